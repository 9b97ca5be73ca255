"""``bargain mark``: say that an item is open, agreed or at impasse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.options import verb

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation


@verb(
    "mark",
    "bargain mark bereavement agreed --on E4",
    'bargain mark wages impasse --by employer --on E11 --why "No movement since December."',
    'bargain mark wages open --by union --at "2026-01-22 11:05" --why "We moved in U15."',
)
@click.argument("slug", metavar="ITEM")
@click.argument("status", type=click.Choice(["open", "agreed", "impasse"]))
@click.option("--by", metavar="PARTY", help="Who says so. Impasse is always somebody's claim.")
@click.option("--on", metavar="REF", help="The document that it is about.")
@click.option("--at", metavar="WHEN", default="now", help="When it was said; now, unless given.")
@click.option("--why", metavar="TEXT", help="The reason that was given.")
@click.option("--settles", is_flag=True, help="Settle marks that disagree; yours stands.")
@click.pass_obj
def mark_command(
    invocation: Invocation,
    slug: str,
    status: str,
    by: str | None,
    on: str | None,
    at: str,
    why: str | None,
    settles: bool,
) -> None:
    """Say that an item is open, agreed or at impasse.

    A mark is kept with who said it, when and why. Two laptops that disagree make the item disputed,
    shown with both, until a mark settles it.
    """
    from tracker.commands.recorder import recorder
    from tracker.commands.when import moment
    from tracker.ledger.facts import Mark, Status
    from tracker.ledger.recording import add_mark
    from tracker.reports.recorded import marked_text

    table = invocation.table()
    table.item(slug)
    now = invocation.now()
    who = recorder(table.root, invocation.environment)
    draft = Mark(
        item=slug,
        status=Status(status),
        at=moment(at, now, invocation.local),
        recorded=now,
        who=str(who),
        by=table.party(by).key if by else None,
        on=table.proposal(on).ref if on else None,
        why=why,
        settles=settles,
    )
    recorded = add_mark(table.root, draft, who)
    item = invocation.table().item(slug)
    text = marked_text(recorded.fact, item, table.facts.settings)
    invocation.show(text)
