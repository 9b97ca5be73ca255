"""Which items may have moved, told without a document's words."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.table_example import ADMIN_TIME, AGREED, TABLE, at
from tracker.table.repeated import repeated


def test_nothing_moved_where_each_party_passed_once() -> None:
    state = replace(TABLE, items=(ADMIN_TIME,), proposals=tuple(ADMIN_TIME.positions.values()))
    assert repeated(state) == ()


def test_who_passed_twice_may_have_moved() -> None:
    last = ADMIN_TIME.positions["union"]
    first = replace(last, ref="U0", id="u0", passed=at(1, 2))
    state = replace(TABLE, items=(ADMIN_TIME,), proposals=(first, last))
    assert repeated(state) == ("admin-time",)


def test_who_passed_after_an_agreement_may_have_reopened_it() -> None:
    mark = replace(AGREED, item="admin-time", at=at(1, 2))
    item = replace(ADMIN_TIME, marks=(mark,))
    assert repeated(replace(TABLE, items=(item,), proposals=())) == ("admin-time",)
    late = replace(item, marks=(replace(mark, at=at(2, 28)),))
    assert repeated(replace(TABLE, items=(late,), proposals=())) == ()
