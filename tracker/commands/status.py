"""``bargain status``: where every item stands, and whose court it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_item
from tracker.commands.options import json_option, off_record_option, verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.commands.invocation import Invocation
    from tracker.ledger.state import ItemState
    from tracker.table.move import Move
    from tracker.table.open_table import OpenTable


@verb(
    "status",
    "bargain status",
    "bargain status admin-time           also what is regressive in it, or reopens it",
    "bargain status --movement           the same of every item",
    "bargain -C ../table status --json",
)
@click.argument("slugs", metavar="[ITEM]...", nargs=-1, shell_complete=complete_item)
@click.option(
    "--movement",
    is_flag=True,
    help="Look into the documents: which last positions are regressive, or reopen what was agreed.",
)
@off_record_option
@json_option
@click.pass_obj
def status_command(
    invocation: Invocation, slugs: tuple[str, ...], movement: bool, as_json: bool
) -> None:
    """Where every item stands, and whose court it is in.

    Of an item that is named, also whether a party's last position is worse for the other side than
    its own one before, or changes what was agreed. To look at all of them takes as long as reading
    their documents, so --movement asks for it.
    """
    from tracker.reports.status import status_shape, status_text

    table = invocation.table()
    asked = [table.item(slug) for slug in slugs] or None
    moves = None
    if asked or movement:
        moves = _moves(table, asked or table.state.items, progress=invocation.terminal)
    only = [item.item.slug for item in asked] if asked else None
    if as_json:
        from tracker.reports.shapes import to_json

        invocation.show(to_json(status_shape(table.state, moves, only)))
    else:
        colour, width = invocation.colour, invocation.width
        invocation.show(
            status_text(table.state, colour=colour, width=width, moves=moves, asked=only)
        )


def _moves(
    table: OpenTable, items: Sequence[ItemState], *, progress: bool
) -> dict[str, tuple[Move, ...]]:
    """What moved on each item; those that no party spoke of twice are not looked into."""
    from tracker.commands.progress import told
    from tracker.table.moves import standing_moves
    from tracker.table.repeated import repeated

    again = frozenset(repeated(table.state))
    spoken = [item for item in items if item.item.slug in again]
    shown = told(spoken, progress=progress, label="Comparing positions")
    found = {item.item.slug: standing_moves(table, item) for item in shown}
    return {item.item.slug: found.get(item.item.slug, ()) for item in items}
