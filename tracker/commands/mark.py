"""``bargain mark``: say that an item is open, agreed or at impasse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_item, complete_party, complete_ref
from tracker.commands.options import verb

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation


@verb(
    "mark",
    "bargain mark bereavement agreed --on E4",
    'bargain mark wages impasse --by employer --on E11 --why "No movement since December."',
    "bargain mark wages agreed --on E9 --whole-package",
    'bargain mark wages open --by union --at "2026-01-22 11:05" --why "We moved in U15."',
)
@click.argument("slug", metavar="ITEM", shell_complete=complete_item)
@click.argument("status", type=click.Choice(["open", "agreed", "impasse"]))
@click.option(
    "--by",
    metavar="PARTY",
    shell_complete=complete_party,
    help="Who says so. Impasse is always somebody's claim, and needs it.",
)
@click.option(
    "--on", metavar="REF", shell_complete=complete_ref, help="The document that it is about."
)
@click.option("--at", metavar="WHEN", default="now", help="When it was said; now, unless given.")
@click.option("--why", metavar="TEXT", help="The reason that was given.")
@click.option("--settles", is_flag=True, help="Settle marks that disagree; yours stands.")
@click.option(
    "--whole-package",
    is_flag=True,
    help="Agree every item of the package that --on names: it is all or nothing.",
)
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
    whole_package: bool,
) -> None:
    """Say that an item is open, agreed or at impasse.

    An item of a package is agreed on its documents only with the package's other items. A mark is
    kept with who said it, when and why. Two laptops that disagree make the item disputed,
    shown with both, until a mark settles it.
    """
    from tracker.commands.asking import ask_who_claims
    from tracker.commands.recorder import recorder
    from tracker.commands.when import moment
    from tracker.ledger.facts import Mark, Status
    from tracker.ledger.recording import add_mark, add_package_marks
    from tracker.reports.package_words import fallen_words
    from tracker.reports.recorded import marked_text

    table = invocation.table()
    if status == "impasse" and by is None:
        by = ask_who_claims(invocation, table)
    now = invocation.now()
    who = recorder(table.root, invocation.environment)
    draft = Mark(
        item=table.item(slug).item.slug,
        status=Status(status),
        at=moment(at, now, invocation.local),
        recorded=now,
        who=str(who),
        by=table.party(by).key if by else None,
        on=table.proposal(on).ref if on else None,
        why=why,
        settles=settles,
    )
    if whole_package:
        marks = add_package_marks(table.root, draft, who).fact
    else:
        marks = (add_mark(table.root, draft, who).fact,)
    after = invocation.table()
    for mark in marks:
        invocation.show(marked_text(mark, after.item(mark.item), table.facts.settings))
    if fallen := fallen_words(table.state, after.state):
        invocation.show(f"{fallen}\n")
