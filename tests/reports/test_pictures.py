"""Only what can be seen is drawn, and what is not is counted."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.test_charts import LINE, MOVEMENT
from tracker.reports.pictures import FEW_MOVEMENTS, MOST_CHARTS, Pictures


def test_a_few_numbers_of_an_item_are_drawn_and_the_others_counted() -> None:
    many = tuple(replace(MOVEMENT, label=f"9.{n}") for n in range(FEW_MOVEMENTS + 2))
    pictures = Pictures(LINE, {"hours": many})
    assert pictures.of_item("hours") == many[:FEW_MOVEMENTS]
    assert pictures.left_out("hours") == 2
    assert (pictures.of_item("wages"), pictures.left_out("wages")) == ((), 0)


def test_of_a_large_table_those_that_moved_most_are_drawn() -> None:
    once = replace(MOVEMENT, steps=MOVEMENT.steps[:1])
    table = {f"item-{n}": (once if n else MOVEMENT, once) for n in range(MOST_CHARTS)}
    pictures = Pictures(LINE, table)
    drawn = [movement for slug in table for movement in pictures.of_item(slug)]
    assert len(drawn) == MOST_CHARTS
    assert MOVEMENT in drawn
    assert sum(map(pictures.left_out, table)) == MOST_CHARTS
