"""``bargain status``: where every item stands, and whose court it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.options import json_option, off_record_option, verb

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation


@verb("status", "bargain status", "bargain -C ../table status --json")
@off_record_option
@json_option
@click.pass_obj
def status_command(invocation: Invocation, as_json: bool) -> None:
    """Where every item stands, and whose court it is in."""
    from tracker.reports.status import status_shape, status_text

    state = invocation.table().state
    if as_json:
        from tracker.reports.shapes import to_json

        invocation.show(to_json(status_shape(state)))
    else:
        invocation.show(status_text(state, colour=invocation.colour, width=invocation.width))
