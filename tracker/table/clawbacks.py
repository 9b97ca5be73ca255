"""All that parties now propose to take back, the largest first.

This module protects one rule: what is listed is taken from words that stand in the contract, by a
position that stands on an item that isn't agreed, or on a clause that belongs to no item yet.
Nothing else is called a clawback, and what the words do not settle is told apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.ledger.unread import unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.diff.model import Change
    from tracker.ledger.facts import Item, Proposal
    from tracker.table.open_table import OpenTable


@dataclass(frozen=True, slots=True)
class Clawback:
    """A ``change`` by which ``proposal`` takes something back, or may take it.

    It is its party's last on ``item``; None where the clause belongs to no item.
    """

    proposal: Proposal
    item: Item | None
    change: Change

    @property
    def sure(self) -> bool:
        """Whether the words settle that something is taken."""
        return self.change.clawback


def largest_first(found: Iterable[Clawback]) -> tuple[Clawback, ...]:
    """Sort by party, then by the share that is taken of what the contract gives."""
    return tuple(sorted(found, key=lambda one: (one.proposal.party, -one.change.taken)))


def clawbacks(table: OpenTable, key: str | None) -> tuple[Clawback, ...]:
    """Give what one party takes back or may take, for None each: by item, then what is in none."""
    parties = [one.key for one in table.facts.settings.parties if key in (None, one.key)]
    outside = (one for party in parties for one in _outside_items(table, party))
    return (*_on_items(table, parties), *outside)


def _on_items(table: OpenTable, parties: Sequence[str]) -> Iterator[Clawback]:
    for state in table.state.items:
        if state.status is Status.AGREED:
            continue
        for party, proposal in state.positions.items():
            if party not in parties:
                continue
            for change in table.documents.changes_on(state.item.slug, proposal):
                if _takes(change):
                    yield Clawback(proposal, state.item, change)


def _outside_items(table: OpenTable, party: str) -> Iterator[Clawback]:
    """Give what is taken back by the party's last words on each clause that is in no item."""
    told: set[str] = set()
    for proposal in reversed([one for one in table.state.proposals if one.party == party]):
        changes = () if unread(proposal) else table.documents.changes_outside(proposal)
        anew = [one for one in changes if told.isdisjoint(_labels(one))]
        told.update(label for one in anew for label in _labels(one))
        yield from (Clawback(proposal, None, one) for one in anew if _takes(one))


def _takes(change: Change) -> bool:
    return change.clawback or change.may_take


def _labels(change: Change) -> tuple[str, ...]:
    """The clauses of the contract that a change is about; of what is inserted, its own."""
    return tuple(clause.label for clause in change.old or change.new)
