"""One proposal or one item in full, for a terminal.

This module protects one rule: bargaining time and recording time are both told, and by whom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.silent_edits import other_doubts, silent_edits
from tracker.ledger.state import on_record
from tracker.ledger.unread import unread, without_unread
from tracker.phrases import joined
from tracker.reports.corrections import corrected_words
from tracker.reports.costs import cost_words
from tracker.reports.escape import visible_line
from tracker.reports.history import events_of_item
from tracker.reports.item_notes import OFF_RECORD, standing_notes
from tracker.reports.moments import day, minute
from tracker.reports.reading_text import put_clauses
from tracker.reports.screen import Screen
from tracker.reports.shapes import item_shape, mark_shape, proposal_shape
from tracker.reports.standing import (
    claim_words,
    mark_words,
    party_name,
    passed_words,
    status_words,
)
from tracker.reports.terminal import Span, Style
from tracker.table.parties import parties_in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.documents.clause import Clause
    from tracker.ledger.facts import Doubt, Proposal, Settings
    from tracker.ledger.state import ItemState, TableState
    from tracker.reports.shapes import Shape

Fact = tuple[str, str]
"""A name and what is recorded under it; "" is not shown."""


def proposal_text(
    proposal: Proposal,
    settings: Settings,
    clauses: Sequence[Clause],
    *,
    colour: bool,
    width: int,
) -> str:
    """Give a proposal's facts and words as text of ``width`` columns, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    title = f"{visible_line(proposal.ref)}  {party_name(settings, proposal.party)}"
    screen.put(title, Style.STRONG)
    _put_facts(screen, _proposal_facts(proposal))
    put_clauses(screen, clauses)
    return screen.text()


def item_text(state: TableState, item: ItemState, *, colour: bool, width: int) -> str:
    """Give where one item stands, its positions and claims, as text of ``width`` columns."""
    screen = Screen(width=width, colour=colour)
    screen.put(visible_line(item.item.title), Style.STRONG)
    _put_facts(screen, _item_facts(state, item))
    return screen.text()


def show_proposal_shape(proposal: Proposal, clauses: Sequence[Shape]) -> Shape:
    """Give a proposal's facts and words as ``bargain/show/1``; ``clauses`` are clause shapes."""
    return {
        "schema": "bargain/show/1",
        "proposal": proposal_shape(proposal),
        "clauses": list(clauses),
    }


def show_item_shape(item: ItemState) -> Shape:
    """Give where one item stands, with all its marks, as ``bargain/show/1``."""
    marks = [mark_shape(mark) for mark in item.marks]
    return {"schema": "bargain/show/1", "item": {**item_shape(item), "marks": marks}}


def _proposal_facts(proposal: Proposal) -> tuple[Fact, ...]:
    session = f", session {proposal.session}" if proposal.session is not None else ""
    edits = tuple(("unmarked", _doubt(one)) for one in silent_edits(proposal))
    doubts = tuple(
        ("warning", _doubt(one)) for one in without_unread(other_doubts(proposal.warnings))
    )
    return (
        ("note well", "" if on_record(proposal) else OFF_RECORD),
        ("words", unread(proposal)),
        ("passed", minute(proposal.passed) + session),
        ("kind", proposal.kind.value.replace("-", " ")),
        ("counter to", proposal.counter_to or ""),
        ("items", ", ".join(proposal.items)),
        ("package", proposal.package or ""),
        ("covers", proposal.covers.value),
        ("markup", proposal.markup),
        ("note", proposal.note or ""),
        ("received as", proposal.received_as),
        ("recorded", f"{minute(proposal.recorded)} by {proposal.by}"),
        ("sha256", proposal.sha256),
        ("kept in", proposal.folder),
        *(("corrected", words) for words in corrected_words(proposal)),
        *edits,
        *doubts,
    )


def _item_facts(state: TableState, item: ItemState) -> tuple[Fact, ...]:
    settings = state.settings
    since = day(item.since) if item.since else ""
    owed = party_name(settings, item.owes_response)
    positions = (
        (f"{party.key} last", passed_words(item.positions.get(party.key)))
        for party in parties_in_order(settings)
    )
    passes = (event.ref for event in events_of_item(state, item) if event.ref)
    return (
        ("status", status_words(item.status) + (f" since {since}" if since else "")),
        ("response owed by", owed),
        *positions,
        ("clauses", joined(item.item.clauses) or "new, not in the contract"),
        ("economic", {True: "yes", False: "no", None: ""}[item.item.economic]),
        ("passes", " → ".join(passes)),
        *(("note", words) for words in standing_notes(item, settings)),
        *(("cost", cost_words(cost, settings)) for cost in item.costs),
        *(("claim", claim_words(claim, settings)) for claim in item.claims),
        *(("marked", f"{minute(mark.at)}, {mark_words(mark, settings)}") for mark in item.marks),
    )


def _put_facts(screen: Screen, facts: Iterable[Fact]) -> None:
    for name, said in facts:
        if said:
            spans = (Span(f"{name}: ", Style.FAINT), Span(visible_line(said)))
            screen.put_spans(spans, depth=1, hang=1)


def _doubt(doubt: Doubt) -> str:
    return f"{doubt.place}: {doubt.message}" if doubt.place else doubt.message
