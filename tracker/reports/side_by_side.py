"""Clause by clause: the contract's words and beside them what each position makes of them.

This module protects one rule: what stands in one row is about one clause of the contract. What is
inserted has a row of its own, below the clause that it follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.diff.substance import of_substance
from tracker.reports.words import renumbered_to
from tracker.table.position import contested

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause
    from tracker.table.position import Position

_Spot = tuple[int, bool]
"""The place of a clause in the contract, and whether something inserted below it is meant."""


@dataclass(frozen=True, slots=True)
class Row:
    """One clause of the contract, None for what is inserted.

    ``cells`` has the changes of each position, in the order of the positions.
    """

    clause: Clause | None
    cells: tuple[tuple[Change, ...], ...]


def rows(contract: Sequence[Clause], positions: Sequence[Position]) -> tuple[Row, ...]:
    """Set positions beside the clauses of the contract from which any of them departs."""
    order = {clause: index for index, clause in enumerate(contract)}
    shown = {order[clause] for clause in contested(contract, positions)}
    columns = [_placed(position, order, shown) for position in positions]
    spots = sorted({(index, False) for index in shown}.union(*columns))
    return tuple(
        Row(
            None if inserted else contract[index],
            tuple(column.get((index, inserted), ()) for column in columns),
        )
        for index, inserted in spots
    )


def told(position: Position, row: Row, changes: Sequence[Change]) -> tuple[Change | str, ...]:
    """Give what a cell of a row says: a change to show, or plain words where there is none."""
    if position.proposal is None:
        return ("nothing passed",)
    if position.unread:
        return ("kept, but its words are not compared",)
    if not changes:
        return ("not addressed" if row.clause else "not in its proposal",)
    return tuple(filter(None, (_told(change, row.clause) for change in changes)))


def _told(change: Change, clause: Clause | None) -> Change | str:
    if not change.addressed:
        return "not addressed"
    if clause and clause != change.old[0]:
        return f"together with {change.old[0].label}"
    if of_substance(change):
        return change
    if not any(one.text for one in change.new):
        return ""
    now = renumbered_to(change)
    return f"as in the contract, now {now}" if now else "as in the contract"


def _placed(
    position: Position, order: Mapping[Clause, int], shown: Container[int]
) -> dict[_Spot, tuple[Change, ...]]:
    """Give a position's changes by the spot where they stand.

    A merger of several clauses stands in the row of each.
    """
    found: dict[_Spot, list[Change]] = {}
    above = -1
    for change in position.changes:
        known = [order[clause] for clause in change.old if clause in order]
        above = known[0] if known else above
        spots = [(index, False) for index in known if index in shown]
        for spot in spots if known else [(above, True)]:
            found.setdefault(spot, []).append(change)
    return {spot: tuple(changes) for spot, changes in found.items()}
