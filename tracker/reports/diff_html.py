"""A diff as one HTML page that needs no network and no script.

This module protects one rule: a deletion is struck and an insertion underlined, so that the page
reads in black and white; what is left out is counted and opens on the page itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.model import Op, Segment
from tracker.diff.substance import quiet
from tracker.reports.comparison_words import folded_noise, headline
from tracker.reports.elements import Html, element, table, text, together
from tracker.reports.gains import favours
from tracker.reports.page import page
from tracker.reports.stretches import Gap, stretches
from tracker.reports.table_rows import SameRows, body, grid_of, listed_terms, told_terms
from tracker.reports.words import (
    facts_of,
    full_title,
    gap_words,
    notes_of,
    side_name,
    term_name,
    times,
    what_happened,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.model import Change, Term
    from tracker.diff.tables import Cell, Grid, Row
    from tracker.table.comparison import Comparison


def render_html(comparison: Comparison, *, everything: bool = False) -> str:
    """Give a comparison as one HTML document; ``everything`` shows every pairing and word."""
    title = f"{side_name(comparison.old)} → {side_name(comparison.new)}"
    return page(title, *_body(title, comparison, everything=everything))


def change_block(
    change: Change, *, everything: bool, title: str = "h2", narrow: bool = False
) -> Html:
    """Give one change: its title, what happened, its words with their marks, its terms.

    ``title`` is the heading element that fits the page. Where it is ``narrow`` a table's rows are
    given as words: its columns would be cut off on paper.
    """
    parts = [element(title, full_title(change)), element("p", facts_of(change), css="facts")]
    parts += (element("p", note, css="facts note") for note in notes_of(change))
    grid = None if narrow else grid_of(change)
    if grid is not None:
        parts.append(grid_html(grid, everything=everything))
    elif change.segments:
        rows = any(clause.table for clause in (*change.old, *change.new))
        words = change_html(change.segments, everything=everything)
        parts.append(element("div", words, css="words rows" if rows else "words"))
    if change.terms:
        parts.append(_terms(change))
    return element("div", *parts, css="change")


def change_html(segments: Sequence[Segment], *, everything: bool) -> Html:
    """Give the words of one change, with ``del``, ``ins`` and gaps that open on a click."""
    return together(_marked(part) for part in stretches(segments, everything=everything))


def grid_html(grid: Grid, *, everything: bool) -> Html:
    """Give a changed table with the marks in its cells; rows that stayed are counted."""
    heads = tuple(_cell(cell) for cell in grid.head.cells) if grid.head else ()
    rows = (_row(row) for row in body(grid, everything=everything))
    return table(heads, rows, css="grid")


def terms_table(terms: Sequence[tuple[Term, int]]) -> Html:
    """Give a table of terms and how often each occurs: what, before, after, the difference."""
    return table(
        ("Term", "Before", "After", "Change"),
        (_term_cells(term, number) for term, number in terms),
    )


def _terms(change: Change) -> Html:
    listed = listed_terms(change)
    if listed:
        return terms_table(listed)
    return element("ul", *(element("li", line) for line in told_terms(change)))


def _row(row: Row | SameRows) -> tuple[str, ...]:
    if isinstance(row, SameRows):
        return (element("em", row.words),)
    return tuple(_cell(cell) for cell in row.cells)


def _cell(cell: Cell) -> Html:
    return change_html(cell.segments(), everything=True)


def _body(title: str, comparison: Comparison, *, everything: bool) -> Iterator[Html]:
    yield element("h1", title)
    yield element("p", headline(comparison), css="headline")
    for warning in comparison.diff.warnings:
        yield element("p", f"Note: {warning}", css="note")
    for change in comparison.listed(everything=everything):
        yield _listed(change, everything=everything)
    if comparison.folded and not everything:
        yield _folded(comparison)


def _listed(change: Change, *, everything: bool) -> Html:
    if quiet(change):
        return element("p", f"{full_title(change)}: {what_happened(change)}", css="facts")
    return element("article", change_block(change, everything=everything), css="card")


def _folded(comparison: Comparison) -> Html:
    summary = element("summary", f"Folded: {folded_noise(comparison.folded)}")
    lines = (
        element("li", f"{full_title(change)}: {what_happened(change)}")
        for change in comparison.folded
    )
    return element("details", summary, element("ul", *lines), css="folded")


def _term_cells(term: Term, number: int) -> tuple[str, ...]:
    change = " · ".join(filter(None, (term.why, favours(term.favours)))) + times(number)
    return (term_name(term), term.old or "—", term.new or "—", change)


def _marked(part: Segment | Gap) -> Html:
    if isinstance(part, Gap):
        left_out = element("summary", gap_words(part.words))
        return together((" ", element("details", left_out, part.text, css="gap"), " "))
    match part.op:
        case Op.EQUAL:
            return text(part.text)
        case Op.DELETE:
            return element("del", part.text)
        case Op.INSERT:
            return element("ins", part.text)
