"""The clocks of the law, case by case: each names its rule, its days and what was given when."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ledger.calendar import Notice, NoticeKind
from tracker.ledger.facts import Party, Settings
from tracker.reports.clocks import PERIODS, Clocks, Regime, clocks

NLRA, CARE, NONE = "nlra", "nlra-health-care", "none"
WRITTEN = datetime(2025, 1, 1, tzinfo=UTC)


def day(text: str) -> date:
    """A day as one types it."""
    return date.fromisoformat(text)


def settings(regime: str, expiry: str | None, *, first: bool = False) -> Settings:
    """A table under a law."""
    parties = (Party("union", "Local 12", "U"), Party("employer", "Clinic", "E"))
    ends = day(expiry) if expiry else None
    return Settings("T", parties, expiry=ends, regime=regime, first_contract=first)


def notice(kind: str, given_on: str, starts: str | None = None) -> Notice:
    """A notice of the union."""
    begins = datetime.fromisoformat(f"{starts}T07:00+00:00") if starts else None
    return Notice(NoticeKind(kind), "union", day(given_on), WRITTEN, "Ann", starts=begins)


def counted(
    regime: str, expiry: str | None, today: str, *notices: Notice, first: bool = False
) -> Clocks:
    """The clocks of such a table."""
    return clocks(settings(regime, expiry, first=first), notices, day(today))


DEADLINES = [
    ("NLRA 8(d)(1): 60 days before 30 September", NLRA, "2025-09-30", "8(d)(1)", "2025-08-01"),
    ("NLRA 8(d)(3): 30 days before 30 September", NLRA, "2025-09-30", "8(d)(3)", "2025-08-31"),
    ("NLRA 8(d)(1) over the end of a year", NLRA, "2026-01-31", "8(d)(1)", "2025-12-02"),
    ("NLRA 8(d)(3) on the first of January", NLRA, "2026-01-31", "8(d)(3)", "2026-01-01"),
    ("NLRA 8(d)(1) over 29 February", NLRA, "2024-03-31", "8(d)(1)", "2024-01-31"),
    ("NLRA 8(d)(1) over February of no leap year", NLRA, "2025-03-31", "8(d)(1)", "2025-01-30"),
    ("NLRA 8(d)(3): expiry on 29 February", NLRA, "2024-02-29", "8(d)(3)", "2024-01-30"),
    ("NLRA 8(d)(3): due on 29 February", NLRA, "2024-03-30", "8(d)(3)", "2024-02-29"),
    ("NLRA 8(d)(1): 2100 is no leap year", NLRA, "2100-03-31", "8(d)(1)", "2100-01-30"),
    ("8(d)(1) in health care: 90 days", CARE, "2025-09-30", "8(d)(1)", "2025-07-02"),
    ("8(d)(3) in health care: 60 days", CARE, "2025-09-30", "8(d)(3)", "2025-08-01"),
    ("8(d)(1) in health care over 29 February", CARE, "2024-05-28", "8(d)(1)", "2024-02-28"),
    ("8(d)(1) in health care, no leap year", CARE, "2025-05-28", "8(d)(1)", "2025-02-27"),
    ("8(d)(3) in health care, end of June", CARE, "2026-06-30", "8(d)(3)", "2026-05-01"),
]


@pytest.mark.parametrize(("rule", "regime", "expiry", "section", "due"), DEADLINES)
def test_the_last_day_for_a_notice_before_expiry(
    rule: str, regime: str, expiry: str, section: str, due: str
) -> None:
    [clock] = [
        one for one in counted(regime, expiry, "2024-01-01").deadlines if section in one.rule
    ]
    assert clock.day == day(due), rule
    assert ("health care" in clock.rule) == (regime == CARE)


WalkOut = tuple[str, str, str | None, str, tuple[Notice, ...], str]
"""The rule, the regime, the expiry, today, what was given, the first day."""

OLD = notice("8d", "2025-06-01")
OLD_FMCS = notice("fmcs", "2025-06-15")
WALK_OUTS: list[WalkOut] = [
    ("NLRA 8(d)(4): nothing given, 60 days run from today", NLRA, "2025-06-30", "2025-07-01",
     (), "2025-08-31"),
    ("NLRA 8(d)(4): the period takes in its sixtieth day", NLRA, "2025-06-30", "2025-08-01",
     (OLD, notice("fmcs", "2025-07-02")), "2025-08-02"),
    ("NLRA 8(d)(4): not before the contract has expired", NLRA, "2025-12-31", "2025-07-01",
     (OLD, OLD_FMCS), "2026-01-01"),
    ("NLRA 8(d)(4): expiry today, all given: tomorrow", NLRA, "2025-09-30", "2025-09-30",
     (OLD, OLD_FMCS), "2025-10-01"),
    ("NLRA 8(d)(3): 30 days from an FMCS notice of today", NLRA, "2025-06-30", "2025-09-01",
     (OLD,), "2025-10-02"),
    ("NLRA 8(d)(3): the FMCS notice comes last", NLRA, "2025-06-30", "2025-09-01",
     (OLD, notice("fmcs", "2025-08-20")), "2025-09-20"),
    ("NLRA 8(d): no expiry recorded, notices given today", NLRA, None, "2025-07-01",
     (), "2025-08-31"),
    ("NLRA 8(d): no expiry recorded, notices old", NLRA, None, "2025-12-01",
     (OLD, OLD_FMCS), "2025-08-01"),
    ("NLRA 8(d)(4): over 29 February", NLRA, "2023-12-31", "2024-01-15", (), "2024-03-16"),
    ("8(d)(4) in health care: 90 days run from today", CARE, "2025-06-30", "2025-07-01",
     (), "2025-09-30"),
    ("8(d)(3) in health care: 60 days from an FMCS notice of today", CARE, "2025-06-30",
     "2025-10-01", (OLD,), "2025-12-01"),
    ("8(g): all else given, ten days from today", CARE, "2025-09-30", "2025-12-01",
     (OLD, OLD_FMCS), "2025-12-11"),
    ("8(g): ten days over the end of a year", CARE, "2025-09-30", "2025-12-27",
     (OLD, OLD_FMCS), "2026-01-06"),
    ("8(g): ten days over 29 February", CARE, "2023-09-30", "2024-02-20",
     (notice("8d", "2023-06-01"), notice("fmcs", "2023-07-01")), "2024-03-01"),
    ("8(g): ten days over February of no leap year", CARE, "2024-09-30", "2025-02-20",
     (notice("8d", "2024-06-01"), notice("fmcs", "2024-07-01")), "2025-03-02"),
    ("8(d)(4) in health care: not before the contract has expired", CARE, "2025-12-31",
     "2025-12-01", (OLD, OLD_FMCS), "2026-01-01"),
    ("8(d): a notice dated tomorrow is not given yet", NLRA, "2025-06-30", "2025-07-01",
     (notice("8d", "2025-07-02"), OLD_FMCS), "2025-08-31"),
    ("8(d): of two notices the first counts", NLRA, "2025-06-30", "2025-07-15",
     (notice("8d", "2025-07-10"), OLD, OLD_FMCS), "2025-08-01"),
]  # fmt: skip


@pytest.mark.parametrize("case", WALK_OUTS, ids=lambda case: case[0])
def test_the_earliest_walk_out_on_a_notice_given_today(case: WalkOut) -> None:
    rule, regime, expiry, today, given_, earliest = case
    assert counted(regime, expiry, today, *given_).earliest == day(earliest), rule


FIRST = [
    ("NLRA 8(d): no waiting before a first contract", NLRA, "2025-07-01", (), "2025-07-01"),
    ("8(d)(B): 30 days to FMCS, then 8(g)", CARE, "2025-07-01", (), "2025-08-11"),
    ("8(d)(B): the 30 days have run, 8(g) from today", CARE, "2025-09-01",
     (notice("fmcs", "2025-07-01"),), "2025-09-11"),
    ("8(d)(B): no 8(g) notice before the 30 days have run", CARE, "2025-07-20",
     (notice("fmcs", "2025-07-01"),), "2025-08-11"),
    ("8(d)(B): on the day after the 30 days", CARE, "2025-08-01",
     (notice("fmcs", "2025-07-01"),), "2025-08-11"),
    ("8(d)(B): a notice to the other party alone does nothing", CARE, "2025-07-01",
     (notice("8d", "2025-01-01"),), "2025-08-11"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "regime", "today", "given_", "earliest"), FIRST)
def test_a_first_contract(
    rule: str, regime: str, today: str, given_: tuple[Notice, ...], earliest: str
) -> None:
    found = counted(regime, None, today, *given_, first=True)
    assert found.earliest == day(earliest), rule
    assert found.deadlines == ()


ANNOUNCED = [
    ("8(g): ten days to the day", "2026-01-26", "2026-02-05", "it announces 5 February 2026"),
    ("8(g): nine days are one too few", "2026-01-26", "2026-02-04", "1 day too early"),
    ("8(g): over 29 February", "2024-02-20", "2024-02-29", "1 day too early"),
    ("8(g): a later day is allowed", "2026-01-26", "2026-03-01", "it announces 1 March 2026"),
    ("8(g): the hour must be said", "2026-01-26", None, "none is recorded"),
]


@pytest.mark.parametrize(("rule", "given_on", "starts", "words"), ANNOUNCED)
def test_a_strike_notice_against_the_ten_days(
    rule: str, given_on: str, starts: str | None, words: str
) -> None:
    found = counted(CARE, None, "2026-12-01", notice("8g", given_on, starts))
    [clock] = [one for one in found.deadlines if one.rule == "NLRA 8(g)"]
    assert clock.day == day(given_on) + timedelta(days=10), rule
    assert clock.what.endswith(words), rule


def test_8d_without_an_expiry_says_so_and_gives_no_day() -> None:
    found = counted(NLRA, None, "2025-07-01")
    assert [one.day for one in found.deadlines] == [None, None]
    assert all("the table has no expiry" in one.what for one in found.deadlines)


@pytest.mark.parametrize("regime", ["", NONE, "some-state-law"])
def test_under_another_law_nothing_is_counted(regime: str) -> None:
    assert counted(regime, "2025-09-30", "2025-07-01", OLD) == Clocks((), (), None)


def test_a_notice_that_was_given_is_named_with_its_day() -> None:
    found = counted(CARE, "2025-09-30", "2025-12-01", OLD, notice("fmcs", "2025-08-10"))
    assert [one.met for one in found.deadlines] == [day("2025-06-01"), day("2025-08-10")]


def test_outside_health_care_there_is_no_8g() -> None:
    found = counted(NLRA, "2025-09-30", "2025-12-01", notice("8g", "2025-11-30", "2025-12-20"))
    assert not [one for one in (*found.deadlines, *found.waits) if "8(g)" in one.rule]


def test_every_case_names_its_rule_and_there_are_thirty() -> None:
    names = [str(case[0]) for case in (*DEADLINES, *WALK_OUTS, *FIRST, *ANNOUNCED)]
    assert len(set(names)) == len(names) >= 30
    assert all("8(" in name for name in names)


days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
notices = st.lists(
    st.builds(
        Notice,
        kind=st.sampled_from(NoticeKind),
        by=st.just("union"),
        given=days,
        recorded=st.just(WRITTEN),
        who=st.just("Ann"),
    ),
    max_size=4,
)


@given(st.sampled_from(Regime), st.none() | days, days, notices, st.booleans())
def test_nothing_is_earlier_than_any_of_its_waits(
    regime: Regime, expiry: date | None, today: date, given_: list[Notice], first: bool
) -> None:
    ends = expiry.isoformat() if expiry else None
    found = clocks(settings(regime, ends, first=first), given_, today)
    assert found.earliest == max((one.day for one in found.waits if one.day), default=None)
    assert all(one.rule.startswith("NLRA 8(") for one in (*found.deadlines, *found.waits))


@given(st.sampled_from([Regime.NLRA, Regime.HEALTH_CARE]), days)
def test_whoever_gives_notice_on_the_last_day_waits_only_for_expiry(
    regime: Regime, expiry: date
) -> None:
    periods = PERIODS[regime]
    given_ = [
        notice("8d", (expiry - timedelta(days=periods.other_party)).isoformat()),
        notice("fmcs", (expiry - timedelta(days=periods.fmcs)).isoformat()),
    ]
    found = clocks(settings(regime, expiry.isoformat()), given_, expiry - timedelta(days=10))
    assert found.earliest == expiry + timedelta(days=1)
