"""``bargain letter``: keep side letters, with their own numbers and expiry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_ref
from tracker.commands.noting import Desk, note_option, replaces_option
from tracker.commands.options import examples

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation

_EXAMPLES = examples(
    'bargain letter add "Side Letter 5" --title "Artificial intelligence" --expires 2026-12-31',
    'bargain letter add "Side Letter 6" --title "Remote work" --on E10 --agreed 2026-02-01',
)


@click.group("letter", epilog=_EXAMPLES)
def letter_command() -> None:
    """Keep side letters, with their own numbers and expiry.

    They stand outside the body of the contract and end on days of their own.
    """


@letter_command.command("add", epilog=_EXAMPLES)
@click.argument("name")
@click.option("--title", required=True, metavar="T", help="What it is about.")
@click.option("--expires", metavar="DAY", help="When it ends, if it says so.")
@click.option("--agreed", metavar="DAY", help="When; not needed for one that is in force.")
@click.option(
    "--on", metavar="REF", shell_complete=complete_ref, help="The document that holds it."
)
@note_option
@replaces_option
@click.pass_obj
def add_command(
    invocation: Invocation,
    name: str,
    title: str,
    expires: str | None,
    agreed: str | None,
    on: str | None,
    note: str | None,
    replaces: str | None,
) -> None:
    """Add a side letter; NAME is its own number, such as "Side Letter 5"."""
    from tracker.ledger.calendar import Letter

    desk = Desk(invocation)
    desk.keep(
        Letter(
            letter=name,
            title=title,
            recorded=desk.now,
            who=desk.who,
            agreed=desk.maybe_day(agreed),
            expires=desk.maybe_day(expires),
            on=on,
            note=note,
            replaces=replaces,
        )
    )
