"""Which item a change belongs to: by the contract's labels, the closest tie first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.documents.clause import Clause, Draft, with_paths
from tracker.ledger.facts import Item
from tracker.table.items import (
    changes_by_item,
    clauses_by_item,
    item_slugs,
    items_touched,
    of_clause,
    of_item,
    unassigned,
)

if TYPE_CHECKING:
    from tracker.diff.model import Diff

CONTRACT = with_paths(
    (
        Draft("Article 9", "Hours", "", 1),
        Draft("9.1", "Workday", "The workday is eight (8) hours long for everyone.", 2),
        Draft("9.4", "Administrative Time", "Seven (7) hours each week are protected.", 2),
        Draft("9.4(b)", "", "No visits are booked in them without consent.", 3),
        Draft("9.5", "Overtime", "Overtime is paid at one and one-half the rate.", 2),
        Draft("Article 10", "Leave", "", 1),
        Draft("10.1", "Sick Leave", "Twelve (12) days of sick leave accrue each year.", 2),
    )
)
HOURS = Item("hours", "Hours", ("Article 9",))
TIME = Item("admin-time", "Administrative time", ("9.4",))
ITEMS = (HOURS, TIME)


def _diff(*drafts: Draft, covers: Covers = Covers.LISTED) -> Diff:
    return compare(CONTRACT, with_paths(drafts), covers=covers)


ARTICLE = Draft("Article 9", "Hours", "", 1)
REWORDED = Draft("9.4", "Administrative Time", "Four (4) hours each week are protected.", 2)
WORKDAY = Draft("9.1", "Workday", "The workday is nine (9) hours long for everyone.", 2)
OVERTIME = Draft("9.5", "Overtime", "Overtime is paid at one and one-half the rate.", 2)
NEW = Draft("9.6", "Telework", "Work at home is granted upon request.", 2)


def test_the_closest_tie_owns_the_change() -> None:
    assert set(items_touched(_diff(ARTICLE, REWORDED), ITEMS)) == {"admin-time"}
    assert set(items_touched(_diff(ARTICLE, WORKDAY), ITEMS)) == {"hours"}
    assert set(items_touched(_diff(ARTICLE, WORKDAY, REWORDED), ITEMS)) == {"hours", "admin-time"}


def test_two_items_tied_to_one_clause_are_both_touched() -> None:
    other = Item("booking", "Booking", ("§ 9.4",))
    assert list(items_touched(_diff(ARTICLE, REWORDED), (TIME, other))) == ["admin-time", "booking"]


def test_words_re_offered_unchanged_are_a_position() -> None:
    touched = items_touched(_diff(ARTICLE, OVERTIME), ITEMS)
    assert set(touched) == {"hours"}


def test_a_heading_alone_is_only_a_frame() -> None:
    assert items_touched(_diff(ARTICLE), ITEMS) == {}


def test_what_is_not_addressed_touches_nothing() -> None:
    leave = Draft("10.1", "Sick Leave", "Ten (10) days of sick leave accrue each year.", 2)
    diff = _diff(Draft("Article 10", "Leave", "", 1), leave)
    assert items_touched(diff, ITEMS) == {}
    assert [clause.label for change in unassigned(diff, ITEMS) for clause in change.new] == ["10.1"]


def test_an_inserted_clause_belongs_where_it_stands() -> None:
    diff = _diff(ARTICLE, NEW)
    assert set(items_touched(diff, ITEMS)) == {"hours"}
    assert unassigned(diff, ITEMS) == ()
    assert [c.new[0].label for c in unassigned(diff, (TIME,))] == ["9.6"]


def test_an_inserted_number_that_the_contract_has_too_is_another_clause() -> None:
    overtime = Item("overtime", "Overtime", ("9.5",))
    shifted = Draft("9.6", "Overtime", OVERTIME.text, 2)
    inserted = Draft("9.5", "Telework", "Work at home is granted upon request.", 2)
    diff = _diff(ARTICLE, inserted, shifted)
    owned = changes_by_item(diff, (overtime,))["overtime"]
    assert [change.new[0].label for change in owned] == ["9.6"]


def test_an_item_of_the_union_that_the_contract_lacks_finds_its_article() -> None:
    technology = Item("technology", "Technology", ("Article 23",))
    article = Draft("Article 23", "Technology", "", 1)
    section = Draft("23.1", "Layoffs", "Nobody is laid off because of software.", 2)
    assert set(items_touched(_diff(article, section), (technology,))) == {"technology"}


def test_numbers_that_only_begin_alike_are_not_below() -> None:
    clauses = (
        Clause("9.4", "", "a", 2, ("Article 9", "9.4")),
        Clause("9.40", "", "b", 2, ("Article 9", "9.40")),
        Clause("9.4(b)", "", "c", 3, ("Article 9", "9.4", "9.4(b)")),
    )
    assert [clause.text for clause in clauses_by_item(clauses, (TIME,))["admin-time"]] == ["a", "c"]
    assert clauses_by_item(clauses, (Item("odd", "Odd", ("",)),))["odd"] == ()


def test_the_clauses_of_an_item_leave_out_those_of_a_closer_one() -> None:
    hours = [clause.label for clause in clauses_by_item(CONTRACT, ITEMS)["hours"]]
    assert hours == ["Article 9", "9.1", "9.5"]
    time = [clause.label for clause in clauses_by_item(CONTRACT, ITEMS)["admin-time"]]
    assert time == ["9.4", "9.4(b)"]


def test_a_diff_can_be_narrowed_to_an_item_or_a_clause() -> None:
    diff = _diff(ARTICLE, WORKDAY, REWORDED)
    labels = [c.old[0].label for c in of_item(diff, ITEMS, "admin-time").changes]
    assert labels == ["9.4", "9.4(b)"]
    assert [c.old[0].label for c in of_clause(diff, "§ 9.4").changes] == ["9.4", "9.4(b)"]
    assert of_clause(diff, "12.1").changes == ()


def test_each_change_names_its_item_or_none() -> None:
    diff = _diff(ARTICLE, REWORDED)
    named = dict(zip((c.old[0].label for c in diff.changes), item_slugs(diff, ITEMS), strict=True))
    assert named["9.4"] == "admin-time"
    assert named["9.1"] == "hours"
    assert named["10.1"] is None
