"""How much of the contract a proposal speaks of: all of it, or only what it lists.

The rule protected here: silence deletes only in a document that restates the whole contract.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.model import Kind
from tracker.diff.place import place
from tracker.diff.placeholder import resolve
from tracker.diff.typography import heading_key
from tracker.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.diff.model import Diff
    from tracker.documents.clause import Clause

_SECTION = 2
"""The level of sections below the articles of a contract."""

MOST = 0.5
"""A document that restates more than this share of the contract's top clauses, and of its sections,
restates it whole."""

NEARLY_ALL = 0.7
"""Below this share of the sections it may as well only list its changes. Seven successors of real
agreements restate 0.79 and more."""


class Covers(StrEnum):
    """What a document that does not mention a clause says about it.

    WHOLE: that it is deleted. LISTED: that it is, where the document prints what stands around it.
    PRINTED: nothing.
    """

    WHOLE = "whole"
    LISTED = "listed"
    PRINTED = "printed"


class Restated(NamedTuple):
    """How many of a contract's clauses another document has too."""

    tops: int
    of_tops: int
    sections: int
    of_sections: int

    @property
    def covers(self) -> Covers:
        """What that makes of the document's silence."""
        whole = self.tops > MOST * self.of_tops and self.sections > MOST * self.of_sections
        return Covers.WHOLE if whole else Covers.LISTED

    @property
    def nearly_all(self) -> bool:
        """Whether it restates so many sections that it can be meant as the whole."""
        return self.sections >= NEARLY_ALL * self.of_sections


def guess_covers(old: Sequence[Clause], new: Sequence[Clause]) -> Covers:
    """Guess from the articles and sections of ``old`` that ``new`` has too."""
    return restated(old, new).covers


def restated(old: Sequence[Clause], new: Sequence[Clause]) -> Restated:
    """Count what ``new`` has of the articles (or other top clauses) and of the sections of ``old``.

    An article counts as restated when the new document, its placeholders resolved ("Articles 1-20:
    CCL"), has a top clause of its number or its heading, a section when it has any such clause. An
    article without sections is one.
    """
    new = resolve(old, new)
    tops = [clause for clause in old if clause.level == 1]
    parted = {clause.path[0] for clause in old if clause.level == _SECTION}
    alone = [clause for clause in tops if clause.label not in parted]
    sections = [clause for clause in old if clause.level == _SECTION and not clause.table] + alone
    named = _Names(clause for clause in new if clause.level == 1)
    told = _Names(new)
    return Restated(
        sum(map(named.has, tops)), len(tops), sum(map(told.has, sections)), len(sections)
    )


def doubted_silence(
    diff: Diff, old: Sequence[Clause], new: Sequence[Clause], covers: Covers | None
) -> tuple[str, ...]:
    """The warning that clauses count as deleted because ``new`` was taken for the whole contract.

    Where it has nearly all of ``old`` none is due. ``covers`` is None when that was guessed.
    """
    gone = sum(Kind.DELETED in change.kinds for change in diff.changes)
    if not gone or covers not in (None, Covers.WHOLE):
        return ()
    there = restated(old, new)
    if there.nearly_all or (covers or there.covers) is not Covers.WHOLE:
        return ()
    said = (
        f"taken for the whole contract, though only {there.sections:,} of its "
        f"{there.of_sections:,} sections are there: what it leaves out counts as deleted "
        f"({counted(gone, 'clause')}); if it only speaks of what it lists, say so with "
        "--covers listed"
    )
    return (said,)


class _Names:
    """The numbers and headings of some clauses."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        known = tuple(clauses)
        self._places = {place(clause.label) for clause in known}
        self._headings = {heading_key(clause.heading) for clause in known} - {""}

    def has(self, clause: Clause) -> bool:
        """Whether one of them bears this clause's number or heading."""
        return place(clause.label) in self._places or heading_key(clause.heading) in self._headings
