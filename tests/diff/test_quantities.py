"""Quantities: value, unit and bound, on sentences made for the purpose and on hard single ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.bounds import Bound
from tracker.diff.quantities import quantities
from tracker.documents.numbers import digits_value, spelled_value

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen".split()
_TEENS = "fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_UNITS = (
    ("hours", "hours"),
    ("calendar days", "calendar days"),
    ("business days", "business days"),
    ("working days", "working days"),
    ("minutes", "minutes"),
    ("hours per week", "hours per week"),
    ("hours each month", "hours per month"),
    ("consecutive shifts", "consecutive shifts"),
    ("pay periods", "pay periods"),
    ("patients per day", "patients per day"),
    ("percent", "percent"),
    ("percentage points", "percentage points"),
)
_BOUNDS = (
    ("", Bound.EXACTLY),
    ("at least ", Bound.AT_LEAST),
    ("no fewer than ", Bound.AT_LEAST),
    ("a minimum of ", Bound.AT_LEAST),
    ("up to ", Bound.AT_MOST),
    ("not more than ", Bound.AT_MOST),
    ("not to exceed ", Bound.AT_MOST),
    ("within ", Bound.AT_MOST),
    ("more than ", Bound.MORE_THAN),
    ("in excess of ", Bound.MORE_THAN),
    ("less than ", Bound.LESS_THAN),
)


def spell(number: int) -> str:
    """An English cardinal below one thousand."""
    if number < 20:
        return [*_ONES, *_TEENS][number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    hundreds, rest = divmod(number, 100)
    return f"{_ONES[hundreds]} hundred" + (f" {spell(rest)}" if rest else "")


@given(
    st.integers(2, 999),
    st.sampled_from(_UNITS),
    st.sampled_from(_BOUNDS),
    st.sampled_from(["{words} ({digits})", "{digits}", "{words}"]),
    st.sampled_from(
        ["The limit is {}.", "{}, as posted, applies to Article 9 in 2025.", "Of {} none."]
    ),
)
def test_value_unit_and_bound_are_read_exactly(
    number: int,
    unit: tuple[str, str],
    bound: tuple[str, Bound],
    form: str,
    frame: str,
) -> None:
    """And nothing else in the sentence is taken for a quantity."""
    written = form.format(words=spell(number), digits=number)
    text = frame.format(f"{bound[0]}{written} {unit[0]}")
    (found,) = quantities(text)
    assert (found.value, found.unit, found.bound) == (number, unit[1], bound[1])
    assert text[found.start : found.end] == found.text == f"{written} {unit[0]}"
    assert text[found.bound_start : found.start] == bound[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$9.25 per hour", 9.25, "dollars per hour"),
        ("$15 an hour", 15, "dollars per hour"),
        ("25 cents per hour", 0.25, "dollars per hour"),
        ("one thousand seven hundred ($1,700) dollars", 1700, "dollars"),
        ("$1,350.00", 1350, "dollars"),
        ("one dollar and fifty cents ($1.50)", 1.5, "dollars"),
        ("two dollars and five cents an hour", 2.05, "dollars per hour"),
        ("3.5%", 3.5, "percent"),
        ("ten percent (10%)", 10, "percent"),
        ("six and fifty-five hundredths percent (6.55%)", 6.55, "percent"),
        ("one and one-half (1.5) times", 1.5, "times"),
        ("one and one-half (1 1/2) times", 1.5, "times"),
        ("time and one-half", 1.5, "times"),
        ("double time", 2, "times"),
        ("1,200 hours", 1200, "hours"),
        ("sixty-day", 60, "days"),
        ("30-minute", 30, "minutes"),
        ("half an hour", 0.5, "hours"),
        ("2½ hours", 2.5, "hours"),
        ("six and fifty-five hundredths percent", 6.55, "percent"),
        ("two (2) copies", 2, "copies"),
        ("8 hours/day", 8, "hours per day"),
        ("six (6) dogs", 6, "dogs"),
        ("six (6) dogs each week", 6, "dogs per week"),
        ("one (1) dog each week", 1, "dogs per week"),
        ("one (1) glass-fronted bench", 1, "benches"),
        ("one (1) governing body", 1, "bodies"),
        ("twenty-five (25) triage requests", 25, "requests"),
        ("three (3) more business days", 3, "business days"),
        ("eighty (8) hours", 8, "hours"),
    ],
)
def test_other_ways_of_writing(text: str, value: float, unit: str) -> None:
    """Digits go before words where the two disagree."""
    (found,) = quantities(f"It is {text}.")
    assert (found.value, found.unit, found.text) == (value, unit, text)


@pytest.mark.parametrize(
    "text",
    [
        "one-half (1/3) hour",
        "ten percent (15%)",
        "two and one-half (1½) times",
        "ten dollars ($15.00)",
        "15 (twelve) days",
        "time and one-half (2½)",
        "five to seven (5-8) days",
    ],
)
def test_words_and_digits_that_differ_are_told(text: str) -> None:
    """The digits are the value all the same."""
    (found,) = quantities(f"It is {text}.")
    assert found.disagrees


@pytest.mark.parametrize(
    "text",
    ["two-thirds (.67) hour", "ten percent (10%)", "12 cents ($0.12)", "$1.5 million ($1,500,000)"],
)
def test_words_and_digits_that_agree_are_one_number(text: str) -> None:
    """To the last digit that is written."""
    (found,) = quantities(f"It is {text}.")
    assert not found.disagrees


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5-7 days", 5, 7),
        ("five to seven (5-7) days", 5, 7),
        ("three (3) to five (5) days", 3, 5),
        ("between five and seven days", 5, 7),
        ("between 5 and 7 days", 5, 7),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float) -> None:
    """In one unit."""
    (found,) = quantities(text)
    assert (found.value, found.upper, found.unit) == (low, high, "days")


@pytest.mark.parametrize(
    "text",
    [
        "under Article 9 of the 2025 Agreement",
        "on July 1, 2025 at 5:00",
        "see Section 9.4(b)",
        "Level 3 employees",
        "the first (1st) of them",
        "one of the stewards",
        "ORS 243.650",
        "from January 1, 2018, employees are paid",
        "at least one block each week",
        "one who works a shift, and one before every holiday",
    ],
)
def test_a_number_that_counts_nothing_is_no_quantity(text: str) -> None:
    """Left out, not guessed."""
    assert quantities(text) == ()


@given(st.integers(0, 999))
def test_spelled_numbers_have_their_value(number: int) -> None:
    """With the fractions that contracts use."""
    assert spelled_value(spell(number)) == number
    assert spelled_value(f"{spell(number)} and one-half") == number + 0.5


@given(st.integers(0, 10**7))
def test_digits_with_commas_have_their_value(number: int) -> None:
    """As money is written."""
    assert digits_value(f"{number:,}") == number


@given(
    st.lists(st.sampled_from(["5", "3,456", "12.5", "2024"]), max_size=9),
    st.sampled_from(["1/2 hours", "5 days", "4 10-hour days", "$9.25 per hour", "70%"]),
)
def test_numbers_in_a_row_hide_no_quantity_behind_them(row: list[str], last: str) -> None:
    alone = quantities(f"1 {last}") if last[1] == "/" else quantities(last)
    behind = quantities(" ".join([*row, "1", last]) if last[1] == "/" else " ".join([*row, last]))
    assert [one.text for one in behind] == [one.text for one in alone]
