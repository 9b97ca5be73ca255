"""The terms of a table: each amount beside the amount of its own row and column.

The rule protected here: an amount is compared only where all that names it, the cells to its left
and the head of its column, is the same on both sides; a cell's name is never made up.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from tracker.diff.deltas import explain
from tracker.diff.model import Favours, Op, Term
from tracker.diff.quantities import Quantity, quantities
from tracker.diff.rows import is_amount
from tracker.diff.terms import QUANTITY
from tracker.diff.typography import heading_key
from tracker.documents.numbers import DIGITS, digits_value
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.tables import Cell, Grid, Row

_NUMBER = late_pattern(DIGITS)
_DATED = late_pattern(r"\d")


def table_terms(grid: Grid) -> tuple[Term, ...]:
    """The amounts that changed, row by row, each named by its row and its column."""
    return tuple(
        _term(row, at, cell, heads)
        for row, at, cell in _changed(grid)
        if (heads := _heads(grid, row, at)) is not None and _one_name(row, at)
    )


def number(cell: str) -> Quantity | None:
    """The only quantity in a cell; a bare number has the unit "". None where it is not a number."""
    value = digits_value(cell) if _NUMBER.fullmatch(cell) else None
    if value is not None:
        return Quantity(cell, 0, len(cell), value, "")
    found = quantities(cell)
    return found[0] if len(found) == 1 else None


def _changed(grid: Grid) -> Iterator[tuple[Row, int, Cell]]:
    for row in grid.rows[1:] if grid.headed else grid.rows:
        if row.op is not Op.EQUAL:
            continue
        for at, cell in enumerate(row.cells):
            if cell.old is None or cell.new is None or not cell.changed:
                continue
            before, after = number(cell.old), number(cell.new)
            if before and after and (before.value, before.unit) != (after.value, after.unit):
                yield row, at, cell


def _heads(grid: Grid, row: Row, at: int) -> str | None:
    """What the cell's column is called, "" where nothing names it, None where two things do."""
    if grid.head is None or row.columns is None:
        return "" if at else None
    one = grid.head.cells[at]
    old, new = one.old or "", one.new or ""
    if heading_key(old) == heading_key(new):
        return new
    # "Effective July 1, 2023" that became 2025 is one column; "Hourly" that became "Monthly" isn't.
    return f"{old} → {new}" if _DATED.search(old) and _DATED.search(new) else None


def _one_name(row: Row, at: int) -> bool:
    """Whether the cells to the left that are no amounts say the same on both sides."""
    return all(_naming(cell.old) == _naming(cell.new) for cell in row.cells[:at])


def _naming(cell: str | None) -> str:
    return "" if cell is None or is_amount(cell) else heading_key(cell)


def _term(row: Row, at: int, cell: Cell, head: str) -> Term:
    before, after = number(cell.old or ""), number(cell.new or "")
    names = takewhile(lambda one: not is_amount(one.new or ""), row.cells[:at])
    what = [*(one.new for one in names if one.new), head]
    return Term(
        kind=QUANTITY,
        what=", ".join(name for name in what if name),
        old=cell.old or "",
        new=cell.new or "",
        unit=after.unit if after else "",
        favours=Favours.UNCLEAR,
        why=explain(before, after),
        old_value=before.value if before else None,
        new_value=after.value if after else None,
    )
