"""Claims: what a side has to do in time or lose it, such as to file, appeal, apply, bid or choose.

The rule protected here: the time for a claim is given to the one who makes it, so that less of it
takes something away. The time for a duty that is owed to the other side is none: to ask for an
answer sooner is to ask for more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.stems import stem
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from tracker.diff.gains.frames import Frame

_CLAIMS = frozenset(
    map(stem, "file appeal demand contest dispute elect exercise grieve opt rebut".split())
)
_OF_EMPLOYEES = frozenset(
    map(stem, "apply reapply bid enroll enrol object withdraw".split()),
)
"""Verbs that claim where employees or their union do it."""
_HANDS_IN = frozenset(
    map(stem, "submit present advance move refer pursue initiate use".split()),
)
"""Verbs that claim where a dispute is handed in; to use the grievance procedure is to file."""
_TELLS = frozenset(
    map(stem, "notify inform respond accept select choose make give state indicate".split())
)
_DISPUTE = late_pattern(
    r"\b(?:grievances?|appeals?|complaints?|claims?|arbitration)\b", re.IGNORECASE
)
_CHOICE = late_pattern(
    r"\b(?:bids?|applications?|elections?|choices?|preferences?|objections?|rebuttals?|recall"
    r"|intent(?:ion)?s?|offers?)\b",
    re.IGNORECASE,
)
_ANSWER = late_pattern(
    r"\b(?:file|submit|present|give|make)s?(?: \w+){0,4} (?:answers?|decisions?|repl(?:y|ies)"
    r"|responses?)\b",
    re.IGNORECASE,
)
_PASSIVE = late_pattern(
    r"\b(?:grievances?|appeals?|complaints?)\b[^.;]{0,40}?"
    r"\b(?:filed|submitted|presented|appealed|advanced|moved|referred|pursued|initiated)\b",
    re.IGNORECASE,
)


def claimant(frame: Frame, text: str) -> Favours | None:
    """The side whose claim a deadline in a statement ends, None where it ends no claim."""
    words = text[frame.start : frame.end]
    if _ANSWER.search(words):
        return None
    if frame.agent is None:
        return Favours.UNION if _PASSIVE.search(text) else None
    return frame.agent if _claims(frame, words) else None


def _claims(frame: Frame, words: str) -> bool:
    if frame.verb in _CLAIMS or (frame.verb in _HANDS_IN and _DISPUTE.search(words)):
        return True
    if frame.agent is not Favours.UNION:
        return False
    told = frame.verb in _HANDS_IN | _TELLS
    return frame.verb in _OF_EMPLOYEES or (
        told and bool(_CHOICE.search(words) or _DISPUTE.search(words))
    )
