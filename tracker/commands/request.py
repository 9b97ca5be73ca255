"""``bargain request``: keep requests for information and what came in answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_party
from tracker.commands.noting import Desk, note_option, replaces_option
from tracker.commands.options import examples

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation

_EXAMPLES = examples(
    'bargain request add "wait times by clinic" --by union --to employer --asked 2026-01-15 '
    "--due 2026-01-29",
    "bargain request answer R1 --given 2026-01-28",
    'bargain request answer R1 --given 2026-01-28 --in-part --note "Two of nine clinics."',
)


@click.group("request", epilog=_EXAMPLES)
def request_command() -> None:
    """Keep requests for information, and what came in answer.

    A request stays open, and in the summary, until an answer that is not in part.
    """


@request_command.command("add", epilog=_EXAMPLES)
@click.argument("what")
@click.option("--by", required=True, metavar="KEY", shell_complete=complete_party, help="Who asks.")
@click.option(
    "--to",
    metavar="KEY",
    shell_complete=complete_party,
    help="Who is asked; the other one of two parties.",
)
@click.option("--asked", metavar="DAY", default="today", help="When; today, unless given.")
@click.option("--due", metavar="DAY", help="When the answer is due.")
@click.option("--number", type=click.IntRange(min=1), help="Its number; the next one otherwise.")
@note_option
@replaces_option
@click.pass_obj
def add_command(
    invocation: Invocation,
    what: str,
    by: str,
    to: str | None,
    asked: str,
    due: str | None,
    number: int | None,
    note: str | None,
    replaces: str | None,
) -> None:
    """Add a request for WHAT."""
    from tracker.ledger.calendar import Request

    desk = Desk(invocation)
    desk.keep(
        Request(
            number=number or 0,
            by=desk.party(by),
            to=desk.party(to) if to else _other(desk, by),
            what=what,
            asked=desk.day(asked),
            recorded=desk.now,
            who=desk.who,
            due=desk.maybe_day(due),
            note=note,
            replaces=replaces,
        )
    )


@request_command.command("answer", epilog=_EXAMPLES)
@click.argument("name", metavar="REQUEST")
@click.option("--given", metavar="DAY", default="today", help="When; today, unless given.")
@click.option("--in-part", is_flag=True, help="More is owed: the request stays open.")
@note_option
@replaces_option
@click.pass_obj
def answer_command(
    invocation: Invocation,
    name: str,
    given: str,
    in_part: bool,
    note: str | None,
    replaces: str | None,
) -> None:
    """Say that REQUEST (its number, such as R1) was answered."""
    from tracker.ledger.calendar import Answer

    desk = Desk(invocation)
    desk.keep(
        Answer(
            request=name,
            given=desk.day(given),
            recorded=desk.now,
            who=desk.who,
            whole=not in_part,
            note=note,
            replaces=replaces,
        )
    )


def _other(desk: Desk, by: str) -> str:
    """The one party that is not ``by``; raises UsageRefused where there are several."""
    from tracker.refusals import UsageRefused

    asking = desk.table.party(by)
    others = [one.key for one in desk.table.facts.settings.parties if one.key != asking.key]
    if len(others) != 1:
        raise UsageRefused(f"say who is asked, with --to: {' or '.join(others) or 'nobody'}")
    return others[0]
