"""The sentences of the calendar: sessions, votes, requests, notices, side letters.

This module protects one rule: turnout and the yes-share are two sentences, each with the numbers
that it comes from, and ballots that counted for neither are said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.calendar import Answer, Letter, Notice, NoticeKind, Request, Session, Vote
from tracker.phrases import counted
from tracker.reports.escape import visible_line
from tracker.reports.moments import day, minute
from tracker.reports.standing import party_name

if TYPE_CHECKING:
    from datetime import date

    from tracker.ledger.calendar import CalendarFact
    from tracker.ledger.facts import Settings

NOTICE_NAMES = {
    NoticeKind.OTHER_PARTY: "8(d) notice to the other party",
    NoticeKind.FMCS: "8(d) notice to FMCS",
    NoticeKind.STRIKE: "8(g) notice of a strike or picketing",
    NoticeKind.OTHER: "notice",
}


def fact_words(fact: CalendarFact, settings: Settings) -> str:
    """Tell a fact of the calendar in one sentence without its day, except where that is a part."""
    match fact:
        case Session():
            return session_words(fact)
        case Vote():
            return vote_words(fact, settings)
        case Request():
            return request_words(fact, settings)
        case Answer():
            return "Answer to a request for information" + ("" if fact.whole else ", in part")
        case Notice():
            return notice_words(fact, settings)
        case Letter():
            return letter_words(fact)


def noted_words(fact: CalendarFact, settings: Settings) -> str:
    """Tell what was just noted, with its day: "Noted for 8 July 2025: Session 2."."""
    return f"Noted for {day(fact.day)}: {fact_words(fact, settings)}."


def session_words(session: Session) -> str:
    """Name a session: "Session 3, Harbor Room"."""
    place = f", {visible_line(session.place)}" if session.place else ""
    return f"Session {session.number}{place}"


def vote_words(vote: Vote, settings: Settings) -> str:
    """Tell a vote: who could vote and did; then, apart, what the counted ballots say."""
    by = f", {party_name(settings, vote.by)}" if vote.by else ""
    return f"Vote on {visible_line(vote.what)}{by}: {turnout_words(vote)}; {result_words(vote)}"


def turnout_words(vote: Vote) -> str:
    """Say how many voted of how many: "1,680 of 2,400 eligible voted (turnout 70.0 %)"."""
    if vote.eligible is None:
        return f"{vote.cast:,} voted (how many could is not recorded)"
    share = f" (turnout {_percent(vote.turnout)})" if vote.turnout is not None else ""
    return f"{vote.cast:,} of {vote.eligible:,} eligible voted{share}"


def result_words(vote: Vote) -> str:
    """Say what was voted: "1,512 yes, 148 no (91.1 % yes); 20 ballots for neither"."""
    if vote.yes is None or vote.no is None:
        return "not counted yet"
    share = f" ({_percent(vote.yes_share)} yes)" if vote.yes_share is not None else ""
    neither = f", {counted(vote.left_out, 'ballot')} for neither" if vote.left_out else ""
    return f"{vote.yes:,} yes, {vote.no:,} no{share}{neither}"


def request_words(request: Request, settings: Settings) -> str:
    """Tell a request: who asks whom for what."""
    by, to = party_name(settings, request.by), party_name(settings, request.to)
    return f"R{request.number}: {by} asks {to} for {visible_line(request.what)}"


def open_request_words(
    request: Request, answers: tuple[Answer, ...], today: date, settings: Settings
) -> str:
    """Tell an unanswered request with when it was made and due: "…, asked 15 January 2026"."""
    said = f"{request_words(request, settings)}, asked {day(request.asked)}"
    if answers:
        said += f", answered in part {day(answers[-1].given)}"
    if request.due is None:
        return f"{said}, no day set for the answer"
    late = (today - request.due).days
    return f"{said}, due {day(request.due)}" + (
        f", {counted(late, 'day')} late" if late > 0 else ""
    )


def notice_words(notice: Notice, settings: Settings) -> str:
    """Tell a notice: what it is, by whom, and what it announces for when."""
    starts = f", for {minute(notice.starts)}" if notice.starts else ""
    return f"{_capital(NOTICE_NAMES[notice.kind])} by {party_name(settings, notice.by)}{starts}"


def letter_words(letter: Letter) -> str:
    """Name a side letter with what it is about, where it stands and when it ends."""
    on = f", on {visible_line(letter.on)}" if letter.on else ""
    ends = f"expires {day(letter.expires)}" if letter.expires else "without an expiry of its own"
    return f"{letter_name(letter)}{on}, {ends}"


def letter_name(letter: Letter) -> str:
    """Name a side letter: "Side Letter 5 (Artificial intelligence)"."""
    return f"{visible_line(letter.letter)} ({visible_line(letter.title)})"


def _percent(share: float | None) -> str:
    return "—" if share is None else f"{100 * share:.1f} %"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
