"""``bargain cost``: keep what a party says that an item costs."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_item, complete_party, complete_ref
from tracker.commands.noting import Desk
from tracker.commands.options import examples
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation

_EXAMPLES = examples(
    'bargain cost add wages 14200000 --by employer --per year --on U15 --basis "base rates"',
    'bargain cost add wages "$38.5 million" --by union --per term --basis "public filing of 2024"',
)

LARGEST = Decimal(10) ** 12
"""As a number before its word (million): more is no figure that anybody says at a table."""

_SCALES = {"": 0, "k": 3, "thousand": 3, "m": 6, "million": 6, "billion": 9}


@click.group("cost", epilog=_EXAMPLES)
def cost_command() -> None:
    """Keep what a party says that an item costs.

    The figure, who says so and when; nothing is computed from it.
    """


@cost_command.command("add", epilog=_EXAMPLES, context_settings={"ignore_unknown_options": True})
@click.argument("slug", metavar="ITEM", shell_complete=complete_item)
@click.argument("amount")
@click.option(
    "--by", required=True, metavar="KEY", shell_complete=complete_party, help="Who says so."
)
@click.option("--basis", required=True, metavar="TEXT", help="On what it was reckoned.")
@click.option("--per", type=click.Choice(["year", "term"]), help="For a year, or for the term.")
@click.option(
    "--on", metavar="REF", shell_complete=complete_ref, help="The document whose terms it prices."
)
@click.option("--at", metavar="WHEN", default="now", help="When it was said; now, unless given.")
@click.pass_obj
def add_command(
    invocation: Invocation,
    slug: str,
    amount: str,
    by: str,
    basis: str,
    per: str | None,
    on: str | None,
    at: str,
) -> None:
    """Say that ITEM costs AMOUNT dollars, such as 14200000, "$14.2 million" or -350k (a saving)."""
    from tracker.ledger.facts import Cost, Per
    from tracker.ledger.recording import add_cost
    from tracker.reports.costs import noted_words

    desk = Desk(invocation)
    draft = Cost(
        item=desk.table.item(slug).item.slug,
        amount=dollars(amount),
        by=desk.party(by),
        basis=basis,
        at=desk.moment(at),
        recorded=desk.now,
        who=desk.who,
        per=Per(per) if per else None,
        on=on,
    )
    cost = add_cost(desk.table.root, draft, desk.identity).fact
    invocation.show(f"{noted_words(cost, desk.table.facts.settings)}\n")


def dollars(text: str) -> Decimal:
    """The amount that was typed; raises UsageRefused for what is none."""
    words = text.lower().replace("$", "").replace(",", "").replace("−", "-").strip()
    number = words.rstrip("abcdefghijklmnopqrstuvwxyz ")
    scale = _SCALES.get(words[len(number) :].strip())
    try:
        amount = Decimal(number) if scale is not None else None
    except InvalidOperation:
        amount = None
    if amount is None or scale is None or not abs(amount) < LARGEST:
        raise UsageRefused(f'{text!r} is no amount; write 14200000, "$14.2 million" or 350k')
    cents = amount.scaleb(scale)
    if cents != cents.quantize(Decimal("0.01")):
        raise UsageRefused(f"{text!r} is finer than a cent")
    whole = cents == cents.to_integral_value()
    return cents.quantize(Decimal(1)) if whole else cents.quantize(Decimal("0.01"))
