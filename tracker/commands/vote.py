"""``bargain vote``: keep a vote, with turnout and result apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_party
from tracker.commands.noting import Desk, note_option, replaces_option
from tracker.commands.options import examples

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation

_EXAMPLES = examples(
    'bargain vote add "strike authorization" --by union --eligible 2400 --cast 1680 '
    '--as-of "2026-01-25 20:00"',
    "bargain vote add ratification --by union --eligible 2400 --cast 2102 --yes 1810 --no 280 "
    "--as-of 2026-02-20",
)

_count = click.IntRange(min=0)


@click.group("vote", epilog=_EXAMPLES)
def vote_command() -> None:
    """Keep a vote: who could vote, who did, what they said.

    As of when is kept too. Turnout is not the share of yes; the two are never mixed, and ballots
    for neither are said.
    """


@vote_command.command("add", epilog=_EXAMPLES)
@click.argument("what")
@click.option("--cast", required=True, type=_count, help="Ballots cast.")
@click.option("--eligible", type=_count, help="People who could vote.")
@click.option("--yes", type=_count, help="Ballots for yes, once counted.")
@click.option("--no", type=_count, help="Ballots for no.")
@click.option(
    "--by", metavar="KEY", shell_complete=complete_party, help="The party whose people vote."
)
@click.option("--as-of", metavar="WHEN", default="now", help="When it stood so; now, unless given.")
@note_option
@replaces_option
@click.pass_obj
def add_command(
    invocation: Invocation,
    what: str,
    cast: int,
    eligible: int | None,
    yes: int | None,
    no: int | None,
    by: str | None,
    as_of: str,
    note: str | None,
    replaces: str | None,
) -> None:
    """Add how a vote on WHAT stands, or how it ended."""
    from tracker.commands.when import end_of
    from tracker.ledger.calendar import Vote

    desk = Desk(invocation)
    desk.keep(
        Vote(
            what=what,
            cast=cast,
            as_of=end_of(as_of, desk.now, invocation.local).replace(microsecond=0),
            recorded=desk.now,
            who=desk.who,
            by=desk.party(by) if by else None,
            eligible=eligible,
            yes=yes,
            no=no,
            note=note,
            replaces=replaces,
        )
    )
