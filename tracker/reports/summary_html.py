"""The summary as one HTML page: contract and positions side by side, ready to print.

This module protects one rule: whatever differs from the contract is on the page whole, beside the
contract's words, in a way that reads in black and white.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.phrases import counted
from tracker.reports.agenda import AGENDA_TITLE
from tracker.reports.charts_html import front_charts, item_charts
from tracker.reports.diff_html import change_block
from tracker.reports.elements import Html, element, table
from tracker.reports.page import page
from tracker.reports.side_by_side_html import sides_table
from tracker.reports.summary_words import (
    FEW_TERMS,
    as_of_words,
    between_title,
    item_title,
    meta_words,
    overview_heads,
    overview_row,
    sentences,
    silence_words,
    standing_words,
    term_cells,
    term_heads,
    title_words,
    totals_words,
    untouched_words,
)
from tracker.reports.term_rows import TermRow, term_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.reports.pictures import Pictures
    from tracker.table.summary import ItemSummary, Summary


def summary_html(summary: Summary, pictures: Pictures | None = None) -> str:
    """Give a summary as one HTML document, with charts when there are ``pictures``."""
    return page(title_words(summary), *_body(summary, pictures), wide=True)


def _body(summary: Summary, pictures: Pictures | None) -> Iterator[Html]:
    yield element("h1", title_words(summary))
    yield element("p", as_of_words(summary), css="meta")
    yield element("p", totals_words(summary), css="headline")
    if summary.items:
        yield _overview(summary)
    if summary.agenda.lines:
        yield element("h2", AGENDA_TITLE)
        yield element("ul", *(element("li", line) for line in summary.agenda.lines))
    if pictures:
        yield front_charts(pictures)
    for item in summary.items:
        yield _item(summary, item, pictures)
    if untouched := untouched_words(summary):
        yield element("p", untouched)


def _overview(summary: Summary) -> Html:
    rows = (overview_row(summary, item) for item in summary.items)
    return table(overview_heads(summary), rows, css="overview")


def _item(summary: Summary, item: ItemSummary, pictures: Pictures | None) -> Html:
    parts = [
        element("h2", item_title(item), " ", element("span", standing_words(item), css="badge")),
        element("p", meta_words(summary, item), css="meta"),
    ]
    parts += (element("p", statement, css="statement") for statement in sentences(summary, item))
    parts.append(sides_table(item))
    if silence := silence_words(item):
        parts.append(element("p", silence, css="meta"))
    if terms := term_rows(item.positions):
        parts.append(_terms(summary, terms))
    if pictures:
        parts.append(item_charts(pictures, item.state.item.slug))
    if item.between:
        parts.append(_between(item))
    return element("article", *parts, css="card")


def _terms(summary: Summary, terms: Sequence[TermRow]) -> Html:
    whole = table(term_heads(summary), (term_cells(summary, row) for row in terms))
    if len(terms) <= FEW_TERMS:
        return whole
    title = element("summary", counted(len(terms), "term"))
    return element("details", title, whole, css="between")


def _between(item: ItemSummary) -> Html:
    blocks = (change_block(change, everything=False, title="h4") for change in item.between)
    title = f"{between_title(item)}: {counted(len(item.between), 'change')}"
    return element("details", element("summary", title), *blocks, css="between")
