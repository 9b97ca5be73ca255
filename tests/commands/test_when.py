"""Moments as people type them; bargaining time is never guessed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.commands.when import day_of, end_of, moment
from tracker.refusals import UsageRefused

PACIFIC = ZoneInfo("America/Los_Angeles")
NOW = datetime(2025, 12, 3, 14, 5, 9, 77, tzinfo=PACIFIC)


def _local(naive: datetime) -> datetime:
    return naive.replace(tzinfo=PACIFIC)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2025-07-08 10:32", datetime(2025, 7, 8, 10, 32, tzinfo=PACIFIC)),
        ("2025-07-08T10:32", datetime(2025, 7, 8, 10, 32, tzinfo=PACIFIC)),
        ("2025-07-08T10:32-04:00", datetime(2025, 7, 8, 14, 32, tzinfo=UTC)),
        ("2025-07-08 10:32 +00:00", datetime(2025, 7, 8, 10, 32, tzinfo=UTC)),
        ("2025-07-08T10:32Z", datetime(2025, 7, 8, 10, 32, tzinfo=UTC)),
        ("2025-07-08 00:00", datetime(2025, 7, 8, tzinfo=PACIFIC)),
        ("2025-07-08 9:05", datetime(2025, 7, 8, 9, 5, tzinfo=PACIFIC)),
        ("2025-07-08 9:05 -04:00", datetime(2025, 7, 8, 13, 5, tzinfo=UTC)),
        ("today 2:05 pm", datetime(2025, 12, 3, 14, 5, tzinfo=PACIFIC)),
        ("today 12:05PM", datetime(2025, 12, 3, 12, 5, tzinfo=PACIFIC)),
        ("2025-07-08 12:05 a.m.", datetime(2025, 7, 8, 0, 5, tzinfo=PACIFIC)),
        ("today 09:15", datetime(2025, 12, 3, 9, 15, tzinfo=PACIFIC)),
        ("yesterday 16:40", datetime(2025, 12, 2, 16, 40, tzinfo=PACIFIC)),
        ("now", NOW.replace(microsecond=0)),
        (" Now ", NOW.replace(microsecond=0)),
    ],
)
def test_a_moment_is_what_was_typed(text: str, found: datetime) -> None:
    assert moment(text, NOW, _local) == found
    assert moment(text, NOW, _local).tzinfo is not None


def test_summer_time_is_that_of_the_day_not_of_today() -> None:
    found = moment("2025-07-08 10:32", NOW, _local)
    assert found.utcoffset() == timedelta(hours=-7)
    assert NOW.utcoffset() == timedelta(hours=-8)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2025-07-08",
        "today",
        "yesterday",
        "2025-13-40 10:00",
        "10:32",
        "7/8/25 9:00",
        "today 14:05 pm",
    ],
)
def test_what_is_no_minute_is_refused(text: str) -> None:
    with pytest.raises(UsageRefused):
        moment(text, NOW, _local)


def test_a_day_ends_with_its_last_microsecond() -> None:
    end = end_of("2025-07-08", NOW, _local)
    assert end.date().isoformat() == "2025-07-08"
    assert (end + timedelta(microseconds=1)).date().isoformat() == "2025-07-09"
    assert end_of("now", NOW, _local) == NOW
    assert end_of("2025-07-08 10:32", NOW, _local) == moment("2025-07-08 10:32", NOW, _local)


@given(st.datetimes(timezones=st.just(timezone(timedelta(hours=-7)))))
def test_every_moment_reads_back_from_its_iso_form(when: datetime) -> None:
    minute = when.replace(second=0, microsecond=0)
    assert moment(minute.isoformat(), NOW, _local) == minute


@pytest.mark.parametrize(
    ("typed", "day"),
    [("2026-02-05", "2026-02-05"), ("Today", "{0}"), ("tomorrow", "{1}"), (" yesterday ", "{2}")],
)
def test_a_day_where_no_time_of_day_matters(typed: str, day: str) -> None:
    near = [(NOW + timedelta(days=n)).date().isoformat() for n in (0, 1, -1)]
    assert day_of(typed, NOW).isoformat() == day.format(*near)


@pytest.mark.parametrize("typed", ["soon", "2026-02-30", "2026-02-05 09:00", "now", ""])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(UsageRefused, match="is no day"):
        day_of(typed, NOW)
