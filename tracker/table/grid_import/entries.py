"""The rows below the headings → one entry an item, whatever the number of its rows.

The rule protected here: every cell that is not empty lands in an entry or among what is told as not
understood. A row that names no item belongs to the item above it; rows that name the same item are
one entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.table.grid_import.meaning import (
    OF_PARTY,
    Field,
    Meaning,
    party_named,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tracker.documents.spreadsheet.sheet import Row
    from tracker.ledger.facts import Settings
    from tracker.table.grid_import.columns import Laid

_NAMING = (Field.ITEM, Field.TOPIC, Field.CLAUSES, Field.SECTION)
_SECTIONS = frozenset(
    "economic economics non noneconomic language items proposals articles issues side letters new "
    "open pending agreed closed tentative agreements tas withdrawn part section".split()
)
_FEW = 3
"""A grid with fewer understood columns may well have rows of one cell."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a grid says of one item: the numbers of its rows, and the text by meaning."""

    rows: tuple[int, ...]
    values: Mapping[Meaning, str]

    def of(self, field: Field, party: str | None = None) -> str:
        """Give what it says under a meaning, "" for nothing."""
        return self.values.get(Meaning(field, party), "")


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was not understood: the row, the column's heading ("" for all), why."""

    row: int
    where: str
    why: str


def entries(laid: Laid, settings: Settings) -> tuple[tuple[Entry, ...], tuple[Unread, ...]]:
    """Gather a grid's rows into entries, and tell those that belong to none."""
    gathered: dict[tuple[str, ...], Entry] = {}
    strays: list[Unread] = []
    last: tuple[str, ...] = ()
    for row in laid.body:
        values = _values(row, laid, settings)
        if _repeats(row, laid) or not values:
            continue
        said = values.get(Meaning(Field.PARTY), "")
        if said and party_named(said, settings) is None:
            strays.append(Unread(row.number, Field.PARTY, f"no party of this table: {said}"))
        if _lonely(row, laid):
            strays.append(Unread(row.number, "", f"taken for a heading: {row.cells[-1]}"))
            last = ()
            continue
        if not (last and _continues(values, gathered[last], laid)):
            last = _name(values)
        if last:
            gathered[last] = _joined(gathered.get(last), row.number, values)
        else:
            strays.append(Unread(row.number, "", "names no item, and stands below none"))
    return tuple(gathered.values()), tuple(strays)


def _values(row: Row, laid: Laid, settings: Settings) -> dict[Meaning, str]:
    found: dict[Meaning, str] = {}
    for column in laid.columns:
        text = row.cell(column.place)
        if text and column.meaning and column.meaning.field is not Field.IGNORE:
            _add(found, column.meaning, text)
    party = party_named(found.get(Meaning(Field.PARTY), ""), settings)
    owned: dict[Meaning, str] = {}
    for meaning, text in found.items():
        _add(owned, _whose(meaning, party), text)
    return owned


def _whose(meaning: Meaning, party: str | None) -> Meaning:
    own = party and meaning.party is None and meaning.field in OF_PARTY
    return Meaning(meaning.field, party) if own else meaning


def _name(values: Mapping[Meaning, str]) -> tuple[str, ...]:
    """What tells an item from others; () when a row names none."""
    named = tuple(values.get(Meaning(field), "").casefold() for field in _NAMING)
    return named if any(named) else ()


def _continues(values: Mapping[Meaning, str], entry: Entry, laid: Laid) -> bool:
    """Whether a row goes on with the item above: it names none, or that one again."""
    first = _NAMING[:2] if laid.has(*_NAMING[:2]) else _NAMING
    if not any(values.get(Meaning(field)) for field in first):
        return True
    said = (field for field in _NAMING if values.get(Meaning(field)))
    return all(values[Meaning(field)] in entry.of(field).split("\n") for field in said)


def _repeats(row: Row, laid: Laid) -> bool:
    """Whether a row repeats the headings, as on a second page."""
    known = [one for one in laid.columns if row.cell(one.place)]
    same = [one for one in known if one.heading.endswith(" ".join(row.cell(one.place).split()))]
    return len(known) >= _FEW and same == known


def _lonely(row: Row, laid: Laid) -> bool:
    """Whether a row is a heading between rows: ECONOMIC ITEMS, alone in its row."""
    understood = sum(1 for one in laid.columns if one.meaning)
    if understood < _FEW or sum(map(bool, row.cells)) > 1:
        return False
    text = row.cells[-1]
    return text.isupper() or text.endswith(":") or _SECTIONS.issuperset(words_of(text))


def _joined(entry: Entry | None, row: int, values: Mapping[Meaning, str]) -> Entry:
    if entry is None:
        return Entry((row,), dict(values))
    together = dict(entry.values)
    for meaning, text in values.items():
        _add(together, meaning, text)
    return Entry((*entry.rows, row), together)


def _add(values: dict[Meaning, str], meaning: Meaning, text: str) -> None:
    """Add a text; what an item's other row says already is not said twice."""
    lines: Iterable[str] = values.get(meaning, "").split("\n")
    if text not in lines:
        values[meaning] = "\n".join(filter(None, (*lines, text)))
