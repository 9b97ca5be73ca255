"""A doubt about a document is said when it is read and recorded, and by every look at it later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.conftest import CONTRACT, CUT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

SAID = "“eighty (8)” is written with words and digits that differ."
PASSED = ("--party", "employer", "--passed", "2025-07-08 10:32")


def test_a_proposal_s_doubts_are_told_by_read_record_show_and_check(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    file = papers / "cut.md"
    file.write_text(CUT.replace("four (4)", "eighty (8)"), "utf-8")
    assert f"Warning: 2.1: {SAID}" in bargain("read", file).out
    recorded = bargain("-C", table, "record", file, *PASSED)
    assert f"Warning: 2.1: {SAID}" in recorded.out
    assert f"warning: 2.1: {SAID}" in bargain("-C", table, "show", "E1").out
    checked = bargain("-C", table, "check")
    assert checked.code == 0
    assert f"1 warning from reading the documents:\n  E1, 2.1: {SAID} [number" in checked.out


def test_the_contract_s_doubts_are_told_when_a_table_begins_and_by_check(
    bargain: Bargain, tmp_path: Path
) -> None:
    file = tmp_path / "contract.md"
    file.write_text(CONTRACT.replace("seven (7)", "eighty (8)"), "utf-8")
    parties = ("--party", "union=Local 12", "--party", "employer=Harbor Clinic")
    begun = bargain("init", tmp_path / "table", "--contract", file, *parties)
    assert f"Warning: 2.1: {SAID}" in begun.out
    checked = bargain("-C", tmp_path / "table", "check", "--json")
    assert checked.code == 0
    assert checked.json["findings"] == []
    assert checked.json["warnings"] == [
        {"document": "contract", "code": "number-mismatch", "place": "2.1", "message": SAID}
    ]
