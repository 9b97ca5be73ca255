"""What two headings say about their clauses being one.

The rule protected here: a heading is evidence only when both sides have one; a missing heading says
nothing.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.diff.typography import heading_key
from tracker.patterns import usual_pattern

if TYPE_CHECKING:
    from tracker.documents.clause import Clause

_WORD = usual_pattern(r"\w+")
_IDLE = frozenset("a an and for in no of on or the to".split())


_OF_ANYTHING = frozenset(
    word.rstrip("s")
    for word in (
        "administration amount applicability application condition date definition duration "
        "effective eligibility exception general intent introduction limit limitation "
        "miscellaneous notice other policy procedure process provision purpose rate requirement "
        "rule scope term"
    ).split()
)
"""What a section on anything may be headed by, as stems."""


class Titled(StrEnum):
    """How two headings relate."""

    SAME = "same"
    RELATED = "related"
    SILENT = "silent"
    OTHER = "other"


def title(clause: Clause) -> str:
    """What a clause is headed by: its heading, else the name that its label is made of.

    "Letter of Agreement: Pay Equity" of last year is "Letter of Agreement 4, Pay Equity" today.
    """
    if clause.heading or len(clause.path) > 1:
        return clause.heading
    return clause.label.partition(": ")[2]


def titled(one: str, other: str) -> Titled:
    """Compare two headings without regard to case, typography and plural.

    RELATED: all telling words of one stand in the other ("No Strike", "Strikes and Lockouts").
    SILENT: one of them is missing.
    """
    left, right = heading_key(one), heading_key(other)
    if not left or not right:
        return Titled.SILENT
    if left == right:
        return Titled.SAME
    words, others = _stems(one), _stems(other)
    shorter, longer = sorted((words, others), key=len)
    return Titled.RELATED if shorter and shorter <= longer else Titled.OTHER


def telling(heading: str) -> bool:
    """Whether a heading says what its clause is about: "Parking", not "General Provisions"."""
    return not _stems(heading) <= _OF_ANYTHING


def _stems(heading: str) -> frozenset[str]:
    words = _WORD.findall(heading.casefold())
    return frozenset(word.rstrip("s") for word in words if word not in _IDLE)
