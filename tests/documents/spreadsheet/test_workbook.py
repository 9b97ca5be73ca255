"""Workbooks made to harm are refused, or cost little."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from tests.documents.spreadsheet.books import SHEET, book, sheet_xml, with_parts
from tracker.documents.spreadsheet.read import read_spreadsheet
from tracker.documents.spreadsheet.sheet import FAR_RIGHT, MOST_COLUMNS
from tracker.refusals import DocumentRefused

PLAIN = book([["Topic", "Status"], ["Wages", "open"]])
BOMB = (
    b'<!DOCTYPE a [<!ENTITY b "ten"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    + sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>')
)  # fmt: skip


@pytest.mark.parametrize(
    ("part", "data"),
    [
        (SHEET, BOMB),
        ("xl/sharedStrings.xml", BOMB),
        ("xl/workbook.xml", BOMB.decode().encode("utf-16")),
        (SHEET, b"<worksheet><sheetData><row>"),
        (SHEET, b""),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/styles.xml", b"<styleSheet><numFmts><numFmt/></numFmts>"),
        ("[Content_Types].xml", b"<Types/>"),
        (SHEET, sheet_xml('<row r="x"><c r="A1"><v>1</v></c></row>')),
    ],
)
def test_a_part_that_is_broken_or_declares_entities_is_refused(part: str, data: bytes) -> None:
    with pytest.raises(DocumentRefused, match=r"^grid\.xlsx: ") as refused:
        read_spreadsheet(with_parts(PLAIN, {part: data}), "grid.xlsx")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "row",
    [
        '<row r="{0}"><c r="XFD{0}"><v>1</v></c></row>',
        '<row r="{0}"><c r="A{0}"><v>1</v></c></row>',
    ],
)
@pytest.mark.parametrize("number", [20_001, 1_048_576, 99_999_999_999])
def test_a_cell_far_down_is_told_at_once(row: str, number: int) -> None:
    began = time.process_time()
    with pytest.raises(DocumentRefused, match="not a grid"):
        read_spreadsheet(with_parts(PLAIN, {SHEET: sheet_xml(row.format(number))}), "grid.xlsx")
    assert time.process_time() - began < 3


def test_formatting_alone_may_reach_to_the_last_row_and_column() -> None:
    cells = (
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    )
    sheet = read_spreadsheet(with_parts(PLAIN, {SHEET: sheet_xml(cells)}), "grid.xlsx")
    assert [row.cells for row in sheet.rows] == [("1",)]
    assert sheet.notes == ()


@pytest.mark.parametrize(("column", "read"), [("GR", True), ("GS", False), ("XFD", False)])
def test_columns_far_to_the_right_are_told(column: str, read: bool) -> None:
    cells = f'<row r="1"><c r="A1"><v>1</v></c><c r="{column}1"><v>2</v></c></row>'
    sheet = read_spreadsheet(with_parts(PLAIN, {SHEET: sheet_xml(cells)}), "grid.xlsx")
    assert ("2" in sheet.rows[0].cells) is read
    assert len(sheet.rows[0].cells) <= MOST_COLUMNS
    assert (FAR_RIGHT in sheet.notes) is not read


@pytest.mark.parametrize("piece", ["<c ", ' r="A12345"', '<c r="XFD1" '])
def test_a_tag_without_an_end_is_not_searched_for_ever(piece: str) -> None:
    cells = "<row><c " + piece * 300_000
    began = time.process_time()
    with pytest.raises(DocumentRefused):
        read_spreadsheet(with_parts(PLAIN, {SHEET: sheet_xml(cells)}), "grid.xlsx")
    assert time.process_time() - began < 5


def test_a_package_that_unpacks_to_very_much_is_refused() -> None:
    buffer = io.BytesIO(PLAIN)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/media/picture.bin", b"\0" * (64 << 20))
    with pytest.raises(DocumentRefused, match="no Excel file"):
        read_spreadsheet(buffer.getvalue(), "grid.xlsx")


def test_a_word_file_is_no_workbook() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("word/document.xml", "<document/>")
    with pytest.raises(DocumentRefused, match="no Excel workbook"):
        read_spreadsheet(buffer.getvalue(), "letter.docx")


def test_no_link_to_another_workbook_is_followed() -> None:
    link = b'<externalLink><externalBook r:id="rId1"/></externalLink>'
    data = with_parts(PLAIN, {"xl/externalLinks/externalLink1.xml": link})
    assert read_spreadsheet(data, "grid.xlsx").rows[1].cells == ("Wages", "open")
