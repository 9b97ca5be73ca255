"""A grid's entries against the record → what would be created, what differs, what is unclear.

The rule protected here: the record is never overwritten. An item that is there is held against the
grid and every difference told; only an item without any mark gets one. A grid that says a day gives
no minute: such a mark stands at the end of its day and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from tracker.commands.grid_import.cells import economic_of, labels_of, slug_of, status_of
from tracker.commands.grid_import.days import moment_in
from tracker.commands.grid_import.differing import Difference, differences
from tracker.commands.grid_import.entries import Unread
from tracker.commands.grid_import.meaning import Field, words_of
from tracker.ledger.facts import Item, Mark, Status
from tracker.ledger.layout import is_slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tracker.commands.grid_import.entries import Entry
    from tracker.documents.clause import Clause
    from tracker.ledger.state import ItemState, TableState

_END_OF_DAY = time(23, 59)
LONGEST_TITLE = 200
"""Characters; a longer text in a column of topics is no name of anything."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a grid is read by: the table, the clock, and how days are written.

    ``local`` gives a moment without a zone the zone of this computer; ``source`` names the file.
    """

    state: TableState
    contract: Sequence[Clause]
    now: datetime
    local: Callable[[datetime], datetime]
    source: str
    day_first: bool = False


@dataclass(frozen=True, slots=True)
class Takeover:
    """What a grid would change: each new item and mark with the row that it comes from.

    Nobody stands behind a mark yet: who records it is known when it is. ``same`` are the slugs of
    items of which the grid says what the record says.
    """

    items: tuple[tuple[int, Item], ...]
    marks: tuple[tuple[int, Mark], ...]
    same: tuple[str, ...]
    differing: tuple[Difference, ...]
    unread: tuple[Unread, ...]

    @property
    def is_clean(self) -> bool:
        """Whether grid and record say the same, everything understood."""
        return not (self.items or self.marks or self.differing or self.unread)


def plan(entries: Iterable[Entry], strays: Iterable[Unread], setting: Setting) -> Takeover:
    """Hold a grid's entries against a table."""
    planner = _Planner(setting, list(strays))
    for entry in entries:
        planner.take(entry)
    return planner.takeover()


