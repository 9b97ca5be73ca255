"""What a person at the table most likely does next, read off where the table stands.

This module protects one rule: a suggestion is a command that can be typed and the fact that calls
for it; it never says what a side should want.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.calendar import open_requests
from tracker.ledger.facts import ProposalKind, Status
from tracker.phrases import counted
from tracker.reports.escape import visible_line
from tracker.reports.screen import Screen
from tracker.reports.terminal import Span, Style

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tracker.ledger.facts import Proposal
    from tracker.ledger.state import ItemState, TableState

STEPS = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A command as one types it, and the fact that calls for it."""

    command: str
    why: str


def next_steps(state: TableState, today: date) -> tuple[Step, ...]:
    """Give the likeliest next commands, the most pressing first."""
    distinct: dict[str, Step] = {}
    for step in _wanted(state, today):
        distinct.setdefault(step.command, step)
    return tuple(distinct.values())[:STEPS]


def next_steps_text(steps: tuple[Step, ...], *, colour: bool, width: int) -> str:
    """Give the steps as text of ``width`` columns, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    screen.put("Next, perhaps:", Style.STRONG)
    for step in steps:
        screen.put_spans((Span(step.command, Style.STRONG),), depth=1, hang=1)
        screen.put(step.why, Style.FAINT, depth=2, hang=1)
    return screen.text()


def _wanted(state: TableState, today: date) -> Iterator[Step]:
    yield from _beginning(state)
    yield from _disputed(state)
    yield from _unmarked_final_offers(state)
    yield from _in_our_court(state)
    yield from _overdue(state, today)
    if state.findings:
        yield Step("bargain check", f"{counted(len(state.findings), 'finding')} in the record")
    yield from _usual(state)


def _beginning(state: TableState) -> Iterator[Step]:
    if not state.items:
        yield Step(
            'bargain item add SLUG --title "…" --clause "Article …"',
            "nothing is being bargained yet: name the first item",
        )
    if not state.proposals:
        yield Step("bargain record", "nothing has been passed yet: it asks for what it needs")


def _disputed(state: TableState) -> Iterator[Step]:
    for one in state.items:
        if one.disputed:
            said = " and ".join(mark.status.value for mark in one.disputed)
            yield Step(
                f"bargain mark {one.item.slug} {_either(one)} --settles",
                f"{visible_line(one.item.title)} is disputed: marked {said} by people apart",
            )


def _either(item: ItemState) -> str:
    return "|".join(dict.fromkeys(mark.status.value for mark in item.disputed))


def _unmarked_final_offers(state: TableState) -> Iterator[Step]:
    """Items of the last final offer of each party that nobody has marked since."""
    for offer in _final_offers(state):
        for one in state.items:
            if one.item.slug in offer.items and not _said_since(one, offer):
                yield Step(
                    f"bargain mark {one.item.slug} open|agreed|impasse --on {_typed(offer.ref)}",
                    f"nobody has said where {visible_line(one.item.title)} stands since the final "
                    f"offer {visible_line(offer.ref)}",
                )


def _final_offers(state: TableState) -> tuple[Proposal, ...]:
    offers = [one for one in state.proposals if one.kind is ProposalKind.FINAL_OFFER]
    return tuple({one.party: one for one in offers}.values())


def _said_since(item: ItemState, offer: Proposal) -> bool:
    answered = item.moved is not None and item.moved > offer.passed
    return answered or any(mark.at >= offer.passed for mark in item.marks)


def _in_our_court(state: TableState) -> Iterator[Step]:
    """The other side's last document on an item that waits for us, or for anybody without an us."""
    us = state.settings.us
    waiting = [
        one
        for one in state.items
        if one.status is not Status.AGREED and one.owes_response is not None
        if us in (None, one.owes_response)
    ]
    for one in waiting:
        ref = next(p.ref for key, p in one.positions.items() if key != one.owes_response)
        others = f", one of {counted(len(waiting), 'item')}" if len(waiting) > 1 else ""
        yield Step(
            f"bargain diff {_typed(ref)} --item {one.item.slug}",
            f"{visible_line(one.item.title)} waits for {one.owes_response}{others}",
        )
        return


def _overdue(state: TableState, today: date) -> Iterator[Step]:
    late = [one for one, _ in open_requests(state.calendar) if one.due and one.due < today]
    if late:
        number = counted(len(late), "request")
        yield Step("bargain calendar", f"{number} for information without an answer in time")


def _usual(state: TableState) -> Iterator[Step]:
    if state.proposals:
        yield Step("bargain record", "record what was passed; it asks for what it needs")
        yield Step("bargain summary", "what leadership takes into the room")
    yield Step("bargain calendar", "sessions, notices and the clocks of the law")
    yield Step("bargain show contract", "the contract as it was read")


def _typed(ref: str) -> str:
    """A ref as one types it in a shell."""
    return shlex.quote(visible_line(ref))
