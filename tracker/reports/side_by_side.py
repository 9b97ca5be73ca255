"""Clause by clause: the contract's words and beside them what each position makes of them.

This module protects one rule: what stands in one row is about one clause of the contract. An
inserted clause stands in the row of the clause that it follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.reports.position import addressed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause
    from tracker.reports.position import Position


@dataclass(frozen=True, slots=True)
class Row:
    """One clause of the contract, None for what stands before all of them.

    ``cells`` has the changes of each position, in the order of the positions.
    """

    clause: Clause | None
    cells: tuple[tuple[Change, ...], ...]


def rows(contract: Sequence[Clause], positions: Sequence[Position]) -> tuple[Row, ...]:
    """Set positions beside the contract's clauses that any of them addresses."""
    shown = (None, *addressed(contract, positions))
    columns = [_by_clause(position, frozenset(shown)) for position in positions]
    laid = (Row(one, tuple(tuple(column.get(one, ())) for column in columns)) for one in shown)
    return tuple(row for row in laid if row.clause or any(row.cells))


def _by_clause(
    position: Position, shown: frozenset[Clause | None]
) -> dict[Clause | None, list[Change]]:
    """Give a position's changes by the clause in whose row they stand."""
    found: dict[Clause | None, list[Change]] = {}
    above: Clause | None = None
    for change in position.changes:
        if change.old and change.old[0] in shown:
            above = change.old[0]
        elif change.old:
            continue
        found.setdefault(above, []).append(change)
    return found