class _Planner:
    """Takes one entry after the other; what was created before counts as there."""

    def __init__(self, setting: Setting, unread: list[Unread]) -> None:
        self._setting = setting
        self._unread = unread
        self._items: list[tuple[int, Item]] = []
        self._marks: list[tuple[int, Mark]] = []
        self._same: list[str] = []
        self._differing: list[Difference] = []
        self._taken = {one.item.slug for one in setting.state.items}
        self._by_title = {words_of(one.item.title): one for one in setting.state.items}
        self._met: dict[str, int] = {}

    def takeover(self) -> Takeover:
        return Takeover(
            items=tuple(self._items),
            marks=tuple(self._marks),
            same=tuple(self._same),
            differing=tuple(self._differing),
            unread=tuple(sorted(self._unread, key=lambda one: one.row)),
        )

    def take(self, entry: Entry) -> None:
        draft = self._item(entry)
        known = self._known(draft, entry)
        slug = known.item.slug if known else draft.slug
        if not slug:
            self._doubt(entry, Field.TOPIC, "no name that could be an item's")
        elif len(draft.title) > LONGEST_TITLE:
            self._doubt(entry, Field.TOPIC, f"too long for an item's name: {draft.title[:40]}…")
        elif slug in self._met:
            row = self._met[slug]
            self._doubt(entry, Field.TOPIC, f"names {slug} again, which row {row} is about")
        else:
            self._met[slug] = entry.rows[0]
            mark = self._mark(entry, slug)
            if known is None:
                self._create(entry, draft, mark)
            else:
                self._hold(entry, draft, mark, known)

    def _create(self, entry: Entry, draft: Item, mark: Mark | None) -> None:
        self._items.append((entry.rows[0], draft))
        self._taken.add(draft.slug)
        self._put(entry, mark)
        if self._status(entry) is Status.DISPUTED:
            self._doubt(entry, Field.STATUS, "disputed is found in marks, never said by one")

    def _hold(self, entry: Entry, draft: Item, mark: Mark | None, known: ItemState) -> None:
        status = self._status(entry)
        fresh = mark is not None and not known.marks
        differing = differences(
            entry,
            draft,
            None if fresh else status,
            known,
            day_first=self._setting.day_first,
        )
        if fresh:
            self._put(entry, mark)
        elif not differing:
            self._same.append(known.item.slug)
        self._differing.extend(differing)

    def _put(self, entry: Entry, mark: Mark | None) -> None:
        if mark is not None:
            self._marks.append((entry.rows[0], mark))

    def _item(self, entry: Entry) -> Item:
        """The item that an entry describes; its slug is "" when it cannot have one."""
        number, topic = entry.of(Field.ITEM), " ".join(entry.of(Field.TOPIC).split())
        article, section = entry.of(Field.CLAUSES), entry.of(Field.SECTION)
        labels = labels_of(article, section, self._setting.contract)
        title = topic or ("" if number.isdigit() else number) or self._heading(labels)
        said = entry.of(Field.ECONOMIC)
        economic = economic_of(said)
        if said and economic is None:
            self._doubt(entry, Field.ECONOMIC, f"says neither economic nor not: {said}")
        own = is_slug(number) and not number.isdigit() and bool(topic)
        return Item(number if own else slug_of(title, self._taken), title, labels, economic)

    def _heading(self, labels: Sequence[str]) -> str:
        """What the contract calls an entry's first clause, for a grid without topics."""
        found = (one for one in self._setting.contract if one.label in labels[:1])
        return next((one.heading for one in found if one.heading), "".join(labels[:1]))

    def _known(self, draft: Item, entry: Entry) -> ItemState | None:
        state = self._setting.state.item(entry.of(Field.ITEM).strip())
        return state or self._by_title.get(words_of(draft.title))

    def _status(self, entry: Entry) -> Status | None:
        """The status that an entry gives; a day of agreement says agreed."""
        said, agreed = entry.of(Field.STATUS), entry.of(Field.AGREED)
        if said:
            return status_of(said)
        if agreed and self._moment(agreed):
            return Status.AGREED
        return status_of(agreed) if agreed else None

    def _mark(self, entry: Entry, slug: str) -> Mark | None:
        """The mark that an entry asks for; OPEN is how an item begins and needs none."""
        said, status = entry.of(Field.STATUS), self._status(entry)
        agreed = entry.of(Field.AGREED)
        if said and status is None:
            self._doubt(entry, Field.STATUS, f"no status of the record: {said}")
        if agreed and not (self._moment(agreed) or status_of(agreed)):
            self._doubt(entry, Field.AGREED, f"no day with its year: {agreed}")
        if status not in (Status.AGREED, Status.IMPASSE):
            return None
        at, note = self._when(f"{agreed} {said}" if status is Status.AGREED else said)
        if at > self._setting.now:
            self._doubt(entry, Field.AGREED, f"a day that is yet to come: {agreed or said}")
            return None
        return self._drafted(entry, slug, status, at, note)

    def _drafted(self, entry: Entry, slug: str, status: Status, at: datetime, note: str) -> Mark:
        why, by = entry.of(Field.WHY), entry.of(Field.BY).casefold()
        parties = self._setting.state.settings.parties
        says = next((p.key for p in parties if by in (p.key, p.name.casefold())), None)
        if by and says is None:
            self._doubt(entry, Field.BY, f"no party of this table: {by}")
        source = f"taken over from {self._setting.source}, row {entry.rows[0]}{note}"
        text = " ".join(f"{why} ({source})".split()) if why else source.capitalize()
        return Mark(slug, status, at, self._setting.now, "", by=says, why=text)

    def _when(self, text: str) -> tuple[datetime, str]:
        """When a mark was made, and what is to be said of that."""
        found = self._moment(text)
        if found is None:
            return self._setting.now, ", which gives no day"
        day, clock = found
        if clock is not None:
            return self._setting.local(datetime.combine(day, clock)), ""
        moment = self._setting.local(datetime.combine(day, _END_OF_DAY))
        today = day == self._setting.now.date()
        return (self._setting.now if today else moment), ", which gives the day only"

    def _moment(self, text: str) -> tuple[date, time | None] | None:
        return moment_in(text, day_first=self._setting.day_first)

    def _doubt(self, entry: Entry, field: Field, why: str) -> None:
        self._unread.append(Unread(entry.rows[0], str(field), why))
