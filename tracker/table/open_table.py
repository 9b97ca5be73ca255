"""A table opened by a command: its state, and its documents as clauses, each read once.

The rule protected here: what a command shows comes from the work tree of one table, and recorded
words come from their canonical text, never from reading the original anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from tracker.ledger import layout
from tracker.ledger.facts import Covers
from tracker.ledger.fold import fold
from tracker.ledger.load import load
from tracker.ledger.naming import error_named, find_item, meant_item, meant_party, unknown_document
from tracker.ledger.unread import unread
from tracker.refusals import StateRefused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from tracker.diff.excerpt import Excerpts
    from tracker.diff.gains.sides import Sides
    from tracker.diff.model import Change, Diff, Favours
    from tracker.documents.clause import Clause
    from tracker.ledger.facts import Facts, Item, Party, Proposal
    from tracker.ledger.state import ItemState, TableState
    from tracker.table.items import Ties


@dataclass
class OpenTable:
    """A table at ``root``."""

    root: Path
    off_record: bool = False
    _known: dict[str, Diff] = field(default_factory=dict)
    _said: dict[str, Diff] = field(default_factory=dict)
    _shares: dict[str, dict[str, tuple[Change, ...]]] = field(default_factory=dict)
    _unjudged: dict[str, dict[str, tuple[Change, ...]]] = field(default_factory=dict)

    @cached_property
    def facts(self) -> Facts:
        """Everything recorded."""
        return load(self.root)

    @cached_property
    def state(self) -> TableState:
        """Where the table stands now; supposals are left out unless ``off_record``."""
        return fold(self.facts, off_record=self.off_record)

    def state_at(self, moment: datetime) -> TableState:
        """Where the table stood at a moment of the bargaining."""
        return fold(self.facts, moment, off_record=self.off_record)

    @cached_property
    def contract(self) -> tuple[Clause, ...]:
        """The clauses of the contract in force."""
        return self._text(f"{layout.CONTRACT}/{layout.TEXT}")

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

    def words(self, proposal: Proposal) -> tuple[Clause, ...]:
        """A recorded document's clauses, as proposed."""
        return self._text(f"{proposal.folder}/{layout.TEXT}")

    def claimed_base(self, proposal: Proposal) -> tuple[Clause, ...] | None:
        """What a recorded redline claims to change, None when it is no redline."""
        path = f"{proposal.folder}/{layout.CLAIMED_BASE}"
        return self._text(path) if (self.root / path).is_file() else None

    def against_contract(self, proposal: Proposal) -> Diff:
        """A recorded document against the contract, judged; computed once a run."""
        if proposal.id not in self._known:
            self._known[proposal.id] = self._excerpts.completed(self._heard(proposal))
        return self._known[proposal.id]

    def changes_on(self, slug: str, proposal: Proposal) -> tuple[Change, ...]:
        """An item's part of that, unchanged and not addressed clauses too.

        The other items' clauses are not gone through: with every document that would take seconds.
        """
        self.hear(proposal)
        return self._completed(slug, self._shares[proposal.id])

    def hear(self, proposal: Proposal) -> None:
        """Compare and judge a document once a run, for whatever is asked of it later."""
        if proposal.id not in self._shares:
            self._shares[proposal.id] = self._by_item(self._heard(proposal))

    def standing(self, slug: str, proposal: Proposal) -> tuple[Clause, ...]:
        """An item's clauses as they would stand if the document were agreed.

        For this nobody judges the document.
        """
        found = self._shares.get(proposal.id) or self._unjudged.get(proposal.id)
        if found is None:
            found = self._unjudged[proposal.id] = self._by_item(self.spoken(proposal))
        return tuple(one for change in self._completed(slug, found) for one in change.standing)

    def _completed(self, slug: str, found: Mapping[str, tuple[Change, ...]]) -> tuple[Change, ...]:
        """Add those of the item's clauses that the document does not speak of."""
        from tracker.diff.model import Diff

        own, part = Diff(found.get(slug, ())), self._clauses.get(slug, ())
        return self._excerpts.completed(own, part).changes

    def _by_item(self, diff: Diff) -> dict[str, tuple[Change, ...]]:
        from tracker.table.items import shares

        return shares(diff, self._ties)

    def _heard(self, proposal: Proposal) -> Diff:
        """What a document says, judged; computed once a run."""
        if proposal.id not in self._said:
            self._said[proposal.id] = self.judged(self.spoken(proposal), proposal.party)
        return self._said[proposal.id]

    @cached_property
    def _ties(self) -> Ties:
        from tracker.table.items import ties_of

        return ties_of(self.items)

    @cached_property
    def _clauses(self) -> dict[str, tuple[Clause, ...]]:
        from tracker.table.items import clauses_by_item

        return clauses_by_item(self.contract, self.items)

    def spoken(self, proposal: Proposal) -> Diff:
        """What a recorded document says against the contract, before anybody judges it.

        Articles that it does not speak of may be left out, and nothing is kept: this is for going
        through all documents of a large table.
        """
        from tracker.table.compared import against

        if proposal.id in self._known:
            return self._known[proposal.id]
        words, base, covers = self.words(proposal), self.claimed_base(proposal), proposal.covers
        excerpt = (
            self._excerpts.compare(words) if covers is Covers.LISTED and base is None else None
        )
        return excerpt or against(self.contract, words, covers.value, base)

    def as_agreed(self, proposal: Proposal) -> tuple[Clause, ...]:
        """The whole agreement as it would stand if the document were agreed.

        One that restates all of it says so itself; for none anybody judges.
        """
        if proposal.covers is Covers.WHOLE:
            from tracker.diff.placeholder import effective, instructs

            words = self.words(proposal)
            return effective(self.contract, words).clauses if instructs(words) else words
        from tracker.diff.overlay import overlay

        return overlay(self.contract, self._excerpts.completed(self.spoken(proposal)))

    def spelled_out(self, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
        """A document's words with "[CCL]" and the like spelled out: always the contract's words."""
        from tracker.diff.placeholder import instructs, resolve

        return resolve(self.contract, clauses) if instructs(clauses) else clauses

    @cached_property
    def _excerpts(self) -> Excerpts:
        from tracker.diff.excerpt import Excerpts

        return Excerpts(self.contract)

    def judged(self, diff: Diff, by: str | None) -> Diff:
        """A diff with whom each change favours; ``by`` is the party that passed its new side."""
        from tracker.table.judged import judged

        return judged(diff, self._sides, self.items, by)

    def camp(self, key: str) -> Favours | None:
        """The side that a party is on, None when its name does not say."""
        return self._sides.camp(key)

    @cached_property
    def _sides(self) -> Sides:
        from tracker.table.judged import sides

        return sides(self.facts.settings, self.contract)

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
        shown = self.state.proposal(ref) or fold(self.facts, off_record=True).proposal(ref)
        return shown or error_named(self.facts, ref)

    def last(self, party: str) -> Proposal | None:
        """What a party passed last, a supposal too if ``off_record``; None when it did nothing."""
        passed = [one for one in self.state.proposals if one.party == party]
        return passed[-1] if passed else None

    def party(self, key: str) -> Party:
        """The party, named loosely, or UsageRefused naming those that there are."""
        return meant_party(self.facts, key)

    def _text(self, path: str) -> tuple[Clause, ...]:
        try:
            return _clauses_of((self.root / path).read_bytes().decode())
        except FileNotFoundError:
            raise StateRefused(
                f"{path} is missing from the table; git restore {path} brings it back"
            ) from None
        except ValueError as error:
            raise StateRefused(
                f"{path} has been changed by hand ({error}); git restore {path} mends it"
            ) from None


@lru_cache(maxsize=4)
def _clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a canonical text, read once for the few documents that a command compares."""
    from tracker.documents.canonical import parse_canonical

    return parse_canonical(text)
