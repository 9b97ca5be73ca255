"""One entry of a grid → the item, the status and the mark that it asks for, with every doubt.

The rule protected here: nothing is guessed. A day without its year, a word that is no status, a day
yet to come: each is told, and no mark is made of it. A grid that gives a day gives no minute: such
a mark stands at the end of its day and says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from typing import TYPE_CHECKING

from tracker.ledger.facts import Item, Mark, Status
from tracker.ledger.layout import is_slug
from tracker.table.grid_import.cells import (
    economic_of,
    slug_of,
    status_of,
)
from tracker.table.grid_import.citations import Citations
from tracker.table.grid_import.days import moment_in
from tracker.table.grid_import.entries import Unread
from tracker.table.grid_import.meaning import Field, party_named

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence
    from datetime import date

    from tracker.documents.clause import Clause
    from tracker.ledger.state import TableState
    from tracker.table.grid_import.entries import Entry

_END_OF_DAY = time(23, 59)


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


@dataclass(slots=True)
class Drafting:
    """Reads one entry after the other; ``doubts`` grows by what was not understood."""

    setting: Setting
    doubts: list[Unread] = field(default_factory=list)
    _citations: Citations = field(init=False)

    def __post_init__(self) -> None:
        """Learn the contract's labels."""
        self._citations = Citations(self.setting.contract)

    def doubt(self, entry: Entry, where: Field, why: str) -> None:
        """Keep a doubt about an entry."""
        self.doubts.append(Unread(entry.rows[0], str(where), why))

    def item(self, entry: Entry, taken: Container[str]) -> Item:
        """Give the item that an entry describes; its slug is "" when it cannot have one."""
        number, topic = entry.of(Field.ITEM), " ".join(entry.of(Field.TOPIC).split())
        article, section = entry.of(Field.CLAUSES), entry.of(Field.SECTION)
        labels = self._citations.labels(article, section)
        title = topic or ("" if number.isdigit() else number) or self._heading(labels)
        said = entry.of(Field.ECONOMIC)
        economic = economic_of(said)
        if said and economic is None:
            self.doubt(entry, Field.ECONOMIC, f"says neither economic nor not: {said}")
        own = is_slug(number) and not number.isdigit() and bool(topic)
        return Item(number if own else slug_of(title, taken), title, labels, economic)

    def status(self, entry: Entry) -> Status | None:
        """Give the status that an entry names; a day of agreement says agreed."""
        said, agreed = entry.of(Field.STATUS), entry.of(Field.AGREED)
        if said:
            return status_of(said)
        return Status.AGREED if self._moment(agreed) else status_of(agreed)

    def mark(self, entry: Entry, slug: str) -> Mark | None:
        """Give the mark that an entry asks for; open is how an item begins and needs none."""
        said, agreed = entry.of(Field.STATUS), entry.of(Field.AGREED)
        status = self.status(entry)
        if said and status is None:
            self.doubt(entry, Field.STATUS, f"no status of the record: {said}")
        if agreed and not (self._moment(agreed) or status_of(agreed)):
            self.doubt(entry, Field.AGREED, f"no day with its year: {agreed}")
        elif status is Status.AGREED:
            return self._drafted(entry, slug, status, self._moment(f"{agreed} {said}"))
        elif status is Status.IMPASSE:
            return self._drafted(entry, slug, status, self._moment(said))
        return None

    def _drafted(
        self, entry: Entry, slug: str, status: Status, found: tuple[date, time | None] | None
    ) -> Mark | None:
        at, note = self._when(found)
        if at > self.setting.now:
            self.doubt(entry, Field.AGREED, f"a day that is yet to come: {at:%Y-%m-%d}")
            return None
        said = entry.of(Field.BY)
        by = party_named(said, self.setting.state.settings)
        if said and by is None:
            self.doubt(entry, Field.BY, f"no party of this table: {said}")
        source = f"aken over from {self.setting.source}, row {entry.rows[0]}{note}"
        why = " ".join(entry.of(Field.WHY).split())
        text = f"{why} (t{source})" if why else f"T{source}"
        return Mark(slug, status, at, self.setting.now, "", by=by, why=text)

    def _heading(self, labels: Sequence[str]) -> str:
        """What the contract calls an entry's first clause, for a grid without topics."""
        found = (one for one in self.setting.contract if one.label in labels[:1])
        return next((one.heading for one in found if one.heading), "".join(labels[:1]))

    def _when(self, found: tuple[date, time | None] | None) -> tuple[datetime, str]:
        """When a mark was made, and what is to be said of that."""
        if found is None:
            return self.setting.now, ", which gives no day"
        day, clock = found
        if clock is not None:
            return self.setting.local(datetime.combine(day, clock)), ""
        today = day == self.setting.now.date()
        moment = self.setting.local(datetime.combine(day, _END_OF_DAY))
        return (self.setting.now if today else moment), ", which gives the day only"

    def _moment(self, text: str) -> tuple[date, time | None] | None:
        return moment_in(text, day_first=self.setting.day_first)
