"""Days are calendar days where the reader is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from tracker.reports.moments import (
    day,
    minute,
    short_day,
)

WEST = timezone(timedelta(hours=-8))


def test_dates_are_in_words() -> None:
    moment = datetime(2025, 7, 8, 9, 5, tzinfo=UTC)
    assert day(moment) == "8 July 2025"
    assert short_day(moment) == "8 Jul 2025"
    assert minute(moment) == "8 July 2025, 09:05"
