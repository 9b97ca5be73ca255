"""All that parties now propose to take back, the largest first.

This module protects one rule: what is listed is taken from words that stand in the contract, by a
position that stands on an item that isn't agreed; nothing else is called a clawback.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.diff.model import Change
    from tracker.ledger.facts import Item, Proposal
    from tracker.table.open_table import OpenTable


@dataclass(frozen=True, slots=True)
class Clawback:
    """A ``change`` by which ``proposal``, a party's last on ``item``, takes something back."""

    proposal: Proposal
    item: Item
    change: Change


def largest_first(found: Iterable[Clawback]) -> tuple[Clawback, ...]:
    """Sort by party, then by the share that is taken of what the contract gives."""
    return tuple(sorted(found, key=lambda one: (one.proposal.party, -one.change.taken)))


def clawbacks(table: OpenTable, key: str | None) -> tuple[Clawback, ...]:
    """Give what one party takes back, or for None each, in the order of the items."""
    return tuple(_found(table, key))


def _found(table: OpenTable, key: str | None) -> Iterator[Clawback]:
    for state in table.state.items:
        if state.status is Status.AGREED:
            continue
        for party, proposal in state.positions.items():
            if key not in (None, party):
                continue
            for change in table.documents.changes_on(state.item.slug, proposal):
                if change.clawback:
                    yield Clawback(proposal, state.item, change)
