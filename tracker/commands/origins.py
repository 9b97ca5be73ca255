"""``bargain history LABEL --words``: which document brought each word of a position in.

The rule protected here: only documents on the record are folded, in the order of bargaining.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.commands.invocation import Invocation
    from tracker.commands.table import OpenTable
    from tracker.diff.model import Change
    from tracker.ledger.facts import Proposal


def origins(
    table: OpenTable, subject: str, party: str | None, invocation: Invocation, *, as_json: bool
) -> str:
    """Render where the words on an item or a clause come from, for one party or for all."""
    from tracker.reports.origins import origins_shape, traced
    from tracker.reports.origins_text import origins_text

    key = table.party(party).key if party else None
    clauses = traced(_passes(table, subject))
    if not clauses:
        raise UsageRefused(f"no document speaks of {subject!r}, an item or the label of a clause")
    settings = table.facts.settings
    if as_json:
        from tracker.reports.shapes import to_json

        return to_json(origins_shape(subject, clauses, settings, key))
    return origins_text(clauses, settings, key, colour=invocation.colour, width=invocation.width)


def _passes(table: OpenTable, subject: str) -> Iterator[tuple[Proposal, tuple[Change, ...]]]:
    from tracker.ledger.state import on_record
    from tracker.reports.items import of_clause, of_item

    item = table.find_item(subject)
    for proposal in filter(on_record, table.state.proposals):
        diff = table.against_contract(proposal)
        found = of_item(diff, table.items, item.item.slug) if item else of_clause(diff, subject)
        yield proposal, found.changes
