"""Conversions: which units measure the same, and that they measure it alike both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.conversions import common_unit, comparable

UNITS = (
    *("minutes", "hours", "days", "business days", "weeks", "months", "quarters", "years"),
    *("hours per week", "hours per two weeks", "hours per month", "hours per year"),
    *("dollars per month", "dollars per year", "percent"),
)


@given(st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_two_units_have_one_in_common_whichever_comes_first(one: str, other: str) -> None:
    """Law: turned round, the same unit with the factors turned round."""
    found, turned = common_unit(one, other), common_unit(other, one)
    assert (found is None) is (turned is None)
    if found is not None and turned is not None:
        assert (found.name, found.old, found.new) == (turned.name, turned.new, turned.old)


@given(st.sampled_from(UNITS))
def test_a_unit_is_its_own_measure(unit: str) -> None:
    """Law."""
    assert common_unit(unit, unit) == (unit, 1.0, 1.0)


def test_a_shorter_length_over_a_longer_period_is_what_two_have_in_common() -> None:
    assert common_unit("years", "months") == ("months", 12.0, 1.0)
    assert common_unit("hours per week", "minutes per year") == ("minutes per year", 3120.0, 1.0)
    assert common_unit("dollars per quarter", "dollars per month") == (
        "dollars per quarter",
        1.0,
        3.0,
    )


def test_days_weeks_and_months_are_not_converted() -> None:
    """How many of one are in the other depends on which days are meant, and which month."""
    assert common_unit("days", "weeks") is None
    assert common_unit("business days", "days") is None
    assert common_unit("hours per week", "hours per month") is None


def test_days_of_every_kind_count_the_same_sort_of_thing() -> None:
    assert comparable("days", "business days per year")
    assert not comparable("days", "holidays")
    assert not comparable("percent", "dollars")
