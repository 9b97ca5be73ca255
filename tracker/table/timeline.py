"""The bargaining on a line of days: who passed what when, and how many items stood how.

This module protects one rule: a picture shows what was on the record by ``as_of`` and nothing that
was said off the record; a neutral one counts no item as at impasse.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.ledger.state import on_record
from tracker.table.neutral import neutral_status
from tracker.table.parties import parties_in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from tracker.ledger.course import StatusStep
    from tracker.ledger.facts import Party, Proposal
    from tracker.ledger.state import TableState


@dataclass(frozen=True, slots=True)
class BargainingDay:
    """A day on which something was passed.

    ``session`` is the number of the session, None when nobody gave one. ``passed`` has the
    documents of each party, in the order of the parties.
    """

    day: date
    session: int | None
    passed: tuple[tuple[Proposal, ...], ...]


@dataclass(frozen=True, slots=True)
class StandingDay:
    """How many items stood how when a ``day`` ended; every status that can be told is counted."""

    day: date
    counts: tuple[tuple[Status, int], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days of bargaining, and the days on which the items' standing changed.

    ``standing`` begins on the first day of all with what stood then and ends on the last.
    """

    parties: tuple[Party, ...]
    days: tuple[BargainingDay, ...]
    standing: tuple[StandingDay, ...]


def timeline(state: TableState, steps: Sequence[StatusStep], *, neutral: bool = False) -> Timeline:
    """Lay a table's passes and its items' standing on the line of days.

    ``state`` and ``steps`` are those as of the same moment. Days are the days where each fact was
    recorded as happening.
    """
    passed = sorted(filter(on_record, state.proposals), key=_day)
    parties = parties_in_order(state.settings)
    days = tuple(
        _bargaining_day(day, tuple(group), parties) for day, group in groupby(passed, key=_day)
    )
    told = [status for status in Status if not (neutral and status is Status.IMPASSE)]
    standing = tuple(
        StandingDay(day, tuple((one, statuses.count(one)) for one in told))
        for day, statuses in _standing(state, steps, days, neutral=neutral)
    )
    return Timeline(parties, days, standing)


def _day(proposal: Proposal) -> date:
    return proposal.passed.date()


def _bargaining_day(
    day: date, passed: tuple[Proposal, ...], parties: Sequence[Party]
) -> BargainingDay:
    numbers = (one.session for one in passed if one.session is not None)
    lanes = tuple(tuple(one for one in passed if one.party == party.key) for party in parties)
    return BargainingDay(day, next(numbers, None), lanes)


def _standing(
    state: TableState,
    steps: Sequence[StatusStep],
    days: Sequence[BargainingDay],
    *,
    neutral: bool,
) -> Iterator[tuple[date, list[Status]]]:
    """Give every item's status on each day on which any changed, and on the first and last day."""
    status = {item.item.slug: Status.OPEN for item in state.items}
    marked = {step.at.date() for step in steps}
    edges = {one.day for one in (*days[:1], *days[-1:])}
    for day in sorted(marked | edges):
        for step in steps:
            if step.at.date() == day:
                told = neutral_status(step.status, step.disputed) if neutral else step.status
                status[step.item] = told
        yield day, list(status.values())
