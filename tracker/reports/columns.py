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
    from collections.abc import Sequence

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

    The last ``spare`` columns are left away, one by one, where the width is short. The columns
    numbered in ``whole`` hold dates and the like, which never break.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    spare: int = 0
    whole: frozenset[int] = frozenset()

    @property
    def columns(self) -> list[tuple[str, ...]]:
        """The cells by column, each with its head."""
        return list(zip(self.heads, *self.rows, strict=True))

    def narrower(self) -> Table:
        """Give the table without its last column."""
        rows = tuple(row[:-1] for row in self.rows)
        return Table(self.heads[:-1], rows, self.spare - 1, self.whole)


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
    natural = [max(map(len, column)) for column in table.columns]
    least = [_least(table, index, size) for index, size in enumerate(natural)]
    over = sum(natural) + len(_BETWEEN) * (len(natural) - 1) - width
    if over > sum(natural) - sum(least):
        return None
    for _ in range(over):
        widest = max(range(len(natural)), key=lambda index: natural[index] - least[index])
        natural[widest] -= 1
    return natural


def _least(table: Table, index: int, natural: int) -> int:
    """Give the fewest columns that a column can do with."""
    cells = table.rows if index in table.whole else ()
    wholes = (len(row[index]) for row in cells)
    words = (len(word) for cell in table.columns[index] for word in cell.split())
    floor = _TITLE if index == 0 else _NARROWEST
    return min(natural, max((floor, *words, *wholes)))


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
