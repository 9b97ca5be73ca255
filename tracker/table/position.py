"""A party's last position on an item, read against the contract's words.

This module protects one rule: a position is what a document says about the item's clauses. What it
does not address stays the contract's words, and is never counted as given up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.diff.substance import of_substance
from tracker.ledger.unread import unread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause
    from tracker.ledger.facts import Party, Proposal


@dataclass(frozen=True, slots=True)
class Position:
    """What ``party`` last passed on an item.

    ``proposal`` is None when it passed nothing. ``changes`` are those of its document against the
    item's clauses of the contract, not addressed clauses too, in reading order.
    """

    party: Party
    proposal: Proposal | None
    changes: tuple[Change, ...] = ()

    @property
    def unread(self) -> bool:
        """Whether the document is kept as evidence, without words that could be compared."""
        return self.proposal is not None and bool(unread(self.proposal))

    @property
    def spoken(self) -> tuple[Change, ...]:
        """The changes of clauses that the document addresses, also with the contract's words."""
        return tuple(change for change in self.changes if change.addressed)

    @property
    def differing(self) -> tuple[Change, ...]:
        """The changes that leave the contract's words in substance."""
        return tuple(change for change in self.changes if of_substance(change))

    @property
    def reoffered(self) -> tuple[Change, ...]:
        """The changes of clauses that the document gives with the contract's own words."""
        unchanged = (change for change in self.spoken if not of_substance(change))
        return tuple(change for change in unchanged if any(one.text for one in change.new))

    @property
    def words(self) -> tuple[Clause, ...]:
        """The clauses as proposed."""
        return tuple(clause for change in self.spoken for clause in change.new)

    @property
    def in_force(self) -> tuple[Clause, ...]:
        """What would stand if the position were agreed: proposed words, else the contract's."""
        return tuple(clause for change in self.changes for clause in change.standing)

    @property
    def reoffers_contract(self) -> bool:
        """Whether the document answers with the contract's own words."""
        return bool(self.spoken) and not self.differing


def contested(contract: Sequence[Clause], positions: Sequence[Position]) -> tuple[Clause, ...]:
    """Keep the contract's clauses from which some position departs.

    Where none does, those that are re-offered; where no document speaks of the item, all.
    """
    changed = {clause for one in positions for change in one.differing for clause in change.old}
    spoken = {clause for one in positions for change in one.spoken for clause in change.old}
    if not any(one.spoken for one in positions):
        return tuple(contract)
    return tuple(clause for clause in contract if clause in (changed or spoken))
