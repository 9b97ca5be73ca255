"""Headings without words of their own, where the clauses below them went elsewhere.

The rule protected here: only words are split and merged. A heading without any is told by itself,
and it is noise where words that stood below it are headed so still. The line that names a document
is a heading too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.headings import Titled, titled
from tracker.diff.pairing import FREE
from tracker.documents.margins import PREAMBLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.diff.pairing import Side
    from tracker.documents.clause import Clause

BARE = "heading with nothing below it"
CARRIED_ON = "heading carried on elsewhere"
TITLE = "title of the document"


def joining(side: Side, other: Side, places: tuple[int, ...]) -> tuple[int, ...]:
    """Those of a split's or merger's clauses that have words, or that the whole became in place.

    "9.4" that became "9.4" with its words in (a) and (b) below is still the section itself.
    """
    return tuple(place for place in places if _joins(side, other, place))


def _joins(side: Side, other: Side, place: int) -> bool:
    clause, partner = side.outline.clauses[place], side.partner[place]
    if clause.text:
        return True
    return other.partner[partner] == place and other.outline.clauses[partner].level == clause.level


def idle(side: Side, other: Side, place: int) -> str:
    """Why a clause without counterpart is noise, "" when a reader must see it come or go."""
    clause, below = side.outline.clauses[place], side.outline.children[place]
    if clause.text or not below:
        return empty(clause, below=bool(below))
    return CARRIED_ON if _heads(side, place, other, below) else ""


def empty(clause: Clause, *, below: bool) -> str:
    """Why a clause says nothing, "" when it has words; ``below``: whether others stand below it."""
    if clause.label == PREAMBLE:
        from tracker.documents.titles import is_title  # late: hardly any comparison asks

        if is_title(clause.text):
            return TITLE
    return "" if clause.text or below else BARE


def _heads(side: Side, place: int, other: Side, below: Iterable[int]) -> bool:
    """Whether the counterpart of a clause below a heading has that heading itself."""
    heading = side.outline.clauses[place].heading
    partners = (side.partner[child] for child in below)
    return any(
        titled(heading, other.outline.clauses[partner].heading) is Titled.SAME
        for partner in partners
        if partner != FREE
    )
