"""``bargain clawbacks``: what parties now propose to take back, the largest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.options import json_option, verb

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation


@verb(
    "clawbacks",
    "bargain clawbacks",
    "bargain clawbacks --party employer",
    "bargain clawbacks --json",
)
@click.option("--party", "key", metavar="KEY", help="Only what this party takes back.")
@json_option
@click.pass_obj
def clawbacks_command(invocation: Invocation, key: str | None, as_json: bool) -> None:
    """What parties now propose to take back, the largest first.

    For each item that is not agreed, and for clauses in no item yet: each party's last position
    against the contract in force, as far as the words settle who loses. What a part of a
    change takes, while it is unclear who gains by the whole, is listed last.
    """
    from tracker.reports.clawbacks import clawbacks_shape, clawbacks_text
    from tracker.table.clawbacks import clawbacks
    from tracker.table.judged import unsided

    table = invocation.table()
    if key is not None:
        key = table.party(key).key
    found = clawbacks(table, key)
    settings, colour = table.facts.settings, invocation.colour
    unknown = tuple(party for party in unsided(settings) if key in (None, party.key))
    if as_json:
        from tracker.reports.shapes import to_json

        invocation.show(to_json(clawbacks_shape(found, unknown)))
    else:
        invocation.show(
            clawbacks_text(settings, found, unsided=unknown, colour=colour, width=invocation.width)
        )
