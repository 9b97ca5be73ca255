"""Spreadsheets as rows of text: what a person saw is what is read."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.documents.spreadsheet.books import SHEET, book, sheet_xml, with_parts
from tracker.documents.spreadsheet.read import read_spreadsheet
from tracker.documents.spreadsheet.sheet import MOST_ROWS
from tracker.refusals import DocumentRefused, UsageRefused

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12)


def _cells(data: bytes, name: str = "grid.xlsx", sheet: str | None = None) -> list[list[str]]:
    return [list(row.cells) for row in read_spreadsheet(data, name, sheet).rows]


def _saved(made: Workbook) -> bytes:
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_cells_are_the_text_that_a_person_saw() -> None:
    moment = datetime(2025, 7, 8, 10, 32)  # noqa: DTZ001 - a sheet has no zone
    row = ["Wages", 3, 3.5, True, date(2025, 7, 8), moment, None, "end"]
    assert _cells(book([row])) == [
        ["Wages", "3", "3.5", "yes", "2025-07-08", "2025-07-08 10:32", "", "end"]
    ]


def test_a_label_typed_as_a_number_keeps_the_nought_that_is_shown() -> None:
    made = Workbook()
    page = made.active
    assert page is not None
    page["A1"] = 9.1
    page["A1"].number_format = "0.00"
    assert _cells(_saved(made)) == [["9.10"]]


def test_empty_rows_are_left_out_and_numbers_stay() -> None:
    rows = read_spreadsheet(book([["a"], [], ["b"]]), "grid.xlsx").rows
    assert [row.number for row in rows] == [1, 3]
    assert rows[0].cell(7) == ""


def test_the_first_sheet_with_words_is_read_and_the_others_are_named() -> None:
    made = Workbook()
    made.create_sheet("Tracker").append(["Topic"])
    made.create_sheet("Old").append(["Other"])
    sheet = read_spreadsheet(_saved(made), "grid.xlsx")
    assert sheet.name == "Tracker"
    assert sheet.notes == ("Only this sheet is read, not: Sheet, Old.",)
    assert _cells(_saved(made), sheet="Old") == [["Other"]]
    with pytest.raises(UsageRefused, match="Sheet, Tracker, Old"):
        _cells(_saved(made), sheet="New")


def test_a_formula_is_not_computed_and_its_saved_value_is_read() -> None:
    cells = '<row r="1"><c r="A1"><f>1+1</f><v>41</v></c></row>'
    sheet = read_spreadsheet(with_parts(book([["x"]]), {SHEET: sheet_xml(cells)}), "grid.xlsx")
    assert sheet.rows[0].cells == ("41",)
    assert "not computed" in sheet.notes[0]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separated_values_are_read_as_programs_of_any_country_write_them(
    separator: str, encoding: str
) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator)
    rows = [["Topic", "Status", "Notes"], ["Café", "TA", "first, second; third\nline"]]
    writer.writerows(rows)
    assert _cells(buffer.getvalue().encode(encoding), "grid.csv") == rows


@given(st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_no_cell_of_separated_values_is_lost(rows: list[list[str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows(rows)
    found = _cells(buffer.getvalue().encode(), "grid.csv")
    kept = [[cell.strip() for cell in row] for row in rows]
    assert [cell for row in found for cell in row if cell] == [c for row in kept for c in row if c]


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "grid.xlsx", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "grid.xls", "old Excel file"),
        (b"%PDF-1.7", "grid.pdf", "no workbook"),
        (b"Topic,Status", "grid.xlsx", "no workbook"),
        (b"PK\x03\x04 and nothing", "grid.xlsx", "damaged"),
        (b"a,b\0\0\n", "grid.csv", "no workbook"),
        (b'"' + b"x" * 200_000 + b'"', "grid.csv", "no table of values"),
        (b"a,b\n" * (MOST_ROWS + 1), "grid.csv", "not a grid"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_in_one_line(data: bytes, name: str, said: str) -> None:
    with pytest.raises(DocumentRefused, match=said) as refused:
        read_spreadsheet(data, name)
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith(name)
