"""What a summary says of the table beside its items: packages, sessions, votes, notices, requests.

This module protects one rule: these are the calendar's own sentences, with numbers, names and days
as recorded; none of them weighs anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.calendar import Notice, Session, Vote
from tracker.ledger.packages import live_packages
from tracker.reports.calendar import owed_words
from tracker.reports.calendar_words import notice_words, session_words, vote_words
from tracker.reports.moments import day
from tracker.reports.package_words import package_words
from tracker.table.summary import Agenda

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from tracker.ledger.state import TableState

AGENDA_TITLE = "Packages, sessions, votes, notices, requests"


def agenda_of(state: TableState, now: datetime) -> Agenda:
    """Give the agenda of a table; ``now`` carries the zone whose days are counted."""
    live = live_packages(state)
    lines = (
        *(package_words(state, one) for one in live),
        *_sessions(state, now),
        *_votes(state),
        *_notices(state),
        *(f"Owed: {words}" for words in owed_words(state, now.date())),
    )
    return Agenda(lines, state.calendar, live)


def _sessions(state: TableState, now: datetime) -> Iterator[str]:
    """The next session, or the last one that was held, also where only a document names it."""
    sessions = [one for one in state.calendar if isinstance(one, Session)]
    coming = [one for one in sessions if one.day >= now.date()]
    named = [one for one in state.proposals if one.session is not None]
    last = max(named, key=lambda one: one.passed, default=None)
    if not coming and last and all(one.day < last.passed.date() for one in sessions):
        yield f"Last: Session {last.session}, {day(last.passed)}"
        return
    for name, one in (("Next", coming[:1]), ("Last", [] if coming else sessions[-1:])):
        for session in one:
            start = f", {session.start:%H:%M}" if session.start else ""
            yield f"{name}: {session_words(session)}, {day(session.day)}{start}"


def _votes(state: TableState) -> Iterator[str]:
    """How each vote stood last."""
    votes = [one for one in state.calendar if isinstance(one, Vote)]
    last = {(one.by, one.what): one for one in sorted(votes, key=lambda vote: vote.as_of)}
    for vote in last.values():
        yield f"{vote_words(vote, state.settings)}, as of {day(vote.as_of)}"


def _notices(state: TableState) -> Iterator[str]:
    for one in state.calendar:
        if isinstance(one, Notice):
            yield f"{notice_words(one, state.settings)}, given {day(one.given)}"
