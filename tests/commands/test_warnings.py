"""A doubt about a document is said when it is read and recorded, and by every look at it later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.conftest import CONTRACT, CUT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

SAID = "“eighty (8)” is written with words and digits that differ."
NAMES = ("Boots", "Gloves", "Caps", "Soap", "Towels")
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


def test_that_silence_was_read_as_deletion_is_told_by_record_and_diff_and_can_be_corrected(
    bargain: Bargain, tmp_path: Path
) -> None:
    sections = [f"1.{n} {name}. {name} are free." for n, name in enumerate(NAMES, 1)]
    (tmp_path / "contract.md").write_text("\n\n".join(["## ARTICLE 1 - KIT", *sections]), "utf-8")
    kept = [sections[0].replace("free", "new"), *sections[2:4]]
    (tmp_path / "e1.md").write_text("\n\n".join(["## ARTICLE 1 - KIT", *kept]), "utf-8")
    at = ("-C", tmp_path / "table")
    parties = ("--party", "union=Local 12", "--party", "employer=Harbor Clinic")
    bargain("init", at[1], "--contract", tmp_path / "contract.md", *parties)
    said = "1.2: left out between printed sections, read as deleted"
    recorded = bargain(*at, "record", tmp_path / "e1.md", *PASSED, "--covers", "listed")
    assert f"Note: {said}" in recorded.out
    told = bargain(*at, "diff", "contract", "E1")
    assert f"Note: {said}" in told.out
    assert f"  {said.partition(': ')[2]}\n" in told.out
    bargain(*at, "correct", "E1", "--covers", "printed", "--why", "They left it alone.")
    told = bargain(*at, "diff", "contract", "E1")
    assert "deleted" not in told.out
    assert "covers printed, recorded as listed" in bargain(*at, "show", "E1").out


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
