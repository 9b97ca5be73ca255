"""``bargain check``: look for anything wrong or suspicious in the table's record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.options import json_option, verb

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation


@verb("check", "bargain check", "bargain check --json")
@json_option
@click.pass_context
def check_command(context: click.Context, as_json: bool) -> int:
    """Look for anything wrong or suspicious in the table's record.

    Leaves with 1 when there are findings. The warnings that the contract and the documents were
    read with are listed below them and are no findings. Changes nothing.
    """
    from tracker.ledger.check import check
    from tracker.reports.findings import findings_shape, findings_text
    from tracker.table.doubts import doubts_of, unknown_clauses

    invocation: Invocation = context.obj
    table = invocation.table()
    found = (*check(table.root), *unknown_clauses(table))
    doubts = tuple(doubts_of(table))
    if as_json:
        from tracker.reports.shapes import to_json

        invocation.show(to_json(findings_shape(found, doubts)))
    else:
        invocation.show(
            findings_text(found, doubts, colour=invocation.colour, width=invocation.width)
        )
    return int(bool(found))
