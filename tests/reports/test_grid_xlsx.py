"""The workbook: recorded words stay text, the same record gives the same bytes, set for paper."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.reports.strategies import HOSTILE
from tests.reports.table_example import at
from tracker.documents.spreadsheet.read import read_spreadsheet
from tracker.reports.escape import visible
from tracker.reports.grid import Grid
from tracker.reports.grid_records import Column, Sheet
from tracker.reports.grid_xlsx import CUT, LONGEST, TALLEST, cell_text, grid_xlsx

if TYPE_CHECKING:
    from tracker.reports.grid_records import Value

FORMULAS = (
    '=HYPERLINK("http://example.org/steal","click")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "'=1+1",
    "#REF!",
    "TRUE",
    "_x0041_",
)


def _grid(*values: Value) -> Grid:
    columns = tuple(Column(f"Column {place}", 20) for place in range(len(values)))
    return Grid("A & B 2026", at(1, 23, 9), (Sheet("Grid", columns, (values,)),))


def _page(data: bytes) -> Any:
    return load_workbook(io.BytesIO(data)).worksheets[0]


@pytest.mark.parametrize("words", FORMULAS)
def test_what_looks_like_a_formula_is_text(words: str) -> None:
    data = grid_xlsx(_grid(words))
    cell = _page(data)["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    part = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert not re.search(rb"<f[ >]", part)


@pytest.mark.parametrize("words", FORMULAS[:5])
def test_text_that_would_be_a_formula_when_typed_anew_is_quoted(words: str) -> None:
    assert _page(grid_xlsx(_grid(words)))["A2"].quotePrefix
    assert not _page(grid_xlsx(_grid("seven hours")))["A2"].quotePrefix


@example("_x0041_")
@example("￿")
@given(st.text(max_size=60) | st.sampled_from(HOSTILE))
def test_the_reader_of_spreadsheets_gives_back_what_was_shown(words: str) -> None:
    sheet = read_spreadsheet(grid_xlsx(_grid("first", words)), "grid.xlsx")
    expected = visible(words).replace("\uffff", "‹U+FFFF›").replace("\ufffe", "‹U+FFFE›")
    assert sheet.rows[1].cell(1) == expected.strip()


def test_a_text_that_no_cell_holds_is_cut_and_says_so() -> None:
    assert cell_text("a" * LONGEST) == "a" * LONGEST
    cut = cell_text("a" * (LONGEST + 1))
    assert len(cut) == LONGEST
    assert cut.endswith(CUT)


def test_the_same_grid_gives_the_same_bytes_and_no_clock_but_its_own() -> None:
    first = grid_xlsx(_grid("words", 3, at(1, 2).date()))
    assert grid_xlsx(_grid("words", 3, at(1, 2).date())) == first
    package = zipfile.ZipFile(io.BytesIO(first))
    assert {info.date_time for info in package.infolist()} == {(2026, 1, 23, 16, 0, 0)}
    clocks = re.findall(rb"20\d\d-\d\d-\d\dT[\d:]+Z", package.read("docProps/core.xml"))
    assert set(clocks) == {b"2026-01-23T16:00:00Z"}


def test_another_moment_is_told_in_the_file() -> None:
    grid = _grid("words")
    assert grid_xlsx(replace(grid, as_of=at(1, 24))) != grid_xlsx(grid)


def test_days_are_days() -> None:
    cell = _page(grid_xlsx(_grid(at(1, 2).date())))["A2"]
    assert cell.is_date
    assert cell.number_format == "yyyy-mm-dd"


def test_it_is_set_for_paper_with_headings_that_stay() -> None:
    page = _page(grid_xlsx(_grid("one", "two"), paper="a4"))
    assert page.page_setup.orientation == "landscape"
    assert int(page.page_setup.paperSize) == 9
    assert page.print_title_rows == "$1:$1"
    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref == "A1:B2"
    assert page.oddFooter.right.text == "Page &P of &N"
    assert page.oddFooter.left.text == "A && B 2026"
    assert page["A2"].alignment.wrap_text


def test_a_row_is_as_tall_as_its_words_need() -> None:
    heights = [
        _page(grid_xlsx(_grid("word " * count))).row_dimensions[2].height for count in (1, 40, 4000)
    ]
    assert heights == sorted(heights)
    assert heights[-1] == TALLEST
