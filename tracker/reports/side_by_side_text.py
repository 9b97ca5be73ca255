"""Contract and positions side by side on a terminal: in columns, or stacked where it is narrow.

This module protects one rule: what stands beside each other is about one clause; nothing is cut off
to make room.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from tracker.diff.model import Change
from tracker.documents.clause import Clause
from tracker.patterns import late_pattern
from tracker.reports.diff_text import put_change
from tracker.reports.reading_text import put_clause
from tracker.reports.screen import STEP, Screen
from tracker.reports.side_by_side import rows, told
from tracker.reports.summary_words import item_title, position_title, silence_words, standing_words
from tracker.reports.terminal import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.reports.side_by_side import Row
    from tracker.table.summary import ItemSummary

WIDE = 110
"""Columns of a terminal from which the sides stand beside each other."""

_BETWEEN = " │ "
_CROSSING = "─┼─"
_CODES = late_pattern(r"\x1b\[[\d;]*m")


def sides_text(item: ItemSummary, *, colour: bool, width: int) -> str:
    """Give one item's contract language and positions as text, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    screen.put(item_title(item), Style.STRONG)
    screen.put(standing_words(item))
    screen.gap()
    laid = rows(item.contract, item.positions)
    if width >= WIDE:
        _put_columns(screen, item, laid)
    else:
        _put_stacked(screen, item, laid)
    if silence := silence_words(item):
        screen.gap()
        screen.put(silence)
    return screen.text()


def _put_columns(screen: Screen, item: ItemSummary, laid: Iterable[Row]) -> None:
    sides = len(item.positions) + 1
    width = (screen.width - len(_BETWEEN) * (sides - 1)) // sides
    titles = ("Contract", *map(position_title, item.positions))
    screen.put_lines(_beside([_titled(title, screen, width) for title in titles], width))
    for row in laid:
        screen.put_lines([_CROSSING.join(["─" * width] * sides)])
        cells = [_lines(screen, width, row.clause)]
        for position, changes in zip(item.positions, row.cells, strict=True):
            cells.append(_lines(screen, width, *told(position, row, changes)))
        screen.put_lines(_beside(cells, width))


def _put_stacked(screen: Screen, item: ItemSummary, laid: Iterable[Row]) -> None:
    for row in laid:
        screen.gap()
        _put_side(screen, "Contract", (row.clause,))
        for position, changes in zip(item.positions, row.cells, strict=True):
            said = told(position, row, changes)
            if said:
                _put_side(screen, position_title(position), said)


def _put_side(screen: Screen, title: str, said: Sequence[Clause | Change | str | None]) -> None:
    screen.put(title, Style.FAINT, hang=1)
    inner = screen.width - len(STEP)
    screen.put_lines(STEP + line if line else "" for line in _lines(screen, inner, *said))


def _titled(title: str, screen: Screen, width: int) -> list[str]:
    column = Screen(width=width, colour=screen.colour)
    column.put(title, Style.STRONG)
    return column.text().splitlines()


def _lines(screen: Screen, width: int, *said: Clause | Change | str | None) -> list[str]:
    """One cell: a clause of the contract, or what a position makes of it."""
    column = Screen(width=width, colour=screen.colour)
    for one in said:
        match one:
            case None:
                column.put("no such clause", Style.FAINT)
            case str():
                column.put(one, Style.FAINT)
            case Change():
                put_change(column, one, everything=False)
            case Clause():
                put_clause(column, one)
    return column.text().splitlines()


def _beside(cells: Sequence[Sequence[str]], width: int) -> list[str]:
    """Lay cells beside each other, each line filled up to the column's width."""
    return [
        _BETWEEN.join(_filled(line, width) for line in lines).rstrip()
        for lines in zip_longest(*cells, fillvalue="")
    ]


def _filled(line: str, width: int) -> str:
    return line + " " * (width - len(_CODES.sub("", line)))
