"""What stands in a table's calendar: sessions, votes, requests for information, notices, letters.

The rule that this module protects: turnout is not the yes-share. A vote keeps who could vote, who
did, what they said and as of when, so that neither figure is ever computed from the other. What
matters by the day is kept as a day, what matters by the minute with its zone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime


class NoticeKind(StrEnum):
    """What a notice is in law: NLRA 8(d)(1) to the other party, 8(d)(3) to FMCS, 8(g) of a strike.

    29 U.S.C. 158(d) and (g).
    """

    OTHER_PARTY = "8d"
    FMCS = "fmcs"
    STRIKE = "8g"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Session:
    """A bargaining day, held or planned; ``start`` and ``end`` are moments of ``day``, if known."""

    number: int
    day: date
    recorded: datetime
    who: str
    start: datetime | None = None
    end: datetime | None = None
    place: str | None = None
    note: str | None = None
    replaces: str | None = None
    after: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as it stood at ``as_of``; ``yes`` and ``no`` are None until ballots are counted.

    ``by`` is the party whose people vote.
    """

    what: str
    cast: int
    as_of: datetime
    recorded: datetime
    who: str
    by: str | None = None
    eligible: int | None = None
    yes: int | None = None
    no: int | None = None
    note: str | None = None
    replaces: str | None = None
    after: tuple[str, ...] = ()
    id: str = ""

    @property
    def day(self) -> date:
        """The day on which it stood so."""
        return self.as_of.date()

    @property
    def turnout(self) -> float | None:
        """The share of the eligible who voted, 0 to 1; None when nobody said how many could."""
        return self.cast / self.eligible if self.eligible else None

    @property
    def yes_share(self) -> float | None:
        """The share of yes among yes and no, 0 to 1; None before the count."""
        if self.yes is None or self.no is None or not self.yes + self.no:
            return None
        return self.yes / (self.yes + self.no)

    @property
    def left_out(self) -> int | None:
        """Ballots cast that are neither yes nor no (blank, void, challenged); None before."""
        return None if self.yes is None or self.no is None else self.cast - self.yes - self.no


@dataclass(frozen=True, slots=True)
class Request:
    """A request for information by one party ``to`` another; ``number`` is what people say."""

    number: int
    by: str
    to: str
    what: str
    asked: date
    recorded: datetime
    who: str
    due: date | None = None
    note: str | None = None
    replaces: str | None = None
    after: tuple[str, ...] = ()
    id: str = ""

    @property
    def day(self) -> date:
        """The day on which it was made."""
        return self.asked


@dataclass(frozen=True, slots=True)
class Answer:
    """What came in answer to the request with the id ``request``; not ``whole``: more is owed."""

    request: str
    given: date
    recorded: datetime
    who: str
    whole: bool = True
    note: str | None = None
    replaces: str | None = None
    after: tuple[str, ...] = ()
    id: str = ""

    @property
    def day(self) -> date:
        """The day on which it came."""
        return self.given


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice that a party gave; ``starts`` is when what it announces begins, if it says so."""

    kind: NoticeKind
    by: str
    given: date
    recorded: datetime
    who: str
    starts: datetime | None = None
    note: str | None = None
    replaces: str | None = None
    after: tuple[str, ...] = ()
    id: str = ""

    @property
    def day(self) -> date:
        """The day on which it was given."""
        return self.given


@dataclass(frozen=True, slots=True)
class Letter:
    """A side letter: its own name ("Side Letter 5") and its own expiry, outside the contract.

    ``on`` is the ref of the document that holds it, None for one that came with the contract.
    """

    letter: str
    title: str
    recorded: datetime
    who: str
    agreed: date | None = None
    expires: date | None = None
    on: str | None = None
    note: str | None = None
    replaces: str | None = None
    after: tuple[str, ...] = ()
    id: str = ""

    @property
    def day(self) -> date:
        """The day on which it was agreed, else on which it was recorded."""
        return self.agreed or self.recorded.date()


CalendarFact = Session | Vote | Request | Answer | Notice | Letter
"""What lies under ``calendar/``, one immutable file each."""

C = TypeVar("C", Session, Vote, Request, Answer, Notice, Letter)
"""One kind of them."""

CALENDAR_KINDS: tuple[type[CalendarFact], ...] = (Session, Vote, Request, Answer, Notice, Letter)


def known_by(fact: CalendarFact, moment: datetime) -> bool:
    """Whether a fact belongs to what was so at ``moment``.

    What is kept by the day counts from that day's beginning, as dated where the moment is; a letter
    that does not say when it was agreed came with the contract.
    """
    match fact:
        case Vote():
            return fact.as_of <= moment
        case Letter(agreed=None):
            return True
        case _:
            return fact.day <= moment.date()


def standing(facts: Sequence[CalendarFact]) -> tuple[CalendarFact, ...]:
    """The facts that no other replaces, by day; an answer to what was replaced answers the new."""
    successor = {fact.replaces: fact.id for fact in facts if fact.replaces}
    live = [_following(fact, successor) for fact in facts if fact.id not in successor]
    return tuple(sorted(live, key=lambda fact: (fact.day, fact.recorded, fact.id)))


def _following(fact: CalendarFact, successor: Mapping[str, str]) -> CalendarFact:
    if not isinstance(fact, Answer):
        return fact
    request = fact.request
    while request in successor:  # ends: an id is a hash over what its fact replaces
        request = successor[request]
    return replace(fact, request=request)


def open_requests(
    calendar: Sequence[CalendarFact],
) -> tuple[tuple[Request, tuple[Answer, ...]], ...]:
    """Give the requests that nothing answers as a whole, each with what came in part."""
    answers = [one for one in calendar if isinstance(one, Answer)]
    found = []
    for one in calendar:
        if isinstance(one, Request):
            own = tuple(answer for answer in answers if answer.request == one.id)
            if not any(answer.whole for answer in own):
                found.append((one, own))
    return tuple(found)
