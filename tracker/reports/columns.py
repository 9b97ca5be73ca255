"""Tables laid by hand for a terminal: aligned, wrapped, and stacked where it is narrow.

This module protects one rule: no cell is cut off. (Hand-laid because importing a table library
takes longer than the whole of ``bargain status`` may.)
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from tracker.reports.terminal import Span, Style, flow, paint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NONE = "—"
"""An empty cell; left away where the table is stacked."""

_BETWEEN = "  "
_NARROWEST = 9
"""Narrower cells are stacks of single words; the table is stacked instead."""

_TITLE = 20
"""The first column names the row and stays at least this wide."""


@dataclass(frozen=True, slots=True)
class Table:
    """Column heads and rows of cells, all plain text; every row as long as the heads.

    The last ``spare`` columns are left away, one by one, where the width is short.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    spare: int = 0

    def narrower(self) -> Table:
        """Give the table without its last column."""
        return Table(self.heads[:-1], tuple(row[:-1] for row in self.rows), self.spare - 1)


def table_lines(table: Table, *, width: int, colour: bool) -> list[str]:
    """Lay a table in ``width`` columns; where it cannot fit, one block of lines a row."""
    laid = table
    while (widths := _fitted(laid, width)) is None and laid.spare:
        laid = laid.narrower()
    if widths is None:
        return _stacked(table, width=width, colour=colour)
    lines = _row_lines(laid.heads, widths, Style.STRONG, colour=colour)
    for row in laid.rows:
        lines += _row_lines(row, widths, Style.PLAIN, colour=colour)
    return lines


def _fitted(table: Table, width: int) -> list[int] | None:
    """Give column widths that fit, taking from where most is left; None when words would be cut."""
    columns = list(zip(table.heads, *table.rows, strict=True))
    natural = [max(map(len, column)) for column in columns]
    least = [min(size, _least(column)) for size, column in zip(natural, columns, strict=True)]
    least[0] = min(natural[0], max(least[0], _TITLE))
    over = sum(natural) + len(_BETWEEN) * (len(natural) - 1) - width
    if over > sum(natural) - sum(least):
        return None
    for _ in range(over):
        widest = max(range(len(natural)), key=lambda index: natural[index] - least[index])
        natural[widest] -= 1
    return natural


def _least(column: Iterable[str]) -> int:
    words = (word for cell in column for word in cell.split())
    return max(_NARROWEST, max(map(len, words), default=0))


def _row_lines(
    cells: Sequence[str], widths: Sequence[int], style: Style, *, colour: bool
) -> list[str]:
    wrapped = [
        flow((Span(cell),), width=width, colour=False)
        for cell, width in zip(cells, widths, strict=True)
    ]
    lines = []
    for parts in zip_longest(*wrapped, fillvalue=""):
        padded = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
        line = _BETWEEN.join(padded).rstrip()
        lines.append(paint((Span(line, style),), colour=colour))
    return lines


def _stacked(table: Table, *, width: int, colour: bool) -> list[str]:
    lines: list[str] = []
    for title, *cells in table.rows:
        lines += flow((Span(title, Style.STRONG),), width=width, colour=colour)
        for head, cell in zip(table.heads[1:], cells, strict=True):
            if cell == NONE:
                continue
            spans = (Span(f"{head}: {cell}"),)
            lines += flow(spans, width=width, indent=_BETWEEN, hanging=_BETWEEN, colour=colour)
    return lines
