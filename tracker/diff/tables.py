"""A table against a table: row beside row and cell beside cell.

The rule protected here: a cell is only ever set beside the cell of its own row and column. Where
row or column cannot be told, the cells are struck and inserted whole, and no number is compared.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.model import Op, Segment
from tracker.diff.rows import Spots, is_amount, is_head, pair_columns, pair_rows, same_cells
from tracker.diff.wording import compare_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.diff.budget import Budget

ROW, CELL = "\n", " | "
"""What stands between two rows, and between two cells, of a table's text."""


class Cell(NamedTuple):
    """A cell of both tables; ``old`` or ``new`` is None where only the other table has it."""

    old: str | None
    new: str | None

    @property
    def changed(self) -> bool:
        """Whether the two tables differ here."""
        return self.old != self.new

    def segments(self, budget: Budget | None = None) -> tuple[Segment, ...]:
        """The cell's words with their marks; a number is replaced whole."""
        if self.old is None or self.new is None:
            op = Op.INSERT if self.old is None else Op.DELETE
            return _filled(op, self.new or self.old or "")
        if self.changed and (is_amount(self.old) or is_amount(self.new)):
            return (*_filled(Op.DELETE, self.old), *_filled(Op.INSERT, self.new))
        return compare_words(self.old, self.new, budget).segments


class Row(NamedTuple):
    """A row of both tables, of the old one alone (``op`` DELETE) or of the new one (INSERT).

    ``columns`` has for each cell its column in the old and in the new table's heads, None where
    the row has other cells than the heads.
    """

    op: Op
    cells: tuple[Cell, ...]
    columns: tuple[Spots, ...] | None = None

    @property
    def changed(self) -> bool:
        """Whether anything in the row differs."""
        return any(cell.changed for cell in self.cells)

    def segments(self) -> tuple[Segment, ...]:
        """The row's words with their marks, cells parted as in the text."""
        return _joined(_row_text(self.cells))


class Grid(NamedTuple):
    """Two tables laid over each other; ``headed`` says that the first row names the columns."""

    rows: tuple[Row, ...]
    headed: bool

    @property
    def head(self) -> Row | None:
        """The row of column heads."""
        return self.rows[0] if self.headed else None

    def segments(self, budget: Budget | None = None) -> tuple[Segment, ...]:
        """The words with their marks; they spell both tables' texts.

        ``budget`` is what is left for the documents that the tables stand in.
        """
        return _joined(_text(self.rows, budget))


def lay_over(old: str, new: str) -> Grid:
    """Lay the text of a new table over that of an old one."""
    before, after = _cells(old), _cells(new)
    headed = is_head(before[0]) and is_head(after[0])
    columns = pair_columns(before[0], after[0]) if headed else None
    rows = [
        _row(
            None if spots[0] is None else before[spots[0]],
            None if spots[1] is None else after[spots[1]],
            (len(before[0]), len(after[0])),
            columns,
        )
        for spots in pair_rows(before, after, headed=headed)
    ]
    return Grid(tuple(rows), headed)


def _cells(text: str) -> list[tuple[str, ...]]:
    return [tuple(row.split(CELL)) for row in text.split(ROW)]


def _row(
    old: Sequence[str] | None,
    new: Sequence[str] | None,
    widths: tuple[int, int],
    columns: tuple[Spots, ...] | None,
) -> Row:
    if old is None or new is None:
        op = Op.INSERT if old is None else Op.DELETE
        alone = (Cell(None, c) if old is None else Cell(c, None) for c in new or old or ())
        return Row(op, tuple(alone))
    fits = columns is not None and (len(old), len(new)) == widths
    spots = columns if fits and columns is not None else _by_position(old, new)
    cells = tuple(
        Cell(None if a is None else old[a], None if b is None else new[b]) for a, b in spots
    )
    return Row(Op.EQUAL, cells, spots if fits else None)


def _by_position(old: Sequence[str], new: Sequence[str]) -> tuple[Spots, ...]:
    if len(old) == len(new):
        return tuple((at, at) for at in range(len(old)))
    return same_cells(old, new)


def _text(rows: Iterable[Row], budget: Budget | None) -> Iterator[Segment]:
    """The rows as segments, each separator in the text or texts in which it stands."""
    old = new = False
    for row in rows:
        yield from _between(ROW, (row.op is not Op.INSERT, old), (row.op is not Op.DELETE, new))
        old, new = old or row.op is not Op.INSERT, new or row.op is not Op.DELETE
        yield from _row_text(row.cells, budget)


def _row_text(cells: Iterable[Cell], budget: Budget | None = None) -> Iterator[Segment]:
    old = new = False
    for cell in cells:
        here = cell.old is not None, cell.new is not None
        yield from _between(CELL, (here[0], old), (here[1], new))
        old, new = old or here[0], new or here[1]
        yield from cell.segments(budget)


def _between(separator: str, old: tuple[bool, bool], new: tuple[bool, bool]) -> tuple[Segment, ...]:
    """A separator, in each text where something stands before it and after it."""
    match all(old), all(new):
        case True, True:
            return _filled(Op.EQUAL, separator)
        case True, False:
            return _filled(Op.DELETE, separator)
        case False, True:
            return _filled(Op.INSERT, separator)
        case _:
            return ()


def _filled(op: Op, text: str) -> tuple[Segment, ...]:
    return (Segment(op, text),) if text else ()


def _joined(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    grouped = groupby(segments, key=lambda segment: segment.op)
    return tuple(Segment(op, "".join(one.text for one in run)) for op, run in grouped)
