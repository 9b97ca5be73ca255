"""The bargaining grid as a value: the sheet that teams keep by hand, made from the record.

This module protects one rule: every cell says what the other reports say of the same table, so the
grid is never stale and never a second truth. The columns stand in the order in which people look:
what, where it stands, whose court it is in; then the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.reports.costs import cost_words, latest
from tracker.reports.grid_records import Column, Sheet, marks_sheet, passes_sheet
from tracker.reports.summary_words import position_note, silence_words, statements, title_words
from tracker.reports.words import clause_title
from tracker.table.grid_import.citations import BETWEEN
from tracker.table.items import clauses_by_item
from tracker.table.position import contested

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from tracker.documents.clause import Clause
    from tracker.ledger.facts import Item
    from tracker.ledger.state import TableState
    from tracker.reports.grid_records import Value
    from tracker.table.position import Position
    from tracker.table.summary import ItemSummary, Summary

YES, NO = "yes", "no"
WIDE, MIDDLE, NARROW = 46, 24, 12
"""Widths of columns, in characters."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The sheets of a grid, true as of a moment; the first is the grid itself."""

    title: str
    as_of: datetime
    sheets: tuple[Sheet, ...]


def grid(summary: Summary, state: TableState, contract: Sequence[Clause]) -> Grid:
    """Lay a table out as a grid, every pass and every mark.

    ``state`` is the one that was summed up; ``contract`` are the contract's clauses. Rows stand in
    the order of the contract, items that are not in it last.
    """
    order, columns = _Order(state, contract), _columns(summary)
    rows = {one.state.item.slug: tuple(_row(summary, one)) for one in summary.items}
    for item in summary.untouched:
        rows[item.slug] = _untouched_row(item, order.clauses(item.slug), len(columns))
    slugs = sorted(rows, key=order.key)
    main = Sheet("Grid", columns, tuple(rows[slug] for slug in slugs), frozen=2)
    shown = None if summary.only is None else frozenset(slugs)
    passes = passes_sheet(state.proposals, shown, told=not summary.neutral)
    marks = marks_sheet(mark for one in summary.items for mark in one.state.marks)
    return Grid(title_words(summary), summary.as_of, (main, passes, marks))


class _Order:
    """The items in the order in which the contract deals with them."""

    def __init__(self, state: TableState, contract: Sequence[Clause]) -> None:
        items = tuple(one.item for one in state.items)
        self._clauses = clauses_by_item(contract, items)
        self._end = len(contract)
        self._places = {clause: place for place, clause in enumerate(contract)}

    def clauses(self, slug: str) -> tuple[Clause, ...]:
        return self._clauses[slug]

    def key(self, slug: str) -> tuple[int, str]:
        places = (self._places[clause] for clause in self.clauses(slug))
        return min(places, default=self._end), slug


def _columns(summary: Summary) -> tuple[Column, ...]:
    positions = (
        column
        for party in summary.parties
        for column in (
            Column(f"{party.key} last", NARROW),
            Column(f"{party.key} date", NARROW),
            Column(f"{party.key} words", WIDE),
        )
    )
    return (
        Column("Item", 18),
        Column("Topic", MIDDLE),
        Column("Clauses", 14),
        Column("Economic", 11),
        Column("Status", NARROW),
        Column("Whose court", NARROW),
        Column("Date agreed", NARROW),
        Column("Contract", WIDE),
        *positions,
        *(() if summary.neutral else (Column("Clawback", MIDDLE),)),
        Column("Cost", MIDDLE),
        Column("Notes", WIDE),
    )


def _row(summary: Summary, item: ItemSummary) -> Iterator[Value]:
    state = item.state
    yield from _named(state.item)
    yield state.status.value
    yield state.owes_response or ""
    yield state.since.date() if state.status is Status.AGREED and state.since else ""
    stake = contested(item.contract, item.positions)
    yield "\n".join(filter(None, (*map(_clause_words, stake), silence_words(item))))
    for position in item.positions:
        yield from _position_cells(position)
    if not summary.neutral:
        yield "\n".join(filter(None, map(_clawback_words, item.positions)))
    yield "\n".join(cost_words(one, summary.settings) for one in latest(state.costs))
    yield "\n".join(statements(summary, item))


def _untouched_row(item: Item, clauses: Sequence[Clause], width: int) -> tuple[Value, ...]:
    """Give the row of an item on which nothing was passed or said: it has the contract's words."""
    words = "\n".join(map(_clause_words, clauses))
    row = (*_named(item), Status.OPEN.value, "", "", words)
    return (*row, *[""] * (width - len(row)))


def _named(item: Item) -> tuple[str, str, str, str]:
    economic = "" if item.economic is None else YES if item.economic else NO
    return item.slug, item.title, BETWEEN.join(item.clauses), economic


def _position_cells(position: Position) -> tuple[str, date | str, str]:
    if (proposal := position.proposal) is None:
        return "", "", ""
    changed = (line for one in position.differing for line in _change_words(one.old, one.new))
    words = "\n".join(filter(None, (*changed, position_note(position))))
    return proposal.ref, proposal.passed.date(), words


def _change_words(old: Sequence[Clause], new: Sequence[Clause]) -> Iterator[str]:
    yield from map(_clause_words, new)
    if not new:
        yield from (f"{clause.label}: deleted" for clause in old)


def _clawback_words(position: Position) -> str:
    taken = (one.old or one.new for one in position.differing if one.clawback)
    labels = dict.fromkeys(clause.label for clauses in taken for clause in clauses)
    return f"{position.party.key}: {', '.join(labels)}" if labels else ""


def _clause_words(clause: Clause) -> str:
    name = clause_title(clause)
    return f"{name}: {clause.text}" if clause.text else name
