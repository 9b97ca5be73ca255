"""A table's documents: their recorded words, and what each says against the contract, told once.

The rules protected here: recorded words come from their canonical text, never from reading the
original anew; and whatever a command asks of a document, it is compared and judged once a run.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from tracker.ledger import layout
from tracker.ledger.facts import Covers
from tracker.refusals import StateRefused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tracker.diff.excerpt import Excerpts
    from tracker.diff.gains.sides import Sides
    from tracker.diff.model import Change, Diff, Favours
    from tracker.documents.clause import Clause
    from tracker.ledger.facts import Item, Proposal, Settings
    from tracker.table.items import Ties


class Documents:
    """The documents of the table at ``root``, which has these settings and items.

    Every method that reads one may raise StateRefused: its text is gone, or no longer what was
    written.
    """

    def __init__(self, root: Path, settings: Settings, items: tuple[Item, ...]) -> None:
        self._root, self._settings, self._items = root, settings, items
        self._judged: dict[str, _Said] = {}
        self._unjudged: dict[str, _Said] = {}
        self._below: dict[str, tuple[Clause, ...]] = {}

    @cached_property
    def contract(self) -> tuple[Clause, ...]:
        """The clauses of the contract in force."""
        return _read(self._root, f"{layout.CONTRACT}/{layout.TEXT}")

    def words(self, proposal: Proposal) -> tuple[Clause, ...]:
        """A recorded document's clauses, as proposed."""
        return _read(self._root, f"{proposal.folder}/{layout.TEXT}")

    def claimed_base(self, proposal: Proposal) -> tuple[Clause, ...] | None:
        """What a recorded redline claims to change, None when it is no redline."""
        path = f"{proposal.folder}/{layout.CLAIMED_BASE}"
        return _read(self._root, path) if (self._root / path).is_file() else None

    def spoken(self, proposal: Proposal) -> Diff:
        """What a document says against the contract, whether or not anybody judges it.

        Articles that it does not speak of may be left out, and nothing is kept: this is for going
        through all documents of a large table.
        """
        from tracker.table.compared import against

        if (known := self._judged.get(proposal.id)) is not None:
            return known.diff
        words, base, covers = self.words(proposal), self.claimed_base(proposal), proposal.covers
        excerpt = (
            self._excerpts.compare(words) if covers is Covers.LISTED and base is None else None
        )
        return excerpt or against(self.contract, words, covers.value, base)

    def hear(self, proposal: Proposal) -> None:
        """Compare and judge a document once a run, for whatever is asked of it later."""
        self._heard(proposal)

    def changes_on(self, slug: str, proposal: Proposal) -> tuple[Change, ...]:
        """An item's part of the judged document, unchanged and not addressed clauses too.

        The other items' clauses are not gone through: with every document that would take seconds.
        """
        return self._completed(slug, self._heard(proposal).by_item)

    def changes_outside(self, proposal: Proposal) -> tuple[Change, ...]:
        """What the judged document says of clauses that belong to no item, unchanged ones too.

        One whose clauses all belong to items is neither compared nor judged for this.
        """
        from tracker.table.items import outside

        told = (clause for clause in self.words(proposal) if clause.text)
        if proposal.covers is not Covers.WHOLE and all(map(self._ties.closest, told)):
            return ()
        return outside(self._heard(proposal).diff, self._ties)

    def changes_to(self, label: str, proposal: Proposal) -> tuple[Change, ...]:
        """What a document does to one clause and all below it, judged; not addressed ones too.

        Nothing is kept, and a document is judged only where it speaks of them: this is for going
        through all documents of a large table.
        """
        from tracker.table.items import of_clause, within

        said = self.spoken(proposal)
        own = of_clause(said, label)
        if own.changes:
            own = of_clause(self.judged(said, proposal.party), label)
        if label not in self._below:
            self._below[label] = within(self.contract, label)
        return self._excerpts.completed(own, self._below[label]).changes

    def standing(self, slug: str, proposal: Proposal) -> tuple[Clause, ...]:
        """An item's clauses as they would stand if the document were agreed.

        For this nobody judges the document.
        """
        known = self._judged.get(proposal.id) or self._unjudged.get(proposal.id)
        if known is None:
            known = self._unjudged[proposal.id] = _Said(self.spoken(proposal), self._ties)
        changes = self._completed(slug, known.by_item)
        return tuple(clause for change in changes for clause in change.standing)

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

    def judged(self, diff: Diff, by: str | None) -> Diff:
        """A diff with whom each change favours; ``by`` is the party that passed its new side."""
        from tracker.table.judged import judged

        return judged(diff, self._sides, self._items, by)

    def camp(self, key: str) -> Favours | None:
        """The side that a party is on, None when its name does not say."""
        return self._sides.camp(key)

    def _heard(self, proposal: Proposal) -> _Said:
        if proposal.id not in self._judged:
            diff = self.judged(self.spoken(proposal), proposal.party)
            self._judged[proposal.id] = _Said(diff, self._ties)
        return self._judged[proposal.id]

    def _completed(self, slug: str, found: Mapping[str, tuple[Change, ...]]) -> tuple[Change, ...]:
        """Add those of the item's clauses that the document does not speak of."""
        from tracker.diff.model import Diff

        own, part = Diff(found.get(slug, ())), self._clauses.get(slug, ())
        return self._excerpts.completed(own, part).changes

    @cached_property
    def _excerpts(self) -> Excerpts:
        from tracker.diff.excerpt import Excerpts

        return Excerpts(self.contract)

    @cached_property
    def _ties(self) -> Ties:
        from tracker.table.items import ties_of

        return ties_of(self._items)

    @cached_property
    def _clauses(self) -> dict[str, tuple[Clause, ...]]:
        from tracker.table.items import clauses_by_item

        return clauses_by_item(self.contract, self._items)

    @cached_property
    def _sides(self) -> Sides:
        from tracker.table.judged import sides

        return sides(self._settings, self.contract)


class _Said:
    """What a document says against the contract, as a whole and for each item."""

    def __init__(self, diff: Diff, ties: Ties) -> None:
        self.diff = diff
        self._ties = ties

    @cached_property
    def by_item(self) -> dict[str, tuple[Change, ...]]:
        """The changes of each item that it says anything of."""
        from tracker.table.items import shares

        return shares(self.diff, self._ties)


def _read(root: Path, path: str) -> tuple[Clause, ...]:
    try:
        return _clauses_of((root / path).read_bytes().decode())
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
