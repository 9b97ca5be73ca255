"""A table's calendar as one value: what was, what is coming, what is owed, and the law's clocks.

This module protects one rule: what is recorded and what is computed from a rule of law stand apart,
and the latter always with the rule's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.calendar import (
    Answer,
    CalendarFact,
    Letter,
    Notice,
    NoticeKind,
    Request,
    Session,
    Vote,
    open_requests,
)
from tracker.phrases import joined
from tracker.reports.calendar_words import (
    NOTICE_NAMES,
    fact_words,
    letter_name,
    open_request_words,
    request_words,
)
from tracker.reports.clocks import ADVICE, clocks
from tracker.reports.escape import visible_line
from tracker.reports.moments import day as in_words
from tracker.reports.standing import party_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from tracker.ledger.facts import Settings
    from tracker.ledger.state import TableState
    from tracker.reports.clocks import Clock, Clocks


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the calendar: ``kind`` for programs, ``what`` for people, ``note`` as recorded.

    ``id`` is that of the fact, "" for what is computed; that has a ``key``, which stays the same
    when its day or its words change.
    """

    day: date
    kind: str
    what: str
    start: datetime | None = None
    end: datetime | None = None
    note: str = ""
    id: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar of a table as of ``now``: ``entries`` by day, ``owed`` the open requests."""

    settings: Settings
    now: datetime
    entries: tuple[Entry, ...]
    owed: tuple[str, ...]
    clocks: Clocks
    facts: tuple[CalendarFact, ...]


def calendar_of(state: TableState, now: datetime) -> Calendar:
    """Give the calendar of a table; ``now`` carries the zone whose days are counted."""
    today = now.date()
    running = clocks(state.settings, state.calendar, today)
    found = [
        *_recorded(state),
        *_passed(state),
        *_due(state),
        *_starting(state),
        *_ending(state),
        *_deadlines(running),
    ]
    return Calendar(
        settings=state.settings,
        now=now,
        entries=tuple(sorted(found, key=_place)),
        owed=owed_words(state, today),
        clocks=running,
        facts=state.calendar,
    )


def owed_words(state: TableState, today: date) -> tuple[str, ...]:
    """Tell each open request in a sentence."""
    return tuple(
        open_request_words(request, answers, today, state.settings)
        for request, answers in open_requests(state.calendar)
    )


def _recorded(state: TableState) -> Iterator[Entry]:
    """What the facts themselves say; a letter stands where it ends, if it does."""
    requests = {one.id: one for one in state.calendar if isinstance(one, Request)}
    refs = _refs_by_session(state)
    for fact in state.calendar:
        kind, what = type(fact).__name__.lower(), fact_words(fact, state.settings)
        note = visible_line(fact.note or "")
        match fact:
            case Session():
                passed = f": {joined(refs[fact.number])} passed" if fact.number in refs else ""
                yield Entry(fact.day, kind, what + passed, fact.start, fact.end, note, fact.id)
            case Vote():
                yield Entry(fact.day, kind, what, fact.as_of, None, note, fact.id)
            case Answer() if (asked := requests.get(fact.request)) is not None:
                part = "" if fact.whole else " in part"
                words = f"Answered{part}: {request_words(asked, state.settings)}"
                yield Entry(fact.day, kind, words, note=note, id=fact.id)
            case Letter() if fact.agreed is None:
                pass
            case _:
                yield Entry(fact.day, kind, what, note=note, id=fact.id)


def _passed(state: TableState) -> Iterator[Entry]:
    """Sessions that nobody recorded and documents name."""
    known = {one.number for one in state.calendar if isinstance(one, Session)}
    refs = _refs_by_session(state)
    days: dict[int, date] = {}
    for one in state.proposals:
        if one.session is not None:
            days.setdefault(one.session, one.passed.date())
    for number in sorted(days.keys() - known):
        what = f"Session {number}: {joined(refs[number])} passed"
        yield Entry(days[number], "session", what, key=f"session {number}")


def _refs_by_session(state: TableState) -> dict[int, list[str]]:
    refs: dict[int, list[str]] = {}
    for one in state.proposals:
        if one.session is not None:
            refs.setdefault(one.session, []).append(visible_line(one.ref))
    return refs


def _due(state: TableState) -> Iterator[Entry]:
    for request, _ in open_requests(state.calendar):
        if request.due is not None:
            what = f"Answer is due to {request_words(request, state.settings)}"
            yield Entry(request.due, "due", what, id=request.id)


def _starting(state: TableState) -> Iterator[Entry]:
    """What notices announce."""
    for fact in state.calendar:
        if isinstance(fact, Notice) and fact.starts is not None:
            by = party_name(state.settings, fact.by)
            strike = fact.kind is NoticeKind.STRIKE
            named = (
                "Strike or picketing begins" if strike else f"Begins, by {NOTICE_NAMES[fact.kind]}"
            )
            what = f"{named}, as {by} announced"
            yield Entry(fact.starts.date(), "announced", what, fact.starts, id=fact.id)


def _ending(state: TableState) -> Iterator[Entry]:
    for fact in state.calendar:
        if isinstance(fact, Letter) and fact.expires is not None:
            yield Entry(fact.expires, "expiry", f"{letter_name(fact)} expires", id=fact.id)
    if state.settings.expiry is not None:
        yield Entry(state.settings.expiry, "expiry", "The contract expires", key="contract")


def _deadlines(running: Clocks) -> Iterator[Entry]:
    for clock in running.deadlines:
        if clock.day is not None:
            what = f"{clock.rule}: {clock.what}"
            note = ". ".join(filter(None, (met_words(clock), ADVICE)))
            yield Entry(clock.day, "deadline", what, note=note, key=what)


def met_words(clock: Clock) -> str:
    """Say whether what a deadline asks for was done, "" when it was not."""
    if clock.met is None:
        return ""
    late = clock.day is not None and clock.met > clock.day
    return f"given {in_words(clock.met)}{', later than that' if late else ''}"


def _place(entry: Entry) -> tuple[date, bool, str, str]:
    start = entry.start.isoformat() if entry.start else ""
    return entry.day, entry.start is not None, start, entry.what
