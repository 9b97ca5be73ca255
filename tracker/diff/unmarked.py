"""What a redline changes without a mark: the text it claims to change against the real one.

Tracking is a switch, and text that was changed while it was off carries no mark. The rule protected
here: every difference of substance is a fact that is stated, and what merely follows from marked
changes (numbers, cross-references) or from typesetting is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tracker.diff.citations import follows, masked
from tracker.diff.compare import compare, pair
from tracker.diff.counterparts import Counterparts
from tracker.diff.covers import Covers
from tracker.diff.lead_ins import lead_ins_left_out
from tracker.diff.model import STILL, Diff, Kind, Op
from tracker.diff.noise import Differs
from tracker.diff.place import place
from tracker.diff.typography import skeleton
from tracker.diff.verdict import RETITLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause


@dataclass(frozen=True, slots=True)
class Baseline:
    """A text that a redline may have been marked on; ``ref`` is "contract" or a document's."""

    ref: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Unmarked:
    """What differs without a mark from ``baseline``, the nearest of the texts offered.

    ``diff`` holds these changes alone: the old side is the baseline's, the new the claimed base's.
    """

    baseline: str
    diff: Diff


def unmarked(
    claimed_base: Sequence[Clause], proposed: Sequence[Clause], baselines: Iterable[Baseline]
) -> Unmarked:
    """Compare what a redline claims to change with the texts that it may have been marked on.

    The text with the fewest differing words counts, the earlier where two are equally near; the
    first one without a difference ends the search. ``claimed_base`` and ``proposed`` are the two
    texts of the redline. What it does not print, or prints as a placeholder ("[CCL]"), is no
    difference. Raises ValueError when there is no baseline.
    """
    found: list[Unmarked] = []
    for baseline in baselines:
        found.append(_against(baseline, claimed_base, proposed))
        if not found[-1].diff.changes:
            break
    return min(found, key=_distance)


def _against(
    baseline: Baseline, claimed_base: Sequence[Clause], proposed: Sequence[Clause]
) -> Unmarked:
    diff = compare(baseline.clauses, claimed_base, covers=Covers.LISTED)
    marked = _Marked(baseline.clauses, proposed)
    found = (change for change in diff.changes if _differs(change) and not marked.explains(change))
    changes = [change._replace(substance=True) for change in found]
    changes += lead_ins_left_out(baseline.clauses, claimed_base)
    return Unmarked(baseline.ref, diff._replace(changes=tuple(changes)))


def _differs(change: Change) -> bool:
    """Whether words, a heading or a place differ; a mere other cut into clauses does not.

    The years of a term move in every successor agreement, and never by themselves in a redline.
    """
    if change.reason == Differs.TERM:
        return True
    if not change.substance or STILL.issuperset(change.kinds):
        return False
    if not {Kind.SPLIT, Kind.MERGED}.isdisjoint(change.kinds):
        return _words(change.old) != _words(change.new)
    return True


def _words(clauses: Sequence[Clause]) -> str:
    """The words alone: a table's are the same in cells or in lines."""
    return skeleton(" ".join(clause.text for clause in clauses).replace(" | ", " "))


class _Marked:
    """The marked changes as an explanation: citations that follow renumbering are often typed.

    Word updates the numbers in cross-references without tracking it.
    """

    def __init__(self, baseline: Sequence[Clause], proposed: Sequence[Clause]) -> None:
        self._baseline, self._proposed = baseline, proposed

    def explains(self, change: Change) -> bool:
        """Whether only citations differ, and each cites where its clause stands if agreed."""
        if change.kinds != (Kind.REWORDED,) or change.reason == RETITLED:
            return False
        before, after = change.old[0].text, change.new[0].text
        if skeleton(masked(before)) != skeleton(masked(after)):
            return False
        article = place(change.old[0].label)[:1]
        return follows(before, after, self._counterparts.goes_to, article)

    @cached_property
    def _counterparts(self) -> Counterparts:
        return Counterparts(pair(self._baseline, self._proposed))


def _distance(found: Unmarked) -> int:
    """How many words differ; a clause that differs in its heading or place alone counts as one."""
    return sum(_changed_words(change) for change in found.diff.changes)


def _changed_words(change: Change) -> int:
    differing = (part.text for part in change.segments if part.op is not Op.EQUAL)
    return max(1, sum(len(text.split()) for text in differing))
