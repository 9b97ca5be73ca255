"""Contract and positions side by side as JSON: ``bargain/sides/1``.

This module protects one rule: every change is given whole, with all its segments and terms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.diff_json import change_shape, clause_shape
from tracker.reports.side_by_side import rows

if TYPE_CHECKING:
    from tracker.reports.shapes import Shape
    from tracker.reports.side_by_side import Row
    from tracker.table.summary import ItemSummary


def sides_shape(item: ItemSummary) -> Shape:
    """Give one item's rows: a clause of the contract (null for an insertion), changes by party."""
    slug = item.state.item.slug
    refs = {one.party.key: one.proposal.ref if one.proposal else None for one in item.positions}
    laid = rows(item.contract, item.positions)
    return {
        "schema": "bargain/sides/1",
        "item": slug,
        "positions": refs,
        "rows": [_row(item, row, slug) for row in laid],
    }


def _row(item: ItemSummary, row: Row, slug: str) -> Shape:
    changes = {
        position.party.key: [change_shape(change, slug) for change in cell]
        for position, cell in zip(item.positions, row.cells, strict=True)
    }
    return {"contract": clause_shape(row.clause) if row.clause else None, "changes": changes}
