"""The rule on the burden of proof: who has to show what, and how surely.

The rule protected here: a burden is bad for whoever bears it, and the more so the surer the proof
must be.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, loses, named, shifted, shortened
from tracker.diff.gains.sides import mentions, other
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case
    from tracker.diff.model import Favours

_REACH = 40
"""Letters between a burden and whom it is said to be on."""
_BURDEN = late_pattern(r"\bburden\b(?: of (?:proof|proving|showing|persuasion))?", re.IGNORECASE)
_SHOWS = late_pattern(r"\b(?:must|shall|will|has to|have to) (?:prove|show|demonstrate)\b", re.I)
_ON = late_pattern(r"\b(?:on|upon|with|to)\s+(?:the|an?)?\s*$", re.IGNORECASE)
_STANDARDS = late_pattern(
    r"\b(?:(?P<sure>beyond (?:a )?reasonable doubt|clear and convincing)"
    r"|(?P<likely>preponderance))\b",
    re.IGNORECASE,
)


def burden_of_proof(case: Case) -> Iterator[Ruling]:
    """Who has to prove is now the other side, or the proof must be surer or less sure."""
    if case.passage.one_sided or not case.speaks_of("burden", "prove", "show", "demonstrate"):
        return
    before, after = (_bearer(text, case) for text in (case.passage.old, case.passage.new))
    if before is None or after is None:
        return
    quoted = f"“{shortened(case.passage.new, 16)}”"
    if before is not after:
        because = f"The burden of proof is now on {named(after)}: {quoted}."
        yield loses("burden of proof", after, because)
        return
    sure = [_sureness(text) for text in (case.passage.old, case.passage.new)]
    if sure[0] != sure[1]:
        word = "surer" if sure[1] > sure[0] else "less sure"
        because = f"What {named(after)} must prove has to be {word} than before: {quoted}."
        yield shifted("standard of proof", other(after), sure[1] > sure[0], because)


def _bearer(text: str, case: Case) -> Favours | None:
    """The side that has to prove; None where the words do not say."""
    match = _BURDEN.search(text) or _SHOWS.search(text)
    if match is None:
        return None
    sides = mentions(text, case.sides)
    behind = next((one for one in sides if 0 <= one.start - match.end() < _REACH), None)
    if behind is not None and _ON.search(text, match.end(), behind.start):
        return behind.camp
    before = [one for one in sides if one.end <= match.start()]
    return before[-1].camp if before else None


def _sureness(text: str) -> int:
    match = _STANDARDS.search(text)
    if match is None:
        return 0
    return 2 if match["sure"] else 1
