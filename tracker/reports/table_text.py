"""A changed table on a terminal: the rows that changed, old above new, column below column.

This module protects one rule: an old and a new amount stand in one column only if the diff set them
beside each other. A table so small that its rows fit on a line each, or so wide that its columns
do not fit, is shown row by row with the marks in the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.model import Op
from tracker.diff.rows import is_amount
from tracker.diff.table_terms import number
from tracker.reports.escape import visible_line
from tracker.reports.screen import STEP
from tracker.reports.stretches import Gap, stretches
from tracker.reports.table_rows import SameRows, body
from tracker.reports.terminal import Span, Style, paint, recorded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.model import Segment
    from tracker.diff.tables import Grid, Row
    from tracker.reports.screen import Screen

_BETWEEN = "  "
_SAME = "="
"""Stands in the new line for a cell that stayed as it was."""
_MARKS = len(" {++}")
_SIGNS = {Op.DELETE: "−", Op.INSERT: "+", Op.EQUAL: " "}
_STYLES = {Op.DELETE: Style.DELETED, Op.INSERT: Style.INSERTED, Op.EQUAL: Style.PLAIN}


def put_table(screen: Screen, grid: Grid, *, depth: int) -> None:
    """Add the rows of a table that changed, ``depth`` steps in."""
    shown = body(grid, everything=False)
    lines = {id(row): tuple(_lines(row)) for row in shown if not isinstance(row, SameRows)}
    widths = _widths(grid, [cells for pair in lines.values() for _, cells in pair])
    narrow = all(_short(row, screen.width, depth) for row in (*shown, grid.head))
    if widths is None or narrow or _room(widths, depth) > screen.width:
        _put_flowing(screen, grid, shown, depth)
        return
    if grid.head is not None:
        _put_head(screen, grid.head, widths, depth)
    for row in shown:
        if isinstance(row, SameRows):
            screen.put(row.words, Style.FAINT, depth=depth)
            continue
        _put_segments(screen, row.cells[0].segments(), depth)
        for op, cells in lines[id(row)]:
            _put_line(screen, op, cells, widths, depth=depth)


def _lines(row: Row) -> Iterator[tuple[Op, tuple[str, ...]]]:
    """The cells beyond the first, old and then new; one line where the other would be empty."""
    cells = row.cells[1:]
    if row.op is not Op.INSERT and any(cell.changed for cell in cells):
        yield Op.DELETE, tuple(visible_line(cell.old or "") for cell in cells)
    if row.op is not Op.DELETE and any(cell.changed for cell in cells):
        yield (
            Op.INSERT,
            tuple(_SAME if not cell.changed else visible_line(cell.new or "") for cell in cells),
        )


def _widths(grid: Grid, lines: Sequence[Sequence[str]]) -> list[int] | None:
    """The width of each column beyond the first; None where rows have other cells than heads."""
    if grid.head is None:
        return None
    heads = [_head(cell.new, cell.old) for cell in grid.head.cells[1:]]
    if grid.head.cells[0].changed or any(len(cells) != len(heads) for cells in lines):
        return None
    return [max(map(len, column)) for column in zip(heads, *lines, strict=True)]


def _room(widths: Sequence[int], depth: int) -> int:
    indent = len(STEP) * (depth + 1)
    return indent + len(_SIGNS[Op.EQUAL]) + sum(widths) + len(_BETWEEN) * len(widths)


def _short(row: Row | SameRows | None, width: int, depth: int) -> bool:
    """Whether a row's words and their marks fit on one line."""
    if row is None or isinstance(row, SameRows):
        return True
    words = sum(
        len(segment.text) + _MARKS * (segment.op is not Op.EQUAL) for segment in row.segments()
    )
    return len(STEP) * depth + words <= width


def _head(new: str | None, old: str | None) -> str:
    return visible_line(new or old or "")


def _put_head(screen: Screen, head: Row, widths: Sequence[int], depth: int) -> None:
    """The column heads; above them, with their marks, when they changed."""
    if head.changed:
        _put_segments(screen, head.segments(), depth)
    else:
        screen.put(visible_line(head.cells[0].new or ""), depth=depth)
    heads = tuple(_head(cell.new, cell.old) for cell in head.cells[1:])
    _put_line(screen, Op.EQUAL, heads, widths, depth=depth)


def _put_line(
    screen: Screen, op: Op, cells: Sequence[str], widths: Sequence[int], *, depth: int
) -> None:
    spans = [Span(f"{STEP * (depth + 1)}{_SIGNS[op]}")]
    for cell, width in zip(cells, widths, strict=True):
        style = Style.PLAIN if cell == _SAME else _STYLES[op]
        blank = Span(" " * (width - len(cell)))
        pair = (blank, Span(cell, style)) if _to_the_right(cell) else (Span(cell, style), blank)
        spans += [Span(_BETWEEN), *pair]
    screen.put_lines([paint(spans, colour=screen.colour).rstrip()])


def _to_the_right(cell: str) -> bool:
    return cell == _SAME or is_amount(cell) or number(cell) is not None


def _put_flowing(screen: Screen, grid: Grid, shown: Sequence[Row | SameRows], depth: int) -> None:
    if grid.head is not None:
        _put_segments(screen, grid.head.segments(), depth)
    for row in shown:
        if isinstance(row, SameRows):
            screen.put(row.words, Style.FAINT, depth=depth)
        else:
            _put_segments(screen, row.segments(), depth)


def _put_segments(screen: Screen, segments: Sequence[Segment], depth: int) -> None:
    parts = (part for part in stretches(segments, everything=True) if not isinstance(part, Gap))
    spans = [recorded(part.text, _STYLES[part.op], colour=screen.colour) for part in parts]
    screen.put_spans(spans, depth=depth, hang=1)
