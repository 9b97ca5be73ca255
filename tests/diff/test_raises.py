"""A table that moved as one is told in one line, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tracker.diff.raises import Raise, raises
from tracker.diff.tables import lay_over

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = "Class | Step 1 | Step 2 | Step 3\n"
RATES = {"Clerk": (20.13, 21.07, 22.91), "Nurse": (31.55, 33.02, 34.77)}


def table(rates: Mapping[str, tuple[float, ...]]) -> str:
    """A wage table."""
    rows = (" | ".join([name, *(f"${rate:.2f}" for rate in row)]) for name, row in rates.items())
    return HEAD + "\n".join(rows)


def raised(by: float) -> dict[str, tuple[float, ...]]:
    """Every rate raised by so many percent and rounded to a cent."""
    return {n: tuple(round(rate * (1 + by / 100), 2) for rate in row) for n, row in RATES.items()}


@pytest.mark.parametrize(("by", "said"), [(3, "+3 %"), (2.5, "+2.5 %"), (-4, "−4 %")])
def test_every_rate_raised_by_one_percentage_is_one_line(by: float, said: str) -> None:
    """Rounded to a cent, as they are printed."""
    found = raises(lay_over(table(RATES), table(raised(by))))
    assert found == (Raise("", said, 6, "dollars"),)


def test_every_rate_raised_by_one_sum_is_told_in_dollars() -> None:
    """A flat raise has no common percentage."""
    new = {name: tuple(rate + 0.5 for rate in row) for name, row in RATES.items()}
    (found,) = raises(lay_over(table(RATES), table(new)))
    assert found.change == "+$0.50"


def test_rates_rounded_twice_on_the_way_moved_by_about_one_percentage() -> None:
    """Both sides print what they made of an older table: 107 became 102."""
    found = raises(lay_over(table(raised(7)), table(raised(2))))
    assert [(one.of, one.change) for one in found] == [("", "−4.67 %")]
    new = {"Clerk": (19.19, 20.09, 21.83), "Nurse": (30.08, 31.46, 33.14)}
    (about,) = raises(lay_over(table(RATES), table(new)))
    assert about.change == "about −4.7 %"


def test_a_raise_of_its_own_for_each_step_is_told_by_column() -> None:
    """The last step gets more."""
    new = {n: (row[0], row[1], round(row[2] * 1.05, 2)) for n, row in RATES.items()}
    found = raises(lay_over(table(RATES), table(new)))
    assert [(one.of, one.change) for one in found] == [
        ("Step 1", "unchanged"),
        ("Step 2", "unchanged"),
        ("Step 3", "+5 %"),
    ]


def test_a_raise_of_its_own_for_each_class_is_told_by_row() -> None:
    """Nurses get more."""
    new = {"Clerk": raised(2)["Clerk"], "Nurse": raised(6)["Nurse"]}
    found = raises(lay_over(table(RATES), table(new)))
    assert [(one.of, one.change) for one in found] == [("Clerk", "+2 %"), ("Nurse", "+6 %")]


def test_one_rate_that_stayed_behind_forbids_every() -> None:
    """ "Every rate +3 %" would be false of it."""
    new = raised(3) | {"Nurse": (*raised(3)["Nurse"][:2], RATES["Nurse"][2])}
    assert raises(lay_over(table(RATES), table(new))) == ()


def test_a_row_that_came_forbids_every() -> None:
    """Its rates rose from nothing."""
    new = raised(3) | {"Welder": (40.0, 41.0, 42.0)}
    assert raises(lay_over(table(RATES), table(new))) == ()


def test_two_amounts_are_no_table() -> None:
    """They are told one by one."""
    assert raises(lay_over("A | $10.00 | $20.00", "A | $11.00 | $22.00")) == ()
