"""The rule on a decision that became advice: "the committee shall decide" → "shall recommend".

The rule protected here: a body on which both sides sit, or neither, takes the decision from the
employer's people; where it only advises, they decide again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, shifted
from tracker.diff.gains.stems import stem
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case

_BODY = late_pattern(
    r"\b(?:committees?|panels?|arbitrators?|umpires?|councils?|mediators?|parties|fact-?finders?)\b",
    re.IGNORECASE,
)
_DECIDES = frozenset(
    map(stem, "decide determine resolve award select set approve choose settle".split())
)
_ADVISES = frozenset(map(stem, "recommend advise suggest propose".split()))


def decision_became_advice(case: Case) -> Iterator[Ruling]:
    """What a joint or neutral body decided it only recommends now, or the other way."""
    if not case.readable or not case.speaks_of("recommend", "advis", "suggest", "propos"):
        return
    for old, new in case.aligned:
        if old is None or new is None or not _of_body(case, old, new):
            continue
        verbs = old.verb, new.verb
        fell = verbs[0] in _DECIDES and verbs[1] in _ADVISES
        if fell or (verbs[0] in _ADVISES and verbs[1] in _DECIDES):
            because = f"“{old.words}” became “{new.words}”: who only advises decides nothing."
            yield shifted("decision became advice", Favours.UNION, not fell, because, share=0.8)


def _of_body(case: Case, old: Frame, new: Frame) -> bool:
    """Whether both statements are of a body that is on neither side, and forbid nothing."""
    subjects = (
        case.passage.old[old.start : old.modal],
        case.passage.new[new.start : new.modal],
    )
    return all(map(_BODY.search, subjects)) and not (old.negative or new.negative)
