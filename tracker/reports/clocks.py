"""The deadlines that the law sets to a table, counted in calendar days, with the rule named.

This module protects one rule: a date is never shown without the rule that it comes from and the
advice to have counsel confirm it. Source: National Labor Relations Act, section 8(d) and 8(g),
29 U.S.C. 158(d) and (g), with the longer periods of the 1974 health care amendments.

How days are counted: "N days before a day" is that day minus N. A period of N days after a notice
takes in the Nth day, so that the first day after it is the day of the notice plus N + 1 (a strike
within the period costs employees their protection). Of an 8(g) notice, which must be given "not
less than ten days prior", the tenth day is the first that can be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.ledger.calendar import Notice, NoticeKind
from tracker.phrases import counted
from tracker.reports.moments import day as in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.ledger.calendar import CalendarFact
    from tracker.ledger.facts import Settings

ADVICE = "Not legal advice; confirm every date with counsel."

FIRST_CONTRACT_FMCS_DAYS = 30
STRIKE_NOTICE_DAYS = 10


class Regime(StrEnum):
    """The law that a table bargains under."""

    NLRA = "nlra"
    HEALTH_CARE = "nlra-health-care"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Periods:
    """Days before expiry, and of waiting after, for the two notices of section 8(d)."""

    other_party: int
    fmcs: int
    rule: str


PERIODS = {
    Regime.NLRA: Periods(60, 30, "NLRA 8(d)"),
    Regime.HEALTH_CARE: Periods(90, 60, "NLRA 8(d), health care"),
}


@dataclass(frozen=True, slots=True)
class Clock:
    """One deadline or first possible day: ``rule`` names the law, ``what`` says what the day is.

    ``day`` is None when something that it depends on is unknown (``what`` says what). ``met`` is
    the day on which what the rule asks for was done, None when it was not or need not be.
    """

    rule: str
    what: str
    day: date | None
    met: date | None = None


@dataclass(frozen=True, slots=True)
class Clocks:
    """Every clock of a table as of a day.

    ``deadlines`` are the days by which something must be done, ``waits`` what a walk-out on a
    notice given that day would have to wait for, and ``earliest`` the first day that they all
    allow; None where no rule of the regime speaks of it.
    """

    deadlines: tuple[Clock, ...]
    waits: tuple[Clock, ...]
    earliest: date | None


def clocks(settings: Settings, calendar: Iterable[CalendarFact], today: date) -> Clocks:
    """Give the clocks of a table as of ``today``; notices dated later are left out."""
    given = [one for one in calendar if isinstance(one, Notice) and one.given <= today]
    regime = next((one for one in Regime if one == settings.regime), Regime.NONE)
    if regime is Regime.NONE:
        return Clocks((), (), None)
    announced = tuple(_announced(given)) if regime is Regime.HEALTH_CARE else ()
    if settings.first_contract:
        waits = tuple(_first_contract_waits(regime, given, today))
        return Clocks(announced, waits, _latest(waits))
    periods = PERIODS[regime]
    deadlines = (*_deadlines(periods, settings.expiry, given), *announced)
    waits = tuple(_waits(regime, settings.expiry, given, today))
    return Clocks(deadlines, waits, _latest(waits))


def _deadlines(periods: Periods, expiry: date | None, given: list[Notice]) -> Iterator[Clock]:
    """The last days for the notices that a party must give before the contract expires."""
    notices = (
        (NoticeKind.OTHER_PARTY, "8(d)(1)", "notice to the other party", periods.other_party),
        (NoticeKind.FMCS, "8(d)(3)", "notice to FMCS", periods.fmcs),
    )
    for kind, section, what, days in notices:
        rule = periods.rule.replace("8(d)", section)
        first = _first(given, kind)
        if expiry is None:
            said = f"last day for {what}, {days} days before expiry: the table has no expiry"
            yield Clock(rule, said, None, first)
        else:
            yield Clock(
                rule,
                f"last day for {what}, {days} days before expiry",
                _before(expiry, days),
                first,
            )


def _waits(
    regime: Regime, expiry: date | None, given: list[Notice], today: date
) -> Iterator[Clock]:
    """What a walk-out waits for when the notices that are missing are given today."""
    periods = PERIODS[regime]
    if expiry is None:
        yield Clock(
            "NLRA 8(d)(4)", "not before the contract expires: the table has no expiry", None
        )
    else:
        yield Clock("NLRA 8(d)(4)", "the day after the contract expires", _after(expiry, 0))
    for kind, section, what, days in (
        (NoticeKind.OTHER_PARTY, "8(d)(4)", "notice to the other party", periods.other_party),
        (NoticeKind.FMCS, "8(d)(3)", "notice to FMCS", periods.fmcs),
    ):
        first = _first(given, kind)
        rule = periods.rule.replace("8(d)", section)
        said = f"the {days} days after {what}, {_when(first)}, have run"
        yield Clock(rule, said, _after(first or today, days), first)
    if regime is Regime.HEALTH_CARE:
        yield _strike_notice(today)


def _first_contract_waits(regime: Regime, given: list[Notice], today: date) -> Iterator[Clock]:
    """The same where no agreement has been in force: 8(d)(1) to (4) do not apply."""
    if regime is Regime.NLRA:
        yield Clock("NLRA 8(d)", "no waiting period before a first contract", today)
        return
    first = _first(given, NoticeKind.FMCS)
    free = _after(first or today, FIRST_CONTRACT_FMCS_DAYS)
    said = f"the {FIRST_CONTRACT_FMCS_DAYS} days after notice to FMCS, {_when(first)}, have run"
    yield Clock("NLRA 8(d)(B), first contract in health care", said, free, first)
    # 8(g): in such talks the strike notice may not be given before that period has run.
    yield _strike_notice(max(today, free))


def _strike_notice(given: date) -> Clock:
    said = f"{STRIKE_NOTICE_DAYS} days after written notice to the institution and FMCS"
    return Clock("NLRA 8(g)", said, _on(given, STRIKE_NOTICE_DAYS))


def _announced(given: list[Notice]) -> Iterator[Clock]:
    """The first day that each strike notice allows, beside the day that it announces."""
    for notice in given:
        if notice.kind is NoticeKind.STRIKE:
            day = _on(notice.given, STRIKE_NOTICE_DAYS)
            yield Clock("NLRA 8(g)", _strike_words(notice, day), day)


def _strike_words(notice: Notice, allowed: date) -> str:
    said = f"the first day that the notice of {in_words(notice.given)} allows"
    if notice.starts is None:
        return f"{said}; it must say the day and the hour, and none is recorded"
    starts = notice.starts.date()
    if starts < allowed:
        short = (allowed - starts).days
        return f"{said}; it announces {in_words(starts)}, {counted(short, 'day')} too early"
    return f"{said}; it announces {in_words(starts)}"


def _latest(waits: Iterable[Clock]) -> date | None:
    return max((one.day for one in waits if one.day is not None), default=None)


def _first(given: Iterable[Notice], kind: NoticeKind) -> date | None:
    return min((one.given for one in given if one.kind is kind), default=None)


def _when(given: date | None) -> str:
    return f"given {in_words(given)}" if given else "if given today"


def _before(day: date, days: int) -> date:
    return day - timedelta(days=days)


def _after(day: date, days: int) -> date:
    """The first day after a period of so many days."""
    return _on(day, days + 1)


def _on(day: date, days: int) -> date:
    """So many days after a day; the last day that a calendar has for what lies beyond it."""
    return day + timedelta(days=min(days, (date.max - day).days))
