"""The grid through the real commands: hostile words stay words, and a large table comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.big_table import ITEMS, PASSES, make_big_table
from tests.measured import megabytes
from tests.reports.table_example import TABLE
from tracker.commands.progress import told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

HOSTILE = """\
ARTICLE 2 - HOURS

2.1 Administrative Time.

=HYPERLINK("http://example.org/steal","click") #read("/etc/passwd") <script>alert(1)</script>
"""


def test_a_proposal_of_formulas_is_shown_as_text_and_reads_nothing(
    bargain: Bargain, table: Path, tmp_path: Path
) -> None:
    paper, out = tmp_path / "hostile.txt", tmp_path / "grid.xlsx"
    paper.write_text(HOSTILE, encoding="utf-8")
    passed = ("--party", "employer", "--passed", "2025-07-08 10:32", "--item", "admin-time")
    note = ("--note", "=cmd|'/C calc'!A0")
    assert bargain("-C", table, "record", paper, *passed, *note).code == 0
    assert bargain("-C", table, "summary", "--format", "xlsx", "-o", out).code == 0
    cells = [
        cell
        for page in load_workbook(out).worksheets
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert {cell.data_type for cell in cells} <= {"s", "d", "n"}
    assert all(cell.hyperlink is None for cell in cells)
    shown = "\n".join(str(cell.value) for cell in cells)
    for words in ("=HYPERLINK(", '#read("/etc/passwd")', "<script>", "=cmd|"):
        assert words in shown


def test_the_same_record_gives_the_same_file_on_any_day(
    bargain: Bargain, table: Path, tmp_path: Path
) -> None:
    files = [tmp_path / "one.xlsx", tmp_path / "two.xlsx"]
    for out in files:
        words = ("summary", "--as-of", "2025-08-01", "--format", "xlsx", "-o", out)
        assert bargain("-C", table, *words).code == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_progress_is_told_where_somebody_looks_and_nowhere_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert list(told(TABLE.proposals, progress=False)) == list(TABLE.proposals)
    assert capsys.readouterr() == ("", "")
    assert list(told(TABLE.proposals, progress=True)) == list(TABLE.proposals)
    out, err = capsys.readouterr()
    assert (out, "Reading documents" in err) == ("", True)


@pytest.mark.long
def test_a_very_large_table_is_a_grid_and_comes_back(bargain: Bargain, tmp_path: Path) -> None:
    root, out = make_big_table(tmp_path / "table"), tmp_path / "grid.xlsx"
    assert megabytes("-C", root, "summary", "--format", "xlsx", "-o", out) < 500
    assert load_workbook(out, read_only=True)["Passes"].max_row == ITEMS * PASSES + 1
    found = bargain("-C", root, "import", out, "--json").json
    assert found["clean"] is True
    assert len(found["same"]) == ITEMS
