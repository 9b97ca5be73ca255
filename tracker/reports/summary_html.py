"""The summary as one HTML page: contract and positions side by side, ready to print.

This module protects one rule: the contract's words and every position's words are on the page
whole, with differences that read in black and white.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.columns import NONE
from tracker.reports.diff_html import change_block
from tracker.reports.elements import Html, element, table, text, together
from tracker.reports.page import page
from tracker.reports.position import addressed, without_terms
from tracker.reports.summary_words import (
    as_of_words,
    between_title,
    item_title,
    meta_words,
    overview_row,
    position_note,
    position_title,
    proposed_words,
    silence_words,
    standing_words,
    statements,
    title_words,
    totals_words,
    untouched_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.documents.clause import Clause
    from tracker.reports.position import Position
    from tracker.reports.summary import ItemSummary, Summary


def summary_html(summary: Summary) -> str:
    """Give a summary as one HTML document."""
    return page(title_words(summary), *_body(summary), wide=True)


def _body(summary: Summary) -> Iterator[Html]:
    yield element("h1", title_words(summary))
    yield element("p", as_of_words(summary), css="meta")
    yield element("p", totals_words(summary), css="headline")
    if summary.items:
        yield _overview(summary)
    for item in summary.items:
        yield _item(summary, item)
    if untouched := untouched_words(summary):
        yield element("p", untouched)


def _overview(summary: Summary) -> Html:
    parties = tuple(f"{party.name}, last" for party in summary.parties)
    heads = ("Item", "Status", "Whose court", *parties, "Last movement")
    return table(heads, (overview_row(summary, item) for item in summary.items), css="overview")


def _item(summary: Summary, item: ItemSummary) -> Html:
    parts = [
        element("h2", item_title(item), " ", element("span", standing_words(item), css="badge")),
        element("p", meta_words(summary, item), css="meta"),
    ]
    parts += (element("p", statement, css="statement") for statement in statements(summary, item))
    columns = (_contract(item), *map(_position, item.positions))
    parts.append(element("div", *columns, css="sides"))
    if item.terms:
        parts.append(_terms(summary, item))
    if item.between:
        parts.append(_between(item))
    return element("article", *parts, css="card")


def _contract(item: ItemSummary) -> Html:
    parts = [element("h3", "Contract")]
    parts += map(_clause, addressed(item.contract, item.positions))
    if not item.contract:
        parts.append(element("p", "has no clause on this", css="meta"))
    if silence := silence_words(item):
        parts.append(element("p", silence, css="meta"))
    return element("section", *parts)


def _clause(clause: Clause) -> Html:
    title = element("h4", f"{clause.label} {clause.heading}".rstrip(), css="clause")
    return together((title, element("div", clause.text, css="words")))


def _position(position: Position) -> Html:
    parts = [element("h3", position_title(position))]
    if note := position_note(position):
        parts.append(element("p", note, css="meta"))
    parts += (
        change_block(without_terms(change), everything=True, title="h4")
        for change in position.differing
    )
    return element("section", *parts)


def _terms(summary: Summary, item: ItemSummary) -> Html:
    heads = ("Term", "Contract", *(party.name for party in summary.parties))
    rows = (
        (
            row.what,
            row.contract or NONE,
            *(proposed_words(*row.of(party.key)) for party in summary.parties),
        )
        for row in item.terms
    )
    return table(heads, rows)


def _between(item: ItemSummary) -> Html:
    blocks = (change_block(change, everything=False, title="h4") for change in item.between)
    summary = element("summary", text(between_title(item)))
    return element("details", summary, *blocks, css="between", open="open")
