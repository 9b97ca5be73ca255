"""Which changes belong to which item of the table.

This module protects one rule: an item's labels are labels of the contract. A change belongs to the
items most closely tied to the clauses that it touches ("9.4" before "Article 9"), an inserted
clause to the items of the clause that it stands under, and what belongs to none is said, not lost.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.model import Kind
from tracker.diff.place import Place, place
from tracker.diff.substance import of_substance
from tracker.documents.clause import Clause
from tracker.ledger.silent_edits import silent_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tracker.diff.model import Change, Diff
    from tracker.ledger.facts import Doubt, Item, Proposal


class SilentEdit(NamedTuple):
    """What differs without a mark in a document, as it was recorded."""

    proposal: Proposal
    doubt: Doubt


def items_touched(diff: Diff, items: Sequence[Item]) -> dict[str, tuple[Change, ...]]:
    """Give, for each item that the new document says something about, the changes that do.

    ``diff`` is that of a proposal against the contract. Words that are re-offered unchanged count:
    they are a position. Slugs come in the order of ``items``.
    """
    touched = {
        slug: tuple(change for change in changes if _speaks(change))
        for slug, changes in changes_by_item(diff, items).items()
    }
    return {slug: changes for slug, changes in touched.items() if changes}


def unassigned(diff: Diff, items: Sequence[Item]) -> tuple[Change, ...]:
    """Give the changes of substance that belong to no item."""
    return tuple(filter(of_substance, outside(diff, ties_of(items))))


def outside(diff: Diff, ties: Ties) -> tuple[Change, ...]:
    """Give what the new document says of clauses that belong to no item, unchanged ones too."""
    owners = _Owners(diff, ties)
    return tuple(c for c in diff.changes if _speaks(c) and not owners.of(c))


def changes_by_item(diff: Diff, items: Sequence[Item]) -> dict[str, tuple[Change, ...]]:
    """Give every item's changes, unchanged and not addressed clauses too, in reading order."""
    told = shares(diff, ties_of(items))
    return {item.slug: told.get(item.slug, ()) for item in items}


def shares(diff: Diff, ties: Ties) -> dict[str, tuple[Change, ...]]:
    """Give the changes of each item that the diff says anything of, in reading order."""
    owners = _Owners(diff, ties)
    found: dict[str, list[Change]] = {}
    for change in diff.changes:
        for slug in owners.of(change):
            found.setdefault(slug, []).append(change)
    return {slug: tuple(changes) for slug, changes in found.items()}


def of_item(diff: Diff, items: Sequence[Item], slug: str) -> Diff:
    """Keep the changes of one item; ``items`` are all of the table's."""
    return diff._replace(changes=changes_by_item(diff, items).get(slug, ()))


def within(clauses: tuple[Clause, ...], label: str) -> tuple[Clause, ...]:
    """Keep one clause and all below it."""
    wanted = place(label)
    return tuple(clause for clause in clauses if _stands_in(clause, wanted))


def of_clause(diff: Diff, label: str) -> Diff:
    """Keep the changes of one clause and of all below it, on either side."""
    wanted = place(label)
    kept = (c for c in diff.changes if any(_stands_in(x, wanted) for x in (*c.old, *c.new)))
    return diff._replace(changes=tuple(kept))


def item_slugs(diff: Diff, items: Sequence[Item]) -> tuple[str | None, ...]:
    """Give the first item of each change, None where there is none."""
    owners = _Owners(diff, ties_of(items))
    return tuple(next(iter(owners.of(change)), None) for change in diff.changes)


def owners_of(items: Sequence[Item]) -> Callable[[Change], frozenset[str]]:
    """Give what tells the items, by slug, that a change of the contract's own clauses belongs to.

    For what is inserted it tells none.
    """
    ties = ties_of(items)
    return lambda change: frozenset().union(*map(ties.closest, change.old))


