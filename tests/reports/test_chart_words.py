"""What stands with a chart: all of its numbers, and words for who cannot see it."""

from __future__ import annotations

from tests.reports.test_charts import LINE, MOVEMENT
from tracker.reports.chart_words import (
    movement_numbers,
    movement_title,
    movement_told,
    number_words,
    passes_numbers,
    passes_told,
    standing_numbers,
    standing_told,
)


def test_the_passes_table_names_every_document() -> None:
    numbers = passes_numbers(LINE)
    assert numbers.heads == ("Day", "Session", "Union", "Employer")
    assert numbers.rows == (
        ("8 Jan 2026", "—", "1: U1", "—"),
        ("9 Jan 2026", "—", "1: U2", "—"),
        ("20 Jan 2026", "—", "—", "1: E1"),
    )


def test_the_standing_table_counts_every_status() -> None:
    numbers = standing_numbers(LINE)
    assert numbers.heads == ("Day", "open", "agreed", "at impasse", "disputed")
    assert numbers.rows[0] == ("8 Jan 2026", "4", "0", "0", "0")
    assert numbers.rows[-1] == ("22 Jan 2026", "2", "1", "1", "0")


def test_a_movements_table_has_every_step_and_the_distance_after_it() -> None:
    numbers = movement_numbers(MOVEMENT, LINE.parties)
    assert numbers.title == movement_title(MOVEMENT)
    assert numbers.rows == (
        ("8 Jan 2026", "U1", "Union", "8", "1"),
        ("20 Jan 2026", "E1", "Employer", "4", "4"),
        ("3 Feb 2026", "U2", "Union", "taken out", "—"),
        ("9 Feb 2026", "U3", "Union", "7.5", "3.5"),
    )


def test_a_movement_is_told_in_words() -> None:
    assert movement_told(MOVEMENT, LINE.parties) == (
        "9.4: administrative time, in hours (contract: 7). "
        "Union: 8 in U1, taken out in U2, 7.5 in U3. Employer: 4 in E1."
    )


def test_the_other_charts_are_told_in_words() -> None:
    assert passes_told(LINE) == (
        "Who passed what, and when: 2 documents by Union and 1 document by Employer on 3 days, "
        "from 8 Jan 2026 to 20 Jan 2026."
    )
    assert standing_told(LINE) == (
        "Where the items stood: 4 open on 8 Jan 2026, and 2 open, 1 agreed and 1 at impasse on "
        "22 Jan 2026."
    )


def test_a_number_is_as_short_as_two_decimals_allow() -> None:
    assert [number_words(n) for n in (7.0, 3.5, 1250.0, 41.25, 0.1)] == [
        "7", "3.5", "1,250", "41.25", "0.1",
    ]  # fmt: skip
