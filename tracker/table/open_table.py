"""A table opened by a command: where it stands, its documents, and what its names mean.

The rule protected here: what a command shows comes from the work tree of one table, read once; a
name that could mean nothing is refused with those that there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tracker.ledger.load import load
from tracker.ledger.lookup import Lookup, frame
from tracker.ledger.naming import error_named, find_item, meant_item, meant_party, unknown_document
from tracker.ledger.unread import unread

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from tracker.ledger.facts import Facts, Item, Party, Proposal
    from tracker.ledger.state import ItemState, TableState
    from tracker.table.documents import Documents


@dataclass
class OpenTable:
    """A table at ``root``."""

    root: Path
    off_record: bool = False
    _everything: Facts | None = None

    @property
    def facts(self) -> Facts:
        """Everything recorded; with thousands of documents that takes a third of a second."""
        if self._everything is None:
            self._everything = load(self.root)
        return self._everything

    @cached_property
    def frame(self) -> Facts:
        """Its settings, contract and items alone, for what asks no more of the record."""
        return self._everything or frame(self.root) or self.facts

    @cached_property
    def state(self) -> TableState:
        """Where the table stands now; supposals are left out unless ``off_record``."""
        return self._folded(None, off_record=self.off_record)

    def state_at(self, moment: datetime) -> TableState:
        """Where the table stood at a moment of the bargaining."""
        return self._folded(moment, off_record=self.off_record)

    def _folded(self, moment: datetime | None, *, off_record: bool) -> TableState:
        from tracker.ledger.fold import fold  # late: a diff of two documents asks for no state

        return fold(self.facts, moment, off_record=off_record)

    @cached_property
    def documents(self) -> Documents:
        """The words of the contract and of every document, and what each says."""
        from tracker.table.documents import Documents

        return Documents(self.root, self.frame.settings, self.frame.items)

    @property
    def items(self) -> tuple[Item, ...]:
        """The items, in the order of their slugs."""
        return self.facts.items

    def passes_on(self, slug: str) -> tuple[Proposal, ...]:
        """What was passed on an item and has words, in the order of bargaining."""
        return self._passes.get(slug, ())

    @cached_property
    def _passes(self) -> dict[str, tuple[Proposal, ...]]:
        found: dict[str, list[Proposal]] = {}
        for one in self.state.proposals:
            for slug in () if unread(one) else one.items:
                found.setdefault(slug, []).append(one)
        return {slug: tuple(passes) for slug, passes in found.items()}

    def item(self, slug: str) -> ItemState:
        """The item, named loosely, or UsageRefused naming those that there are."""
        return meant_item(self.state, slug)

    def find_item(self, text: str) -> ItemState | None:
        """The same, None when there is no such item."""
        return find_item(self.state, text)

    def proposal(self, ref: str) -> Proposal:
        """The recorded document, or UsageRefused naming those that there are."""
        found = self.document(ref)
        if found is None:
            raise unknown_document(self.facts, ref)
        return found

    def document(self, ref: str) -> Proposal | None:
        """The recorded document, when it is named also a supposal, and one recorded in error."""
        if self._everything is None and (alone := self._lookup.lone_document(ref)) is not None:
            return alone
        shown = self.state.proposal(ref) or self._folded(None, off_record=True).proposal(ref)
        return shown or error_named(self.facts, ref)

    @cached_property
    def _lookup(self) -> Lookup:
        return Lookup(self.root)

    def last(self, party: str) -> Proposal | None:
        """What a party passed last, a supposal too if ``off_record``; None when it did nothing."""
        passed = [one for one in self.state.proposals if one.party == party]
        return passed[-1] if passed else None

    def party(self, key: str) -> Party:
        """The party, named loosely, or UsageRefused naming those that there are."""
        return meant_party(self.facts, key)
