"""A diff as Markdown, to paste into a message, a wiki or a review.

This module protects one rule: recorded words are text, whatever Markdown or HTML they hold.
Deletions and insertions are the HTML elements ``del`` and ``ins``: Markdown's own marks fail inside
words and beside brackets, which is where contracts keep their numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.model import Op, Segment
from tracker.diff.substance import quiet
from tracker.reports.comparison_words import folded_noise, headline
from tracker.reports.escape import markdown_text, visible_line
from tracker.reports.stretches import Gap, stretches
from tracker.reports.table_rows import SameRows, body, grid_of, told_terms
from tracker.reports.words import (
    facts_of,
    full_title,
    gap_words,
    notes_of,
    side_name,
    what_happened,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.model import Change
    from tracker.diff.tables import Cell, Grid
    from tracker.table.comparison import Comparison

_ELEMENTS = {Op.EQUAL: "", Op.DELETE: "del", Op.INSERT: "ins"}


def render_markdown(comparison: Comparison, *, everything: bool = False) -> str:
    """Give a comparison as Markdown with inline ``del`` and ``ins``, a line break at its end.

    ``everything`` shows every pairing and every word.
    """
    return "\n\n".join(_paragraphs(comparison, everything=everything)) + "\n"


def change_paragraphs(change: Change, *, level: int, everything: bool) -> Iterator[str]:
    """Give one change as paragraphs, its title a heading of ``level``."""
    if quiet(change):
        yield markdown_text(f"{full_title(change)}: {what_happened(change)}")
        return
    yield f"{'#' * level} {markdown_text(full_title(change))}"
    yield "\\\n".join(f"*{markdown_text(said)}*" for said in (facts_of(change), *notes_of(change)))
    grid = grid_of(change)
    if grid is not None:
        yield "\n".join(_table(grid, everything=everything))
    elif change.segments:
        yield marked_words(change.segments, everything=everything)
    if change.terms:
        yield "\n".join(f"- {markdown_text(line)}" for line in told_terms(change))


def marked_words(segments: Sequence[Segment], *, everything: bool) -> str:
    """Give the words of one change as one Markdown paragraph with hard line breaks."""
    words = "".join(_marked(part) for part in stretches(segments, everything=everything))
    return words.replace("\n", "\\\n")


def _table(grid: Grid, *, everything: bool) -> Iterator[str]:
    """Give a table with the marks in its cells; Markdown's tables have a row of heads, if empty."""
    width = max(len(row.cells) for row in grid.rows)
    heads = [_cell(cell) for cell in grid.head.cells] if grid.head else []
    yield _line(heads, width)
    yield "|" + " --- |" * width
    for row in body(grid, everything=everything):
        match row:
            case SameRows():
                yield _line([f"*{row.words}*"], width)
            case _:
                yield _line([_cell(cell) for cell in row.cells], width)


def _line(cells: list[str], width: int) -> str:
    return "| " + " | ".join([*cells, *[""] * (width - len(cells))]) + " |"


def _cell(cell: Cell) -> str:
    return marked_words(cell.segments(), everything=True)


def _paragraphs(comparison: Comparison, *, everything: bool) -> Iterator[str]:
    title = f"{side_name(comparison.old)} → {side_name(comparison.new)}"
    yield f"# {markdown_text(title)}"
    yield f"**{headline(comparison)}**"
    for warning in comparison.diff.warnings:
        yield f"> Note: {markdown_text(visible_line(warning))}"
    for change in comparison.listed(everything=everything):
        yield from change_paragraphs(change, level=2, everything=everything)
    if comparison.folded and not everything:
        yield f"*Folded: {markdown_text(folded_noise(comparison.folded))}*"


def _marked(part: Segment | Gap) -> str:
    if isinstance(part, Gap):
        return f" *{gap_words(part.words)}* "
    element = _ELEMENTS[part.op]
    return "\n".join(_wrapped(line, element) for line in part.text.split("\n"))


def _wrapped(line: str, element: str) -> str:
    words = markdown_text(line)
    return f"<{element}>{words}</{element}>" if element and words else words
