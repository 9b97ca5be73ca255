"""The three-way view of ``bargain show ITEM --side-by-side``: contract and positions of an item.

The rule protected here: a position is the last one on the record, as ``bargain summary`` reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation
    from tracker.ledger.state import ItemState
    from tracker.table.open_table import OpenTable


def sides(table: OpenTable, item: ItemState, invocation: Invocation, form: str) -> str:
    """Render an item's contract language and positions as text, markdown, html or json."""
    from tracker.table.summary import summarise_item

    found = summarise_item(
        table.state,
        item,
        table.documents.contract,
        table.documents.changes_on,
        as_of=invocation.now(),
    )
    match form:
        case "json":
            from tracker.reports.shapes import to_json
            from tracker.reports.side_by_side_json import sides_shape

            return to_json(sides_shape(found))
        case "markdown":
            from tracker.reports.side_by_side_markdown import sides_markdown

            return sides_markdown(found)
        case "html":
            from tracker.reports.side_by_side_html import sides_html

            return sides_html(found)
        case _:
            from tracker.reports.side_by_side_text import sides_text

            return sides_text(found, colour=invocation.colour, width=invocation.width)
