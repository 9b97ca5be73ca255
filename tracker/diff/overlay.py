"""A partial document laid over the contract: the agreement as it would stand.

The rule protected here: what a proposal does not speak of stays the contract's words, in their
place; what it says takes the place of what it changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.model import Diff
    from tracker.documents.clause import Clause


def overlay(contract: Sequence[Clause], diff: Diff) -> tuple[Clause, ...]:
    """Lay a proposal over the contract.

    ``diff`` is that of the proposal against ``contract``. Gives every clause of the result in
    order: a changed clause where the contract has its first counterpart, an inserted one behind the
    clause that it follows in the proposal.
    """
    starts = _starts(contract, diff)
    stand: dict[int, list[Clause]] = {}
    at = -1
    for change in diff.changes:
        if change.old:
            at = starts.get(id(change), at)
        stand.setdefault(at, []).extend(change.standing)
    return tuple(clause for place in sorted(stand) for clause in stand[place])


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
