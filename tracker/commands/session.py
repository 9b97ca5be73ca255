"""``bargain session``: put a bargaining day into the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.noting import Desk, note_option, replaces_option
from tracker.commands.options import examples

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation

_EXAMPLES = examples(
    'bargain session add --date 2026-02-05 --start 09:00 --end 17:00 --place "Harbor Room"',
    "bargain session add --date tomorrow --number 13",
    'bargain session add --date 2026-02-06 --replaces 3f9a2c1d --note "Moved by a day."',
)


@click.group("session", epilog=_EXAMPLES)
def session_command() -> None:
    """Put a bargaining day into the calendar.

    One that was held, or one that is planned.
    """


@session_command.command("add", epilog=_EXAMPLES)
@click.option("--date", "day", required=True, metavar="DAY", help="The day, such as 2026-02-05.")
@click.option("--start", metavar="HH:MM", help="When it begins.")
@click.option("--end", metavar="HH:MM", help="When it ends.")
@click.option("--number", type=click.IntRange(min=1), help="Its number; the next one otherwise.")
@click.option("--place", metavar="TEXT", help="Where.")
@note_option
@replaces_option
@click.pass_obj
def add_command(
    invocation: Invocation,
    day: str,
    start: str | None,
    end: str | None,
    number: int | None,
    place: str | None,
    note: str | None,
    replaces: str | None,
) -> None:
    """Add a bargaining day."""
    from tracker.ledger.calendar import Session

    desk = Desk(invocation)
    on = desk.day(day)
    desk.keep(
        Session(
            number=number or 0,
            day=on,
            recorded=desk.now,
            who=desk.who,
            start=desk.moment(f"{on} {start}") if start else None,
            end=desk.moment(f"{on} {end}") if end else None,
            place=place,
            note=note,
            replaces=replaces,
        )
    )
