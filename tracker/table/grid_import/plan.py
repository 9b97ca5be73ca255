"""A grid's entries against the record → what would be created, what differs, what is unclear.

The rule protected here: the record is never overwritten. An item that is there is held against the
grid and every difference told; only an item without any mark gets one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.ledger.facts import Item, Mark, Status
from tracker.table.grid_import.differing import (
    Difference,
    differences,
    refs_of,
    spellings,
)
from tracker.table.grid_import.drafts import Drafting
from tracker.table.grid_import.meaning import Field, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.state import ItemState
    from tracker.table.grid_import.drafts import Setting
    from tracker.table.grid_import.entries import Entry, Unread

LONGEST_TITLE = 200
"""Characters; a longer text in a column of topics is no name of anything."""


@dataclass(frozen=True, slots=True)
class Takeover:
    """What a grid would change: each new item and mark with the row that it comes from.

    Nobody stands behind a mark yet: who records it is known when it is. ``same`` are the slugs of
    items of which the grid says what the record says, ``absent`` those that it does not name, and
    ``missing`` the documents that it names and that were never recorded.
    """

    items: tuple[tuple[int, Item], ...]
    marks: tuple[tuple[int, Mark], ...]
    same: tuple[str, ...]
    differing: tuple[Difference, ...]
    unread: tuple[Unread, ...]
    absent: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether the grid says of all its items what the record says, everything understood."""
        told = (self.items, self.marks, self.differing, self.unread, self.missing)
        return not any(told)


def plan(entries: Iterable[Entry], strays: Iterable[Unread], setting: Setting) -> Takeover:
    """Hold a grid's entries against a table."""
    planner = _Planner(setting, strays)
    refs: dict[str, None] = {}
    for entry in entries:
        planner.take(entry)
        refs |= dict.fromkeys(refs_of(entry))
    known = {one.ref.casefold() for one in setting.state.proposals}
    missing = tuple(ref for ref in refs if known.isdisjoint(spellings(ref)))
    return replace(planner.takeover(), missing=missing)


class _Planner:
    """Takes one entry after the other; what was created before counts as there."""

    def __init__(self, setting: Setting, strays: Iterable[Unread]) -> None:
        self._setting = setting
        self._drafting = Drafting(setting, list(strays))
        self._items: list[tuple[int, Item]] = []
        self._marks: list[tuple[int, Mark]] = []
        self._same: list[str] = []
        self._differing: list[Difference] = []
        self._there = frozenset(one.item.slug for one in setting.state.items)
        self._taken = set(self._there)
        self._by_title = {words_of(one.item.title): one for one in setting.state.items}
        self._met: dict[str, int] = {}

    def takeover(self) -> Takeover:
        return Takeover(
            items=tuple(self._items),
            marks=tuple(self._marks),
            same=tuple(self._same),
            differing=tuple(self._differing),
            unread=tuple(sorted(self._drafting.doubts, key=lambda one: one.row)),
            absent=tuple(slug for slug in sorted(self._there) if slug not in self._met),
        )

    def take(self, entry: Entry) -> None:
        draft = self._drafting.item(entry, self._taken)
        known = self._known(draft, entry)
        slug = known.item.slug if known else draft.slug
        if doubt := self._unfit(slug, draft.title):
            self._drafting.doubt(entry, Field.TOPIC, doubt)
            return
        self._met[slug] = entry.rows[0]
        mark = self._drafting.mark(entry, slug)
        if known is None:
            self._create(entry, draft, mark)
        else:
            self._hold(entry, draft, mark, known)

    def _known(self, draft: Item, entry: Entry) -> ItemState | None:
        state = self._setting.state.item(entry.of(Field.ITEM))
        return state or self._by_title.get(words_of(draft.title))

    def _unfit(self, slug: str, title: str) -> str:
        """Why an entry cannot be an item, "" when it can."""
        if not slug:
            return "no name that could be an item's"
        if slug in self._met:
            return f"names {slug} again, which row {self._met[slug]} is about"
        return f"too long for an item's name: {title[:40]}…" if len(title) > LONGEST_TITLE else ""

    def _create(self, entry: Entry, draft: Item, mark: Mark | None) -> None:
        self._items.append((entry.rows[0], draft))
        self._taken.add(draft.slug)
        self._put(entry, mark)
        if self._drafting.status(entry) is Status.DISPUTED:
            why = "disputed is found in marks, never said by one"
            self._drafting.doubt(entry, Field.STATUS, why)

    def _hold(self, entry: Entry, draft: Item, mark: Mark | None, known: ItemState) -> None:
        fresh = mark is not None and not known.marks
        status = None if fresh else self._drafting.status(entry)
        differing = differences(entry, draft, status, known, day_first=self._setting.day_first)
        if fresh:
            self._put(entry, mark)
        elif not differing:
            self._same.append(known.item.slug)
        self._differing.extend(differing)

    def _put(self, entry: Entry, mark: Mark | None) -> None:
        if mark is not None:
            self._marks.append((entry.rows[0], mark))
