"""The summary as Markdown: for a message, a wiki, or a page in the team's repository.

This module protects one rule: whatever differs from the contract is given whole, beside the
contract's words, as text, whatever Markdown or HTML they hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.phrases import counted
from tracker.reports.diff_markdown import change_paragraphs
from tracker.reports.escape import markdown_text
from tracker.reports.summary_words import (
    FEW_TERMS,
    as_of_words,
    between_title,
    item_title,
    meta_words,
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
from tracker.reports.term_rows import TermRow, term_rows, without_terms
from tracker.reports.words import clause_title
from tracker.table.position import contested

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.documents.clause import Clause
    from tracker.table.position import Position
    from tracker.table.summary import ItemSummary, Summary


def summary_markdown(summary: Summary) -> str:
    """Give a summary as Markdown with inline ``del`` and ``ins``, a line break at its end."""
    return "\n\n".join(_paragraphs(summary)) + "\n"


def _paragraphs(summary: Summary) -> Iterator[str]:
    yield f"# {markdown_text(title_words(summary))}"
    yield f"{markdown_text(as_of_words(summary))}\\\n**{markdown_text(totals_words(summary))}**"
    if summary.agenda.lines:
        yield "\n".join(f"- {markdown_text(line)}" for line in summary.agenda.lines)
    for item in summary.items:
        yield from _item(summary, item)
    if untouched := untouched_words(summary):
        yield markdown_text(untouched)


def _item(summary: Summary, item: ItemSummary) -> Iterator[str]:
    yield f"## {markdown_text(item_title(item))}"
    yield f"**{markdown_text(standing_words(item))}**\\\n{markdown_text(meta_words(summary, item))}"
    for statement in sentences(summary, item):
        yield markdown_text(statement)
    yield from _contract(item)
    if terms := term_rows(item.positions):
        yield _terms(summary, terms)
    for position in item.positions:
        yield from _position(position)
    if item.between:
        yield f"### {markdown_text(between_title(item))}"
        for change in item.between:
            yield from change_paragraphs(change, level=4, everything=False)


def _contract(item: ItemSummary) -> Iterator[str]:
    yield "### Contract"
    for clause in contested(item.contract, item.positions):
        yield _clause(clause)
    if not item.contract:
        yield "has no clause on this"
    if silence := silence_words(item):
        yield f"*{markdown_text(silence)}*"


def _clause(clause: Clause) -> str:
    title = markdown_text(clause_title(clause))
    words = markdown_text(clause.text).replace("\n", "\\\n")
    return f"**{title}**\\\n{words}" if words else f"**{title}**"


def _position(position: Position) -> Iterator[str]:
    yield f"### {markdown_text(position_title(position))}"
    if note := position_note(position):
        yield markdown_text(note)
    for change in position.differing:
        yield from change_paragraphs(without_terms(change), level=4, everything=True)


def _terms(summary: Summary, terms: Sequence[TermRow]) -> str:
    heads = term_heads(summary)
    cells = (term_cells(summary, row) for row in terms[:FEW_TERMS])
    lines = [f"| {' | '.join(map(_cell, row))} |" for row in (heads, *cells)]
    lines.insert(1, "| --- " * len(heads) + "|")
    more = len(terms) - FEW_TERMS
    table = "\n".join(lines)
    return (
        f"{table}\n\n… and {counted(more, 'more term')}, in the words below" if more > 0 else table
    )


def _cell(text: str) -> str:
    return markdown_text(" ".join(text.split()))
