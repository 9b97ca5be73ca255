"""Columns and rows of a grid: whatever is not empty is taken up or told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.spreadsheet.sheet import Sheet, row_of
from tracker.ledger.facts import Party, Settings
from tracker.table.grid_import.columns import lay
from tracker.table.grid_import.entries import entries
from tracker.table.grid_import.meaning import Field

SETTINGS = Settings("T", (Party("union", "Local 12", "U"), Party("employer", "The Clinic", "E")))
HEADS = ["Article", "Topic", "Status", "Union last", "Notes"]
CELLS = st.sampled_from(["", "9.4", "Wages", "open", "U5", "ECONOMIC", "see below", "Wages"])


def _sheet(*rows: list[str]) -> Sheet:
    numbered = (row_of(number, row) for number, row in enumerate(rows, start=1))
    return Sheet("", tuple(row for row in numbered if row.cells))


@given(st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=8))
def test_every_row_is_in_an_entry_or_told_and_no_cell_is_lost(rows: list[list[str]]) -> None:
    sheet = _sheet(HEADS, *rows)
    laid = lay(sheet, "grid", SETTINGS)
    found, strays = entries(laid, SETTINGS)
    numbers = {number for entry in found for number in entry.rows} | {one.row for one in strays}
    assert numbers == {row.number for row in laid.body}
    by_row = {number: entry for entry in found for number in entry.rows}
    for row in laid.body:
        if entry := by_row.get(row.number):
            kept = {line for text in entry.values.values() for line in text.split("\n")}
            assert set(filter(None, row.cells)) <= kept


def test_a_column_without_a_heading_is_told() -> None:
    laid = lay(_sheet(HEADS, ["9.4", "Wages", "open", "U5", "", "scribbled"]), "grid", SETTINGS)
    assert [(one.letter, one.meaning) for one in laid.columns][-1] == ("F", None)
    named = lay(_sheet(HEADS, ["9.4", "", "", "", "", "why"]), "grid", SETTINGS, ["F=why"])
    assert entries(named, SETTINGS)[0][0].of(Field.WHY) == "why"


def test_a_topic_alone_is_an_item_and_a_loud_word_alone_is_a_heading() -> None:
    sheet = _sheet(HEADS, ["", "Parking"], ["ECONOMIC ITEMS"], ["", "Non-economic:"], ["9", "Pay"])
    found, strays = entries(lay(sheet, "grid", SETTINGS), SETTINGS)
    assert [entry.of(Field.TOPIC) for entry in found] == ["Parking", "Pay"]
    assert [one.row for one in strays] == [3, 4]


def test_headings_that_are_repeated_on_a_second_page_are_passed_over() -> None:
    sheet = _sheet(HEADS, ["9.4", "Wages", "open"], HEADS, ["9.5", "Leave", "open"])
    found, _ = entries(lay(sheet, "grid", SETTINGS), SETTINGS)
    assert [entry.of(Field.TOPIC) for entry in found] == ["Wages", "Leave"]


def test_two_items_of_one_name_stay_two() -> None:
    sheet = _sheet(HEADS, ["9.4", "Wages", "open"], ["20.1", "Wages", "TA"])
    found, _ = entries(lay(sheet, "grid", SETTINGS), SETTINGS)
    assert [entry.of(Field.CLAUSES) for entry in found] == ["9.4", "20.1"]


def test_a_row_of_a_party_that_is_not_at_the_table_is_told() -> None:
    heads = ["Topic", "Party", "Proposal", "Status"]
    sheet = _sheet(heads, ["Wages", "Union", "U5", "open"], ["", "The mediator", "M1", ""])
    found, strays = entries(lay(sheet, "grid", SETTINGS), SETTINGS)
    assert found[0].of(Field.LAST, "union") == "U5"
    assert [(one.row, one.where) for one in strays] == [(3, "party")]
