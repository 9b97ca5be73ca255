"""Days as people type them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.table.grid_import.days import moment_in

JULY = date(2025, 7, 8)
FORMS = (
    "2025-07-08",
    "2025-7-8",
    "7/8/2025",
    "07/08/25",
    "7-8-25",
    "8.7.2025",
    "8 July 2025",
    "8 Jul 2025",
    "8-Jul-25",
    "8th of July".replace("of ", "") + " 2025",
    "July 8, 2025",
    "Jul. 8, 2025",
    "July 8th, 2025",
    "Jul 8 '25",
    "TA 7/8/25 (verbal)",
    "signed on July 8, 2025, in the evening",
)
NONE = (
    "",
    "July 8",
    "7/8",
    "TBD",
    "31/31/2025",
    "2025-02-30",
    "1234/5678/90",
    "see 7/8/25/3",
    "12.3.4.2025",
    "9.4(b)",
)


@pytest.mark.parametrize("text", FORMS)
def test_a_day_is_read_in_any_form(text: str) -> None:
    assert moment_in(text) == (JULY, None)


@pytest.mark.parametrize("text", NONE)
def test_what_names_no_day_of_a_year_is_none(text: str) -> None:
    assert moment_in(text) is None


def test_a_day_first_is_read_so_when_that_is_said_or_cannot_be_otherwise() -> None:
    assert moment_in("7/8/2025", day_first=True) == (date(2025, 8, 7), None)
    assert moment_in("25/12/2025") == (date(2025, 12, 25), None)
    assert moment_in("12/25/2025", day_first=True) == (date(2025, 12, 25), None)


def test_the_time_of_day_is_kept() -> None:
    assert moment_in("2025-07-08 10:32") == (JULY, time(10, 32))
    assert moment_in("7/8/25 at 9:05") == (JULY, time(9, 5))
    assert moment_in("7/8/25 25:99") == (JULY, None)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_reads_back_in_every_spelling(day: date) -> None:
    named = f"{day.day} {day:%b} {day.year}"
    for text in (
        f"{day}",
        f"{day.month}/{day.day}/{day:%y}",
        f"{day:%B} {day.day}, {day.year}",
        named,
    ):
        assert moment_in(text) == (day, None)


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    moment_in(text)
    moment_in(text, day_first=True)
