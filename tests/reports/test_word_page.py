"""A Word page: marks are struck and underlined, in a table's cells as in a paragraph."""

from __future__ import annotations

import io

from docx import Document

from tests.reports.table_example import at
from tracker.diff.tables import lay_over
from tracker.reports.word_page import WordPage


def test_a_changed_table_is_a_real_table_with_marks_in_its_cells() -> None:
    """Old struck, new underlined, cell by cell; a row that came is underlined whole."""
    grid = lay_over(
        "Class | Step 1\nClerk | $20.00", "Class | Step 1\nClerk | $21.00\nNurse | $30.00"
    )
    page = WordPage("Wages", at(1, 5))
    page.marked_table([[cell.segments() for cell in row.cells] for row in grid.rows])
    (table,) = Document(io.BytesIO(page.bytes())).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Class", "Step 1"],
        ["Clerk", "$20.00 $21.00"],
        ["Nurse", "$30.00"],
    ]
    struck, _, added = table.cell(1, 1).paragraphs[0].runs
    assert (struck.font.strike, added.font.underline) == (True, True)
    assert table.cell(2, 0).paragraphs[0].runs[0].font.underline
    assert not table.cell(1, 0).paragraphs[0].runs[0].font.underline


def test_a_short_row_leaves_its_last_cells_empty() -> None:
    """A row with cells missing is no error."""
    page = WordPage("Wages", at(1, 5))
    grid = lay_over("A | B | C\nD | E | F", "A | B | C\nD | E | F\nG")
    page.marked_table([[cell.segments() for cell in row.cells] for row in grid.rows])
    (table,) = Document(io.BytesIO(page.bytes())).tables
    assert [cell.text for cell in table.rows[2].cells] == ["G", "", ""]
