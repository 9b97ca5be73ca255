"""``bargain item``: name what is being bargained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.options import examples
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.commands.invocation import Invocation
    from tracker.table.open_table import OpenTable

_EXAMPLES = examples(
    'bargain item add admin-time --title "Administrative time" --clause "Article 9"',
    'bargain item add wages --title Wages --clause "Article 25" --economic '
    "--better-for union=higher",
)


@click.group("item", epilog=_EXAMPLES)
def item_command() -> None:
    """Name what is being bargained.

    An item is a subject of the talks, with the clauses of the contract that it is about.
    """


@item_command.command("add", epilog=_EXAMPLES)
@click.argument("slug")
@click.option("--title", required=True, metavar="T", help="What people call it.")
@click.option(
    "--clause",
    "labels",
    multiple=True,
    metavar="LABEL",
    help='A clause that it is about, with all below it: "Article 9", 9.4, "9.4(b)".',
)
@click.option("--economic/--non-economic", default=None, help="Whether it costs money.")
@click.option(
    "--better-for",
    "directions",
    multiple=True,
    metavar="PARTY=higher|lower",
    help="For whom a higher (or lower) number is better.",
)
@click.pass_obj
def add_command(
    invocation: Invocation,
    slug: str,
    title: str,
    labels: tuple[str, ...],
    economic: bool | None,
    directions: tuple[str, ...],
) -> None:
    """Add an item. SLUG is its short name: lower-case letters, digits, hyphens."""
    from tracker.commands.recorder import recorder
    from tracker.ledger.facts import Item
    from tracker.ledger.recording import add_item

    table = invocation.table()
    known, notes = _labels(table, labels)
    item = Item(slug, title, known, economic, tuple(_directions(directions)))
    who = recorder(table.root, invocation.environment)
    add_item(table.root, item, who, invocation.now())
    about = f" ({', '.join(known)})" if known else ""
    invocation.show("\n".join([f"Added {slug}: {title}{about}", *notes]) + "\n")


def _labels(table: OpenTable, labels: Iterable[str]) -> tuple[tuple[str, ...], list[str]]:
    """Spell labels as the contract does; one that it has not may come with a proposal."""
    from tracker.documents.labels import find

    known, notes = [], []
    for label in labels:
        found = find(table.documents.contract, label)
        known.append(found[0].label if found else label.strip())
        if not found:
            notes.append(
                f"Note: the contract has no {label}; the name waits for a proposal that adds it."
            )
    return tuple(known), notes


def _directions(given: Iterable[str]) -> Iterator[tuple[str, str]]:
    for text in given:
        key, _, direction = text.partition("=")
        if direction not in ("higher", "lower"):
            raise UsageRefused(f"--better-for {text!r}: write it union=higher or union=lower")
        yield key, direction
