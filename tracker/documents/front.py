"""The words before the first heading: a cover, a note about a proposal, the preamble.

The rule protected here: what a party says about its document ("Union Proposal 5, July 8 … reserves
the right to modify") is no language of the agreement, and is never taken for its preamble.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.margins import COVER, COVER_NOTE, PREAMBLE
from tracker.documents.markers import parse
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from tracker.documents.clause import Draft


_PASSED = late_pattern(
    r"\b(?:proposals?|counter(?:-?(?:proposal|offer))?|supposal|what-if|(?:final|package) offer|"
    r"reserves? the right)\b",
    re.IGNORECASE,
)
_PACKAGE = late_pattern(r"\bpackage(?: proposal)?(?: \w{1,4})?\W*", re.IGNORECASE)
_STATES = late_pattern(
    r"(?:WHEREAS\b|(?:This|THIS)\s+(?:\w+\s+){0,4}(?i:agreement|contract|memorandum|addendum)\b"
    r".{0,120}\b(?:is|are|was|made|entered|between|effective|constitutes|shall)\b)"
)


def announces(draft: Draft) -> bool:
    """Whether a document's first heading, one without a number, announces a proposal.

    Its level says nothing: people give "EMPLOYER PACKAGE A" the style of the articles below it.
    """
    if draft.heading or parse(draft.label, styled=True) is not None:
        return False
    ends = _PACKAGE.search(draft.label)
    return bool(_PASSED.search(draft.label) or (ends and ends.end() == len(draft.label)))


def named_front(drafts: list[Draft]) -> list[Draft]:
    """Name the words before the first heading, "Preamble" in the outline, for what they are.

    Those below a first heading that ``announces`` a proposal are of the same kind.

    They are the cover when the document has a preamble that calls itself so, or from the first
    line to the one that states the agreement ("This Agreement is made …"); a cover that announces
    a proposal is a note. Words that hold clauses of their own, or are all there is, keep the name.
    """
    front, *others = drafts
    announced = announces(front)
    if announced:
        front = front._replace(label=PREAMBLE, heading=front.label)
    preamble = any(draft.label == PREAMBLE for draft in others)
    if not preamble and (not others or others[0].level > front.level):
        return drafts
    lines = front.text.split("\n") if front.text else []
    start = len(lines) if preamble else _agreement_at(lines)
    passed = announced or any(map(_PASSED.search, [front.heading, *lines[:start]]))
    if not (preamble or passed) and start in (0, len(lines)):
        return drafts
    label = COVER_NOTE if passed else COVER
    cover = front._replace(label=label, text="\n".join(lines[:start]))
    rest = front._replace(heading="", text="\n".join(lines[start:]))
    parts = [part for part in (cover, rest) if part.text or part.heading]
    return [*parts, *others]


def _agreement_at(lines: list[str]) -> int:
    """The first line that states the agreement itself; the number of lines when none does."""
    stating = (at for at, line in enumerate(lines) if _STATES.match(line))
    return next(stating, len(lines))
