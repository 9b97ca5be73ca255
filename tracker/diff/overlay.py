"""A partial document laid over the contract: the agreement as it would stand.

The rule protected here: what a proposal does not speak of stays the contract's words, in their
place; what it says takes the place of what it changes; what is new, or was moved there, stands
where its number belongs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.model import Kind
from tracker.diff.place import Place, place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.diff.model import Change, Diff
    from tracker.documents.clause import Clause


def overlay(contract: Sequence[Clause], diff: Diff) -> tuple[Clause, ...]:
    """Lay a proposal over the contract.

    ``diff`` is that of the proposal against ``contract``. Gives every clause of the result in
    order: a changed clause where the contract has its first counterpart; an inserted one, or one
    that came from elsewhere, behind the clause that it follows in the proposal, and behind the
    contract's sections of its article with lower numbers of which the proposal says nothing.
    """
    starts = _starts(contract, diff)
    silent = {starts[id(one)] for one in diff.changes if not one.addressed and id(one) in starts}
    seats = _Seats(contract, silent)
    stay: dict[int, list[Clause]] = {}
    come: dict[int, list[Clause]] = {}
    behind = -1
    for change in diff.changes:
        if change.old and not _came(change):
            at = starts.get(id(change), behind)
            stay.setdefault(at, []).extend(change.standing)
            behind = at if change.addressed else behind
        elif change.new:
            behind = seats.of(change.new[0], behind)
            come.setdefault(behind, []).extend(change.new)
    places = sorted({*stay, *come})
    return tuple(clause for one in places for clause in (*stay.get(one, ()), *come.get(one, ())))


def _came(change: Change) -> bool:
    """Whether a clause was moved and now bears the number of another place."""
    moved = Kind.MOVED in change.kinds
    return moved and place(change.old[0].label) != place(change.new[0].label)


class _Seats:
    """Where among the contract's clauses, ``silent`` ones between them, a new number belongs."""

    def __init__(self, contract: Sequence[Clause], silent: Iterable[int]) -> None:
        self._contract = contract
        self._numbered: dict[Place, list[tuple[int, int]]] = {}
        for at in sorted(silent):
            *above, last = place(contract[at].label) or ("",)
            if last.isdigit():
                self._numbered.setdefault(tuple(above), []).append((int(last), at))

    def of(self, clause: Clause, behind: int) -> int:
        """The contract's clause that it stands behind; on paper it stands behind ``behind``."""
        *above, last = place(clause.label) or ("",)
        beside = self._numbered.get(tuple(above), ()) if above and last.isdigit() else ()
        lower = [at for number, at in beside if number < int(last)]
        ends = [self._end(at, self._contract[at].level) for at in lower[-1:]]
        return max([self._end(behind, clause.level), *ends])

    def _end(self, at: int, level: int) -> int:
        """``at``, or the last of the clauses right behind it that are deeper than ``level``."""
        while at >= 0 and at + 1 < len(self._contract) and self._contract[at + 1].level > level:
            at += 1
        return at


def _starts(contract: Sequence[Clause], diff: Diff) -> dict[int, int]:
    """The place in the contract of each change's first old clause; repeats are told apart."""
    places: dict[Clause, list[int]] = {}
    for at, clause in enumerate(contract):
        places.setdefault(clause, []).append(at)
    return dict(_places(places, diff))


def _places(places: dict[Clause, list[int]], diff: Diff) -> Iterator[tuple[int, int]]:
    for change in diff.changes:
        found = [places[clause].pop(0) for clause in change.old if places.get(clause)]
        if found:
            yield id(change), min(found)
