"""``bargain status``: where every item stands, and whose court it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_item
from tracker.commands.options import json_option, off_record_option, verb

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation
    from tracker.table.move import Move
    from tracker.table.open_table import OpenTable


@verb(
    "status",
    "bargain status",
    "bargain status admin-time           also what is regressive in it, or reopens it",
    "bargain -C ../table status --json",
)
@click.argument("slugs", metavar="[ITEM]...", nargs=-1, shell_complete=complete_item)
@off_record_option
@json_option
@click.pass_obj
def status_command(invocation: Invocation, slugs: tuple[str, ...], as_json: bool) -> None:
    """Where every item stands, and whose court it is in.

    Of an item that is named, also whether a party's last position is worse for the other side than
    its own one before, or changes what was agreed.
    """
    from tracker.reports.status import status_shape, status_text

    table = invocation.table()
    moves = _moves(table, slugs) if slugs else None
    if as_json:
        from tracker.reports.shapes import to_json

        invocation.show(to_json(status_shape(table.state, moves)))
    else:
        colour, width = invocation.colour, invocation.width
        invocation.show(status_text(table.state, colour=colour, width=width, moves=moves))


def _moves(table: OpenTable, slugs: tuple[str, ...]) -> dict[str, tuple[Move, ...]]:
    from tracker.table.moves import standing_moves

    items = [table.item(slug) for slug in slugs]
    return {item.item.slug: standing_moves(table, item) for item in items}
