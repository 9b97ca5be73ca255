"""Where a grid and the record disagree about an item that both know.

The rule protected here: an empty cell says nothing, and words that differ only in spaces, in
capitals or in the spelling of a label do not differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.documents.labels import spoken
from tracker.ledger.facts import Status
from tracker.table.grid_import.citations import BETWEEN
from tracker.table.grid_import.days import moment_in
from tracker.table.grid_import.meaning import Field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.ledger.facts import Item
    from tracker.ledger.state import ItemState
    from tracker.table.grid_import.entries import Entry

_LONGEST_REF = 60
"""Characters of a cell that names a document, a day behind it included."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The grid's row and the record say different things of an item."""

    row: int
    item: str
    what: str
    grid: str
    record: str


def differences(
    entry: Entry, draft: Item, status: Status | None, known: ItemState, *, day_first: bool
) -> tuple[Difference, ...]:
    """Tell where an entry departs from the record; ``status`` None compares none."""
    return tuple(
        Difference(entry.rows[0], known.item.slug, what, grid, record)
        for what, grid, record in (
            *_of_item(entry, draft, known.item),
            *_of_status(entry, status, known, day_first=day_first),
            *_of_positions(entry, known),
        )
        if grid != record
    )


def refs_of(entry: Entry) -> dict[str, str]:
    """Give the documents that an entry names as somebody's last, with that party's key."""
    return {
        _line(text): meaning.party
        for meaning, text in entry.values.items()
        if meaning.field is Field.LAST and meaning.party and _is_ref(text)
    }


def spellings(ref: str) -> frozenset[str]:
    """Give what a cell can mean by a document: "U5 (7/8/25)" is U5, unless that is its number."""
    head = re.split(r"[(,;:]|\s(?:on|[-–—])\s", ref, maxsplit=1)[0]
    return frozenset({ref.casefold(), head.strip().casefold()})


def _of_item(entry: Entry, draft: Item, known: Item) -> Iterator[tuple[str, str, str]]:
    topic = _line(entry.of(Field.TOPIC))
    if topic and topic.casefold() != _line(known.title).casefold():
        yield "topic", topic, _line(known.title)
    recorded = BETWEEN.join(known.clauses)
    as_recorded = " ".join(entry.of(Field.CLAUSES).split()) == recorded
    same = {*map(spoken, draft.clauses)} == {*map(spoken, known.clauses)}
    if draft.clauses and not (as_recorded or same):
        yield "clauses", BETWEEN.join(draft.clauses), recorded or "none"
    if draft.economic is not None:
        yield "economic", _said(draft.economic), _said(known.economic)


def _of_status(
    entry: Entry, status: Status | None, known: ItemState, *, day_first: bool
) -> Iterator[tuple[str, str, str]]:
    if status is None:
        return
    yield "status", status.value, known.status.value
    found = moment_in(entry.of(Field.AGREED), day_first=day_first)
    if found and known.since and status is known.status is Status.AGREED:
        yield "date agreed", f"{found[0]}", f"{known.since.date()}"


def _of_positions(entry: Entry, known: ItemState) -> Iterator[tuple[str, str, str]]:
    """The last document of each party: one that the record lacks may not have been recorded."""
    for ref, party in refs_of(entry).items():
        position = known.positions.get(party)
        recorded = _line(position.ref) if position else "none"
        same = recorded.casefold() in spellings(ref)
        yield f"{party} last", recorded if same else ref, recorded


def _line(text: str) -> str:
    return " ".join(text.split())


def _is_ref(text: str) -> bool:
    """Whether a cell holds what could be a document's number, not a sentence."""
    return bool(re.search(r"\d", text)) and len(text) <= _LONGEST_REF and "\n" not in text


def _said(economic: bool | None) -> str:
    return {None: "unsaid", True: "yes", False: "no"}[economic]