def clauses_by_item(
    clauses: Iterable[Clause], items: Sequence[Item]
) -> dict[str, tuple[Clause, ...]]:
    """Give every item's clauses of the contract, in one pass."""
    ties = ties_of(items)
    found: dict[str, list[Clause]] = {item.slug: [] for item in items}
    for clause in clauses:
        for slug in ties.closest(clause):
            found[slug].append(clause)
    return {slug: tuple(own) for slug, own in found.items()}


def silent_edits_by_item(
    proposals: Iterable[Proposal], items: Sequence[Item]
) -> dict[str, tuple[SilentEdit, ...]]:
    """Give what was recorded as differing without a mark, for each item.

    An edit belongs to the items most closely tied to its label, or else, so that none is lost, to
    all items of its document.
    """
    ties = ties_of(items)
    found: dict[str, list[SilentEdit]] = {item.slug: [] for item in items}
    for proposal in proposals:
        for doubt in silent_edits(proposal):
            place = Clause(doubt.place, "", "", 1, (doubt.place,))
            for slug in ties.closest(place) or proposal.items:
                found.setdefault(slug, []).append(SilentEdit(proposal, doubt))
    return {slug: tuple(edits) for slug, edits in found.items()}


def ties_of(items: Sequence[Item]) -> Ties:
    """Give the ties of a table's items; telling hundreds of them again apart takes time as well."""
    return _ties(tuple(items))


@lru_cache(maxsize=4)
def _ties(items: tuple[Item, ...]) -> Ties:
    return Ties(items)


class Ties:
    """The items by the places in the contract that their labels name, and in their order."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.order = {item.slug: index for index, item in enumerate(items)}
        self._slugs: dict[Place, list[str]] = {}
        self._known: dict[tuple[str, ...], frozenset[str]] = {}
        for item in items:
            for spot in filter(None, map(place, item.clauses)):
                self._slugs.setdefault(spot, []).append(item.slug)

    def closest(self, clause: Clause) -> frozenset[str]:
        """Give the items that are tied to the clause, or else to the nearest clause above it."""
        key = (clause.label, *clause.path)
        if key not in self._known:
            self._known[key] = self._closest(clause)
        return self._known[key]

    def _closest(self, clause: Clause) -> frozenset[str]:
        places = {place(label) for label in (clause.label, *clause.path)}
        for depth in range(max(map(len, places)), 0, -1):
            steps = {spot[:depth] for spot in places if len(spot) >= depth}
            found = frozenset(slug for spot in steps for slug in self._slugs.get(spot, ()))
            if found:
                return found
        return frozenset()


class _Owners:
    """The items of each change of one diff."""

    def __init__(self, diff: Diff, ties: Ties) -> None:
        self._diff = diff
        self._ties = ties

    @cached_property
    def _contract(self) -> set[Place | None]:
        return {place(c.label) for change in self._diff.changes for c in change.old}

    @cached_property
    def _at(self) -> dict[tuple[str, ...], Change]:
        return {c.path: change for change in self._diff.changes for c in change.new}

    def of(self, change: Change) -> tuple[str, ...]:
        """Give the slugs of the items that a change belongs to, in the order of the items."""
        return tuple(sorted(self._found(change), key=self._ties.order.__getitem__))

    def _found(self, change: Change) -> frozenset[str]:
        if change.old:
            return frozenset().union(*map(self._ties.closest, change.old))
        return frozenset().union(*map(self._of_inserted, change.new))

    def _of_inserted(self, clause: Clause) -> frozenset[str]:
        # A label that the contract has too names another clause there: the numbers have shifted.
        known = place(clause.label) in self._contract
        own = frozenset[str]() if known else self._ties.closest(clause)
        above = self._at.get(clause.path[:-1])
        return own or (self._found(above) if above else own)


def _stands_in(clause: Clause, wanted: Place) -> bool:
    return any(place(label)[: len(wanted)] == wanted for label in (clause.label, *clause.path))


def _speaks(change: Change) -> bool:
    """Tell whether the new document says something: an unchanged heading is only a frame."""
    if not change.addressed:
        return False
    return Kind.UNCHANGED not in change.kinds or any(clause.text for clause in change.new)
