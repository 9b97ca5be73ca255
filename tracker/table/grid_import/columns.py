"""Where a grid's headings stand, and which column means what.

The rule protected here: headings over two rows (a party's name above "No.", "Date", "Language") are
read together; a cell that was merged sideways counts for all that stands below it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.refusals import DocumentRefused, UsageRefused
from tracker.table.grid_import.meaning import (
    Field,
    Meaning,
    meaning_of,
    spelled,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.documents.spreadsheet.sheet import Row, Sheet
    from tracker.ledger.facts import Settings

_TOP = 15
"""Rows in which headings are looked for, below a title and a legend."""

_FEWEST = 2
_NAMING = (Field.TOPIC, Field.ITEM, Field.CLAUSES)


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column: its letter, its heading, and what it means; None when nobody can tell.

    One without a heading ("") is a column all the same when anything stands in it.
    """

    letter: str
    heading: str
    meaning: Meaning | None
    place: int


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet whose headings are known: their rows, the columns, and the rows below."""

    headed: tuple[int, ...]
    columns: tuple[GridColumn, ...]
    body: tuple[Row, ...]

    def has(self, *fields: Field) -> bool:
        """Whether any column holds one of these."""
        return any(one.meaning and one.meaning.field in fields for one in self.columns)


def lay(sheet: Sheet, name: str, settings: Settings, maps: Sequence[str] = ()) -> Laid:
    """Find a sheet's headings; ``maps`` are what people said of columns, "COLUMN=FIELD".

    Raises DocumentRefused when no row looks like headings, UsageRefused for an unknown column or
    field.
    """
    said = [_said(text, settings) for text in maps]
    found = max(_candidates(sheet, settings, said), key=_score, default=None)
    if found is None or not found.has(*_NAMING) or _score(found) < _FEWEST:
        raise DocumentRefused(
            f"{name}: no row of the first {_TOP} has headings such as Article, Topic and Status; "
            "name the columns with --map COLUMN=FIELD, such as --map B=topic."
        )
    for column, _ in said:
        if not any(_names(column, one) for one in found.columns):
            known = ", ".join(
                f"{one.letter} ({one.heading or 'no heading'})" for one in found.columns
            )
            raise UsageRefused(f"--map: there is no column {column!r}; the columns are: {known}")
    return found


def _said(text: str, settings: Settings) -> tuple[str, Meaning]:
    column, separator, field = text.rpartition("=")
    if not separator or not column.strip():
        raise UsageRefused(f"--map {text!r}: write COLUMN=FIELD, such as Subject=topic or B=topic")
    return column.strip(), spelled(field, settings)


def _candidates(
    sheet: Sheet, settings: Settings, said: Sequence[tuple[str, Meaning]]
) -> Iterable[Laid]:
    """Every way to take one row, or a row and the next, for the headings; one row first."""
    top = sheet.rows[:_TOP]
    filled = {place for row in sheet.rows for place, cell in enumerate(row.cells) if cell}
    for rows in [*((row,) for row in top), *pairwise(top)]:
        columns = (_mapped(one, said) for one in _columns(rows, sorted(filled), settings))
        body = sheet.rows[sheet.rows.index(rows[-1]) + 1 :]
        yield Laid(tuple(row.number for row in rows), tuple(columns), body)


def _columns(
    rows: Sequence[Row], places: Iterable[int], settings: Settings
) -> Iterable[GridColumn]:
    above = ""
    for place in places:
        upper, lower = rows[0].cell(place), rows[-1].cell(place)
        above = upper or above
        spoken = [lower] if len(rows) == 1 else [f"{above} {lower}", lower, upper]
        spoken = [one.strip() for one in spoken if one.strip() and (upper or lower)]
        meant = ((one, meaning_of(one, settings)) for one in spoken)
        heading, meaning = next(((o, m) for o, m in meant if m), ((spoken or [""])[0], None))
        yield GridColumn(_letter(place), " ".join(heading.split()), meaning, place)


def _mapped(column: GridColumn, said: Sequence[tuple[str, Meaning]]) -> GridColumn:
    for name, meaning in said:
        if _names(name, column):
            return replace(column, meaning=meaning)
    return column


def _names(name: str, column: GridColumn) -> bool:
    same = bool(column.heading) and words_of(name) == words_of(column.heading)
    return same or name.upper() == column.letter


def _score(laid: Laid) -> int:
    """Count the columns that are understood; each meaning once, so that data does not count."""
    return len({one.meaning for one in laid.columns if one.meaning})


def _letter(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
