"""The summary as a Word document, to be edited before it is handed out.

This module protects one rule: the same value as on every other page, in real headings and tables,
so that Word's own navigation, styles and reader for the blind work on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.substance import quiet
from tracker.phrases import counted
from tracker.reports.agenda import AGENDA_TITLE
from tracker.reports.summary_words import (
    FEW_TERMS,
    as_of_words,
    between_title,
    item_title,
    meta_words,
    overview_heads,
    overview_row,
    position_note,
    position_title,
    sentences,
    silence_words,
    standing_words,
    term_cells,
    term_heads,
    title_words,
    totals_words,
    untouched_words,
)
from tracker.reports.table_rows import grid_of
from tracker.reports.term_rows import TermRow, term_rows, without_terms
from tracker.reports.word_page import WordPage
from tracker.reports.words import clause_title, facts_of, full_title, notes_of, what_happened
from tracker.table.position import contested

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Change
    from tracker.table.position import Position
    from tracker.table.summary import ItemSummary, Summary


def summary_docx(summary: Summary) -> bytes:
    """Give a summary as a .docx file."""
    page = WordPage(title_words(summary), summary.as_of)
    page.text(as_of_words(summary))
    page.text(totals_words(summary), bold=True)
    if summary.items:
        _put_overview(page, summary)
    if summary.agenda.lines:
        page.heading(AGENDA_TITLE, 1)
    for line in summary.agenda.lines:
        page.text(line)
    for item in summary.items:
        _put_item(page, summary, item)
    if untouched := untouched_words(summary):
        page.text(untouched)
    return page.bytes()


def _put_overview(page: WordPage, summary: Summary) -> None:
    page.table(overview_heads(summary), [overview_row(summary, item) for item in summary.items])


def _put_item(page: WordPage, summary: Summary, item: ItemSummary) -> None:
    page.heading(item_title(item), 1)
    page.text(standing_words(item), bold=True)
    page.text(meta_words(summary, item))
    for statement in sentences(summary, item):
        page.text(statement)
    _put_contract(page, item)
    if terms := term_rows(item.positions):
        _put_terms(page, summary, terms)
    for position in item.positions:
        _put_position(page, position)
    if item.between:
        page.heading(between_title(item), 2)
        for change in item.between:
            _put_change(page, change)


def _put_contract(page: WordPage, item: ItemSummary) -> None:
    page.heading("Contract", 2)
    for clause in contested(item.contract, item.positions):
        page.text(clause_title(clause), bold=True)
        if clause.text:
            page.text(clause.text)
    if not item.contract:
        page.text("has no clause on this")
    if silence := silence_words(item):
        page.text(silence, italic=True)


def _put_terms(page: WordPage, summary: Summary, terms: Sequence[TermRow]) -> None:
    page.table(term_heads(summary), [term_cells(summary, row) for row in terms[:FEW_TERMS]])
    if len(terms) > FEW_TERMS:
        more = counted(len(terms) - FEW_TERMS, "more term")
        page.text(f"… and {more}, in the words below", italic=True)


def _put_position(page: WordPage, position: Position) -> None:
    page.heading(position_title(position), 2)
    if note := position_note(position):
        page.text(note)
    for change in position.differing:
        _put_change(page, without_terms(change))


def _put_change(page: WordPage, change: Change) -> None:
    if quiet(change):
        page.text(f"{full_title(change)}: {what_happened(change)}")
        return
    page.heading(full_title(change), 3)
    page.text("\n".join((facts_of(change), *notes_of(change))), italic=True)
    grid = grid_of(change)
    if grid is not None:
        page.marked_table([[cell.segments() for cell in row.cells] for row in grid.rows])
    elif change.segments:
        page.marked(change.segments)
