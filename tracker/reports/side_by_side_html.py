"""Contract and positions side by side on a page: one row a clause, one column a side.

This module protects one rule: whatever a position makes of a clause stands in the clause's own row,
whole, with its marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.diff_html import change_block
from tracker.reports.elements import Html, element, together
from tracker.reports.page import page
from tracker.reports.side_by_side import rows, told
from tracker.reports.summary_words import item_title, position_title, silence_words, standing_words
from tracker.reports.table_rows import raise_lines
from tracker.reports.term_rows import without_terms
from tracker.reports.words import clause_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause
    from tracker.reports.side_by_side import Row
    from tracker.table.position import Position
    from tracker.table.summary import ItemSummary


def sides_html(item: ItemSummary) -> str:
    """Give one item's contract language and positions as one HTML document."""
    return page(item_title(item), *_body(item), wide=True)


def sides_table(item: ItemSummary) -> Html:
    """Give the table: the contract first, then each position."""
    titles = ("Contract", *map(position_title, item.positions))
    head = element("tr", *(element("th", title, scope="col") for title in titles))
    body = (_row(row, item.positions) for row in rows(item.contract, item.positions))
    return element("table", element("thead", head), element("tbody", *body), css="sides")


def _body(item: ItemSummary) -> Iterator[Html]:
    yield element("h1", item_title(item))
    yield element("p", standing_words(item), css="headline")
    yield sides_table(item)
    if silence := silence_words(item):
        yield _aside(silence)


def _row(row: Row, positions: tuple[Position, ...]) -> Html:
    names = ("contract", *(position.party.key for position in positions))
    said = (_cell(one, row, changes) for one, changes in zip(positions, row.cells, strict=True))
    cells = (_clause(row.clause), *said)
    return element(
        "tr",
        *(element("td", cell, data_label=name) for name, cell in zip(names, cells, strict=True)),
    )


def _clause(clause: Clause | None) -> Html:
    if clause is None:
        return _aside("no such clause")
    title = element("h4", clause_title(clause))
    return together((title, element("div", clause.text, css="words")))


def _cell(position: Position, row: Row, changes: tuple[Change, ...]) -> Html:
    return together(_told(one) for one in told(position, row, changes))


def _told(said: Change | str) -> Html:
    if isinstance(said, str):
        return _aside(said)
    block = change_block(without_terms(said), everything=True, title="h4", narrow=True)
    return together((block, *map(_aside, raise_lines(said))))


def _aside(words: str) -> Html:
    return element("p", words, css="meta")
