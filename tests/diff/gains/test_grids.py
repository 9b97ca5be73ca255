"""The reason for a table tells of all its amounts."""

from __future__ import annotations

from tracker.diff.gains.direction import ITEM_SAYS
from tracker.diff.gains.grids import told_together
from tracker.diff.model import Favours, Term

ONE_CELL = f"“$20.00” became “$20.40”{ITEM_SAYS} higher is better for the union and its members."


def rate(old: float, new: float) -> Term:
    return Term("quantity", "", "", "", "dollars", Favours.UNCLEAR, "", old, new)


def test_rates_that_all_rose_are_told_together() -> None:
    said = told_together([rate(20, 20.4), rate(30, 30.9), rate(40, 41)], ONE_CELL)
    assert said.startswith("3 rates went up by 2 to 3 %, and the item says that higher")


def test_rates_that_moved_by_one_percentage_name_one() -> None:
    said = told_together([rate(20, 19), rate(40, 38), rate(60, 57)], ONE_CELL)
    assert said.startswith("3 rates went down by 5 %, ")


def test_rates_that_moved_apart_keep_the_reason_of_one() -> None:
    assert told_together([rate(20, 21), rate(30, 29), rate(40, 41)], ONE_CELL) == ONE_CELL


def test_another_reason_stays_as_it_is() -> None:
    other = "No rule reads from these words who gains."
    assert told_together([rate(20, 21), rate(30, 31), rate(40, 41)], other) == other
