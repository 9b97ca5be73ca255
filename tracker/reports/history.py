"""The road of an item, or of one clause: every pass and every mark, in the order of bargaining.

This module protects one rule: history is told from the record as it was made; nothing is left out
because it was overtaken later.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.ledger.state import on_record
from tracker.ledger.unread import unread
from tracker.phrases import joined
from tracker.reports.corrections import corrected_words
from tracker.reports.escape import visible_line
from tracker.reports.item_notes import OFF_RECORD
from tracker.reports.moments import minute
from tracker.reports.move_words import move_lines, move_shape
from tracker.reports.package_words import package_title
from tracker.reports.screen import Screen
from tracker.reports.shapes import iso
from tracker.reports.standing import mark_words, party_name, special_kind
from tracker.reports.table_rows import told_terms
from tracker.reports.terminal import Style
from tracker.reports.words import what_happened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from tracker.diff.model import Change
    from tracker.ledger.facts import Mark, Proposal, Settings
    from tracker.ledger.state import ItemState, TableState
    from tracker.reports.shapes import Shape
    from tracker.table.move import Move


@dataclass(frozen=True, slots=True)
class Event:
    """One step: ``at`` in bargaining time, the ``ref`` of a pass ("" for a mark), what was done.

    ``details`` are further plain sentences.
    """

    at: datetime
    ref: str
    what: str
    details: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()


def events_of_item(
    state: TableState, item: ItemState, moves: Mapping[str, tuple[Move, ...]] | None = None
) -> tuple[Event, ...]:
    """Give every pass that touches an item and every mark on it, in the order of bargaining.

    ``moves`` gives by the id of a pass what it moved.
    """
    known = moves or {}
    passes = [
        replace(_pass_event(one, state.settings), moves=known.get(one.id, ()))
        for one in (*state.proposals, *state.in_error)
        if item.item.slug in one.items
    ]
    marks = [_mark_event(mark, state.settings) for mark in item.marks]
    return tuple(sorted([*passes, *marks], key=lambda event: event.at))


def events_of_clause(
    settings: Settings, passes: Iterable[tuple[Proposal, Iterable[Change]]]
) -> tuple[Event, ...]:
    """Give every pass that addresses a clause, with what it does to the contract's words.

    ``passes`` pairs each proposal, in the order of bargaining, with its changes to that clause.
    """
    events = []
    for proposal, changes in passes:
        spoken = tuple(c for c in changes if c.addressed)
        if spoken:
            event = _pass_event(proposal, settings)
            details = event.details + tuple(line for c in spoken for line in _change_lines(c))
            events.append(Event(event.at, event.ref, event.what, details))
    return tuple(events)


def history_text(title: str, events: Iterable[Event], *, colour: bool, width: int) -> str:
    """Give a history as text of ``width`` columns, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    screen.put(visible_line(title), Style.STRONG)
    listed = tuple(events)
    for event in listed:
        screen.put(f"{minute(event.at)}  {event.what}", hang=1)
        for detail in (*event.details, *move_lines(event.moves)):
            screen.put(detail, depth=2, hang=1)
    if not listed:
        screen.put("Nothing has been passed or said on it yet.")
    return screen.text()


def history_shape(subject: str, events: Iterable[Event]) -> Shape:
    """Give a history as ``bargain/history/1``; ``subject`` is the item's slug or the label."""
    return {
        "schema": "bargain/history/1",
        "subject": subject,
        "events": [
            {
                "at": iso(e.at),
                "ref": e.ref or None,
                "what": e.what,
                "details": list(e.details),
                "moves": [move_shape(move) for move in e.moves],
            }
            for e in events
        ],
    }


def _pass_event(proposal: Proposal, settings: Settings) -> Event:
    what = f"{proposal.ref} passed by {party_name(settings, proposal.party)}"
    if proposal.counter_to:
        what += f", counter to {proposal.counter_to}"
    if proposal.recorded_in_error:
        what = f"recorded in error: {what}"
    details = (
        special_kind(proposal) if on_record(proposal) else OFF_RECORD,
        f"part of {package_title(proposal.package)}" if proposal.package else "",
        proposal.note or "",
        "kept as evidence; its words are not compared" if unread(proposal) else "",
        *corrected_words(proposal),
    )
    shown = tuple(visible_line(detail) for detail in details if detail)
    return Event(proposal.passed, proposal.ref, visible_line(what), shown)


def _mark_event(mark: Mark, settings: Settings) -> Event:
    return Event(mark.at, "", f"marked {mark_words(mark, settings)}")


def _change_lines(change: Change) -> tuple[str, ...]:
    labels = joined(visible_line(c.label) for c in change.new or change.old)
    return (f"{labels}: {what_happened(change)}", *told_terms(change))
