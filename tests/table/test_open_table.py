"""A table opened by a command: what was passed on its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.big_table import make_big_table
from tracker.table.open_table import OpenTable

if TYPE_CHECKING:
    from pathlib import Path

ITEMS, PASSES = 5, 4


def test_what_was_passed_on_an_item_comes_in_the_order_of_bargaining(tmp_path: Path) -> None:
    table = OpenTable(make_big_table(tmp_path / "table", ITEMS, PASSES))
    for item in table.items:
        passed = table.passes_on(item.slug)
        assert [one.passed for one in passed] == sorted(one.passed for one in passed)
        assert passed == tuple(one for one in table.state.proposals if item.slug in one.items)
    assert table.passes_on("nothing-of-the-kind") == ()
