"""Recording what stands in the calendar.

The rule that this module protects: figures that cannot be are refused before they are kept (more
ballots than voters, a session that ends before it begins), and a mistake is mended by a later fact
that names the one it replaces, never by changing it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.ledger import layout
from tracker.ledger.calendar import (
    Answer,
    CalendarFact,
    Letter,
    Notice,
    Request,
    Session,
    Vote,
    standing,
)
from tracker.ledger.codec import seal
from tracker.ledger.naming import check_party, check_settings_read, known_ref
from tracker.ledger.order import heads
from tracker.ledger.store import Plan, transact
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tracker.ledger.calendar import C
    from tracker.ledger.facts import Facts, Identity
    from tracker.ledger.store import Recorded

SHORTEST_ID = 4
"""Digits of an id that a person must give at least."""


def add_to_calendar(root: Path, draft: C, author: Identity) -> Recorded[C]:
    """Record a session, a vote, a request, an answer, a notice or a side letter.

    Of ``draft`` the id and what its recorder had seen are computed, and the number of a session or
    request that is 0. ``replaces`` and an answer's ``request`` may be the beginning of an id; the
    latter may also be the request's number. Raises UsageRefused for a party, document or id that is
    unknown and for figures that cannot be, StateRefused for a number that is taken.
    """
    _check_figures(draft)

    def plan(facts: Facts) -> Plan[C]:
        check_settings_read(facts)
        for key in _parties(draft):
            check_party(facts, key)
        fact, data = seal(replace(_resolved(facts, draft), after=heads(facts)))
        return Plan(fact, {layout.calendar_file(fact): data}, f"Note {_said(fact)}")

    return transact(root, plan, author, draft.recorded)


def find_request(facts: Iterable[CalendarFact], name: str) -> Request:
    """The standing request with this number ("2", "R2") or beginning of an id.

    Raises UsageRefused when there is none, or more than one.
    """
    requests = [one for one in facts if isinstance(one, Request)]
    digits = name.upper().removeprefix("R")
    found = [one for one in requests if digits == str(one.number)]
    found = found or [one for one in requests if _begins(one.id, name)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"R{one.number} ({one.id[:8]})" for one in requests) or "none yet"
    raise UsageRefused(f"{name!r} names {len(found) or 'no'} requests; there are: {known}")


def _resolved(facts: Facts, draft: C) -> C:
    """The draft with every name in it spelled as the record has it."""
    now = standing(facts.calendar)
    draft = _replacing(now, draft)
    match draft:
        case Session() | Request():
            return replace(draft, number=_free_number(facts, now, draft))
        case Answer():
            return replace(draft, request=find_request(now, draft.request).id)
        case Letter():
            return replace(draft, on=known_ref(facts, draft.on))
        case _:
            return draft


def _replacing(now: Sequence[CalendarFact], draft: C) -> C:
    if draft.replaces is None:
        return draft
    same = [one for one in now if type(one) is type(draft)]
    found = [one.id for one in same if _begins(one.id, draft.replaces)]
    if len(found) != 1:
        kind = type(draft).__name__.lower()
        known = ", ".join(one.id[:8] for one in same) or "none"
        raise UsageRefused(
            f"{draft.replaces!r} names {len(found) or 'no'} {kind}s; their ids begin with: {known}"
        )
    return replace(draft, replaces=found[0])


def _free_number(facts: Facts, now: Sequence[CalendarFact], draft: Session | Request) -> int:
    """The number asked for, that of what is replaced, or the next one; sessions of documents count.

    Raises StateRefused for one that is taken.
    """
    same = [one for one in now if isinstance(one, Session | Request) and type(one) is type(draft)]
    taken = {one.number for one in same if one.id != draft.replaces}
    kind = type(draft).__name__.lower()
    if draft.number in taken:
        raise StateRefused(
            f"{kind} {draft.number} is there already; correct it with --replaces, see the ids with "
            "bargain calendar --ids"
        )
    if draft.number:
        return draft.number
    if own := [one.number for one in same if one.id == draft.replaces]:
        return own[0]
    named = [one.session for one in facts.proposals if one.session is not None]
    return max([*taken, *(named if kind == "session" else [])], default=0) + 1


def _begins(name: str, given: str) -> bool:
    return len(given) >= SHORTEST_ID and name.startswith(given.lower())


def _parties(draft: CalendarFact) -> tuple[str | None, ...]:
    match draft:
        case Vote() | Notice():
            return (draft.by,)
        case Request():
            return (draft.by, draft.to)
        case _:
            return ()


def _check_figures(draft: CalendarFact) -> None:
    match draft:
        case Vote():
            _check_vote(draft)
        case Session(start=start, end=end) if start and end and end <= start:
            raise UsageRefused("the session ends before it begins; check --start and --end")
        case Request(by=by, to=to) if by == to:
            raise UsageRefused("a party asks the other one; check --by and --to")
        case Request(asked=asked, due=due) if due and due < asked:
            raise UsageRefused("the answer is due before it was asked for; check --asked and --due")
        case _:
            pass


def _check_vote(vote: Vote) -> None:
    counted = (vote.cast, vote.eligible, vote.yes, vote.no)
    if any(number is not None and number < 0 for number in counted):
        raise UsageRefused("a vote counts no fewer than 0 ballots; check the numbers")
    if (vote.yes is None) != (vote.no is None):
        raise UsageRefused("give both --yes and --no, or neither before the count")
    if vote.eligible is not None and vote.cast > vote.eligible:
        said = f"{vote.cast} ballots of {vote.eligible} eligible cannot be"
        raise UsageRefused(f"{said}; check --cast and --eligible")
    if vote.left_out is not None and vote.left_out < 0:
        said = f"yes and no are more than the {vote.cast} ballots cast"
        raise UsageRefused(f"{said}; check --yes, --no and --cast")


def _said(fact: CalendarFact) -> str:
    match fact:
        case Session() | Request():
            return f"{type(fact).__name__.lower()} {fact.number}"
        case Letter():
            return fact.letter
        case Answer():
            return f"an answer of {fact.day}"
        case _:
            return f"a {type(fact).__name__.lower()} of {fact.day}"
