"""The calendar as JSON for other programs: ``bargain/calendar/1``.

This module protects one rule: a program gets the recorded figures themselves (ballots, not only
shares of them), and beside every computed day the rule that it comes from.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from tracker.ledger.calendar import Vote
from tracker.reports.clocks import ADVICE

if TYPE_CHECKING:
    from tracker.ledger.calendar import CalendarFact
    from tracker.reports.calendar import Calendar, Entry
    from tracker.reports.clocks import Clock, Clocks
    from tracker.reports.shapes import Shape


def calendar_shape(calendar: Calendar) -> Shape:
    """Give a calendar as ``bargain/calendar/1``."""
    expiry = calendar.settings.expiry
    return {
        "schema": "bargain/calendar/1",
        "title": calendar.settings.title,
        "as_of": calendar.now.isoformat(),
        "regime": calendar.settings.regime or None,
        "expiry": expiry.isoformat() if expiry else None,
        "first_contract": calendar.settings.first_contract,
        "entries": [_entry(one) for one in calendar.entries],
        "owed": list(calendar.owed),
        "clocks": clocks_shape(calendar.clocks),
        "facts": [fact_shape(one) for one in calendar.facts],
    }


def clocks_shape(clocks: Clocks) -> Shape:
    """Give the clocks, with the rule of each."""
    return {
        "advice": ADVICE,
        "deadlines": [_clock(one) for one in clocks.deadlines],
        "waits": [_clock(one) for one in clocks.waits],
        "earliest_walk_out": clocks.earliest.isoformat() if clocks.earliest else None,
    }


def fact_shape(fact: CalendarFact) -> Shape:
    """Give a fact of the calendar as recorded; of a vote also turnout and yes-share, 0 to 1."""
    told = [one.name for one in fields(fact) if one.name != "after"]
    shape: Shape = {"fact": type(fact).__name__.lower()}
    shape |= {name: _plain(getattr(fact, name)) for name in told}
    if isinstance(fact, Vote):
        shares = {"turnout": fact.turnout, "yes_share": fact.yes_share, "left_out": fact.left_out}
        return {**shape, **shares}
    return shape


def _entry(entry: Entry) -> Shape:
    told = [one.name for one in fields(entry) if one.name != "key"]
    shown = {name: _plain(getattr(entry, name)) for name in told}
    return {name: value if value != "" else None for name, value in shown.items()}


def _clock(clock: Clock) -> Shape:
    return {one.name: _plain(getattr(clock, one.name)) for one in fields(clock)}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
