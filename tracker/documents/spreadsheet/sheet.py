"""A sheet's rows as plain text, as one value.

Rule protected: a cell is the text that a person saw, dates in one spelling; what was not read is
said.
"""

from __future__ import annotations

from dataclasses import dataclass

MOST_ROWS = 20_000
MOST_COLUMNS = 200
"""A grid has a row or two an item; more than this is no grid of a bargaining table."""

FAR_RIGHT = f"Columns beyond the first {MOST_COLUMNS} are not read."


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not empty: its ``number`` in the file, from 1, and its cells, "" if empty."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """Give the cell of a column, counted from 0; "" beyond the last."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a file: its name ("" in a CSV file), its rows, and what reading leaves out."""

    name: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def row_of(number: int, cells: list[str]) -> Row:
    """Give a row without the empty cells behind its last."""
    kept = [cell.strip() for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return Row(number, tuple(kept))
