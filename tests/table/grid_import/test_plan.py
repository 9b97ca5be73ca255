"""A grid's entries against the record: what would be made of them, and what never is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reports.table_example import CONTRACT, SETTINGS, TABLE, ZONE, at
from tracker.documents.spreadsheet.sheet import Sheet, row_of
from tracker.ledger.facts import Status
from tracker.table.grid_import.columns import lay
from tracker.table.grid_import.drafts import Setting
from tracker.table.grid_import.entries import entries
from tracker.table.grid_import.plan import (
    LONGEST_TITLE,
    Takeover,
    plan,
)

if TYPE_CHECKING:
    from datetime import datetime

HEADS = ["Topic", "Clauses", "Status", "TA date", "By", "Why", "Union last", "Employer last"]
NOW = at(2, 1, 9)


def _local(moment: datetime) -> datetime:
    return moment.replace(tzinfo=ZONE)


def _planned(*rows: list[str], day_first: bool = False) -> Takeover:
    sheet = Sheet("", tuple(row_of(n, row) for n, row in enumerate([HEADS, *rows], start=1)))
    setting = Setting(TABLE, CONTRACT, NOW, _local, "Grid.xlsx", day_first)
    return plan(*entries(lay(sheet, "Grid.xlsx", SETTINGS), SETTINGS), setting)


def test_an_item_takes_its_name_its_clauses_and_its_first_mark_from_the_grid() -> None:
    made = _planned(["Parking", "Art. 9", "TA", "1/15/26", "Union", "as agreed"])
    (row, item), (_, mark) = made.items[0], made.marks[0]
    assert (row, item.slug, item.clauses) == (2, "parking", ("Article 9",))
    assert (mark.status, mark.by, mark.at) == (Status.AGREED, "union", at(1, 15, 23, 59))
    assert mark.why == "as agreed (taken over from Grid.xlsx, row 2, which gives the day only)"


def test_a_time_of_day_is_kept_and_a_day_may_come_first() -> None:
    made = _planned(["Parking", "", "TA", "2026-01-15 10:32"], ["Dues", "", "TA", "8/1/2026"])
    assert made.marks[0][1].at == at(1, 15, 10, 32)
    assert [one.why for one in made.unread] == ["a day that is yet to come: 2026-08-01"]
    first = _planned(["Dues", "", "TA", "8/1/2026"], day_first=True)
    assert first.marks[0][1].at == at(1, 8, 23, 59)


def test_an_agreement_without_a_day_is_as_of_now_and_says_so() -> None:
    mark = _planned(["Parking", "", "TA"]).marks[0][1]
    assert mark.at == NOW
    assert mark.why == "Taken over from Grid.xlsx, row 2, which gives no day"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["Parking", "", "TA", "next Tuesday"], "no day with its year: next Tuesday"),
        (["Parking", "", "TA", "2026-02-02"], "a day that is yet to come: 2026-02-02"),
        (["Parking", "", "withdrawn"], "no status of the record: withdrawn"),
        (["Parking", "", "disputed"], "disputed is found in marks, never said by one"),
    ],
)
def test_what_is_not_plain_is_told_and_makes_no_mark(row: list[str], why: str) -> None:
    made = _planned(row)
    assert [one.why for one in made.unread] == [why]
    assert made.marks == ()
    assert len(made.items) == 1


def test_a_claim_of_impasse_without_a_name_is_nobodys() -> None:
    made = _planned(["Parking", "", "At impasse", "", "the mediator"])
    assert made.marks[0][1].by is None
    assert [one.why for one in made.unread] == ["no party of this table: the mediator"]


def test_an_item_that_is_there_is_held_against_the_record() -> None:
    made = _planned(
        ["technology", "Article 23", "agreed", "1/22/26", "", "", "U2 (1/9/26)"],
        ["Administrative time", "9.4", "TA", "", "", "", "U9", "E1"],
    )
    assert (made.items, made.marks, made.same) == ((), (), ("technology",))
    assert [(one.what, one.grid, one.record) for one in made.differing] == [
        ("status", "agreed", "impasse"),
        ("union last", "U9", "U1"),
    ]
    assert made.missing == ("U9",)


def test_an_item_that_is_there_without_a_mark_gets_its_first() -> None:
    made = _planned(["Triage", "4.2; 4.3", "TA", "1/22/26"])
    assert [mark.item for _, mark in made.marks] == ["triage"]
    assert (made.items, made.differing) == ((), ())


def test_a_name_comes_once_and_is_a_name() -> None:
    long = "very " * LONGEST_TITLE
    made = _planned(["Parking", "30"], ["parking", "31"], [long, "32"], ["？", "33"])
    assert [item.slug for _, item in made.items] == ["parking", "parking-2"]
    assert [one.row for one in made.unread] == [4, 5]
    assert _planned(["Wages", "1"], ["wages", "2"]).unread[0].why.startswith("names wages again")


def test_open_asks_for_no_mark_and_empty_cells_say_nothing() -> None:
    made = _planned(["Triage", "", "open"], ["Wages"])
    assert made.same == ("triage", "wages")
    assert made.is_clean


def test_items_that_the_grid_does_not_name_are_told_and_are_no_difference() -> None:
    made = _planned(["Triage", "", "open"], ["Technology"])
    assert made.absent == ("admin-time", "wages")
    assert made.is_clean
