"""``bargain calendar``: what was, what is coming, what is owed, and what the law counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.options import json_option, out_option, verb
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.commands.invocation import Invocation


@verb(
    "calendar",
    "bargain calendar",
    "bargain calendar --format ics -o bargaining.ics     open it in your calendar program",
    "bargain calendar --as-of 2026-01-20",
    "bargain calendar --ids                              to correct an entry with --replaces",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "ics"]),
    default="text",
    show_default=True,
)
@click.option("--as-of", metavar="WHEN", help="As it was at a moment; a day means its end.")
@click.option("--ids", is_flag=True, help="Show the beginning of each entry's id.")
@json_option
@out_option
@click.pass_obj
def calendar_command(
    invocation: Invocation,
    form: str,
    as_of: str | None,
    ids: bool,
    as_json: bool,
    out: Path | None,
) -> None:
    """Sessions, votes, notices, requests, and the clocks of the law.

    Side letters stand there on the day that they end.

    The clocks follow the table's regime (nlra, nlra-health-care or none, in table.toml) and name
    the rule of each day. They are no legal advice: confirm every date with counsel.
    """
    from tracker.commands.when import end_of
    from tracker.reports.calendar import calendar_of

    form = "json" if as_json else form
    if form == "ics" and out is None:
        raise UsageRefused("a calendar file needs a name; add -o bargaining.ics")
    if ids and form != "text":
        raise UsageRefused(f"--ids is for text, not for {form}; leave it out (JSON has every id)")
    table, moment = invocation.table(), invocation.now()
    if as_of:
        moment = end_of(as_of, moment, invocation.local)
    calendar = calendar_of(table.state_at(moment) if as_of else table.state, moment)
    match form:
        case "ics":
            from tracker.reports.calendar_ics import calendar_ics

            invocation.show(calendar_ics(calendar), out)
        case "json":
            from tracker.reports.calendar_json import calendar_shape
            from tracker.reports.shapes import to_json

            invocation.show(to_json(calendar_shape(calendar)), out)
        case _:
            from tracker.reports.calendar_text import calendar_text

            colour = invocation.colour and out is None
            text = calendar_text(calendar, ids=ids, colour=colour, width=invocation.width)
            invocation.show(text, out)
