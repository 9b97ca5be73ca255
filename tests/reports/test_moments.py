"""Days are calendar days where the reader is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tracker.reports.moments import day, days_between, minute, short_day

WEST = timezone(timedelta(hours=-8))


def test_dates_are_in_words() -> None:
    moment = datetime(2025, 7, 8, 9, 5, tzinfo=UTC)
    assert day(moment) == "8 July 2025"
    assert short_day(moment) == "8 Jul 2025"
    assert minute(moment) == "8 July 2025, 09:05"


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        (datetime(2026, 1, 20, 23, 59, tzinfo=WEST), datetime(2026, 1, 21, 0, 1, tzinfo=WEST), 1),
        (datetime(2026, 1, 20, 0, 1, tzinfo=WEST), datetime(2026, 1, 20, 23, 59, tzinfo=WEST), 0),
        # 07:00 in Greenwich on the 21st is still the 20th in the west.
        (datetime(2026, 1, 21, 7, 0, tzinfo=UTC), datetime(2026, 1, 23, 12, 0, tzinfo=WEST), 3),
    ],
)
def test_days_turn_at_midnight_of_the_reader(earlier: datetime, later: datetime, days: int) -> None:
    assert days_between(earlier, later) == days
