"""Taking over items and marks: all in one commit, and nothing that is recorded changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import ADMIN_TIME, ANN, RECORDED, mark, say
from tests.ledger.repository import commits
from tracker.ledger.check import check
from tracker.ledger.facts import Item, Status
from tracker.ledger.fold import fold
from tracker.ledger.load import load
from tracker.ledger.taking_over import take_over
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.ledger.facts import Mark

PARKING = Item("parking", "Parking", ("Article 30",))


def _take(root: Path, items: list[Item], marks: list[Mark]) -> None:
    take_over(root, items, marks, ANN, RECORDED, source="grid.xlsx")


def test_items_and_marks_come_in_one_commit(table: Path) -> None:
    before = commits(table)
    agreed = mark(Status.AGREED, item="parking")
    _take(table, [PARKING], [agreed, mark(Status.IMPASSE, item=ADMIN_TIME.slug)])
    state = fold(load(table))
    assert len(commits(table)) == len(before) + 1
    assert check(table) == ()
    found = {one.item.slug: one.status for one in state.items}
    assert found["parking"] is Status.AGREED
    assert found[ADMIN_TIME.slug] is Status.IMPASSE


def test_an_item_that_is_there_refuses_the_whole(table: Path) -> None:
    before = commits(table)
    with pytest.raises(StateRefused, match="by now"):
        _take(table, [PARKING, ADMIN_TIME], [])
    assert commits(table) == before
    assert not (table / "items" / "parking").exists()


def test_an_item_that_somebody_has_marked_meanwhile_refuses_the_whole(table: Path) -> None:
    say(table, Status.AGREED)
    before = commits(table)
    with pytest.raises(StateRefused, match="marked by now"):
        _take(table, [PARKING], [mark(Status.IMPASSE, item=ADMIN_TIME.slug)])
    assert commits(table) == before


def test_a_mark_of_no_item_and_a_slug_that_is_no_folder_are_refused(table: Path) -> None:
    with pytest.raises(UsageRefused, match="no item"):
        _take(table, [], [mark(Status.AGREED, item="nothing")])
    with pytest.raises(UsageRefused, match="cannot name"):
        _take(table, [Item("../x", "X")], [])
