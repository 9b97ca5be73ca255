"""``bargain notice``: keep the notices that the law asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_party
from tracker.commands.noting import Desk, note_option, replaces_option
from tracker.commands.options import examples
from tracker.ledger.calendar import Notice, NoticeKind

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation

_EXAMPLES = examples(
    "bargain notice add 8d --by union --given 2025-06-20",
    "bargain notice add fmcs --by union --given 2025-07-10",
    'bargain notice add 8g --by union --given 2026-01-26 --starts "2026-02-09 07:00"',
)


@click.group("notice", epilog=_EXAMPLES)
def notice_command() -> None:
    """Keep the notices that the law asks for.

    8d goes to the other party before the contract expires, fmcs to the Federal Mediation and
    Conciliation Service, 8g announces a strike or picketing at a health care institution.
    """


@notice_command.command("add", epilog=_EXAMPLES)
@click.argument("kind", type=click.Choice([kind.value for kind in NoticeKind]))
@click.option(
    "--by", required=True, metavar="KEY", shell_complete=complete_party, help="Who gave it."
)
@click.option("--given", metavar="DAY", default="today", help="When it was received.")
@click.option("--starts", metavar="WHEN", help="When what it announces begins.")
@note_option
@replaces_option
@click.pass_obj
def add_command(
    invocation: Invocation,
    kind: str,
    by: str,
    given: str,
    starts: str | None,
    note: str | None,
    replaces: str | None,
) -> None:
    """Add a notice."""
    desk = Desk(invocation)
    desk.keep(
        Notice(
            kind=NoticeKind(kind),
            by=desk.party(by),
            given=desk.day(given),
            recorded=desk.now,
            who=desk.who,
            starts=desk.moment(starts) if starts else None,
            note=note,
            replaces=replaces,
        )
    )
