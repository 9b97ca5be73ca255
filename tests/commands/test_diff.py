"""``bargain diff`` as a user types it: two files anywhere, every format, the law of the JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.commands.conftest import CONTRACT, Bargain

if TYPE_CHECKING:
    from pathlib import Path


def _pair(papers: Path) -> tuple[Path, Path]:
    changed = CONTRACT.replace("seven (7)", "four (4)").replace("three (3) days", "two (2) days")
    (papers / "successor.md").write_text(changed, encoding="utf-8")
    return papers / "contract.md", papers / "successor.md"


def test_two_files_compare_outside_any_table(bargain: Bargain, papers: Path) -> None:
    old, new = _pair(papers)
    shown = bargain("diff", old, new)
    assert shown.code == 0
    assert "[-seven (7)-] {+four (4)+} hours" in shown.out
    assert "−3 hours, −43 %" in shown.out


def test_the_segments_spell_the_old_and_the_new_text(bargain: Bargain, papers: Path) -> None:
    old, new = _pair(papers)
    changes = bargain("diff", old, new, "--json", "--all").json["changes"]
    assert changes
    for change in changes:
        _obeys_the_law(change)


def _obeys_the_law(change: dict[str, list[dict[str, str]]]) -> None:
    for side, ops in (("old", {"equal", "delete"}), ("new", {"equal", "insert"})):
        spelled = "".join(s["text"] for s in change["segments"] if s["op"] in ops)
        assert spelled == "\n".join(clause["text"] for clause in change[side])


def test_exit_code_says_whether_something_changed_in_substance(
    bargain: Bargain, papers: Path
) -> None:
    old, new = _pair(papers)
    assert bargain("diff", old, new, "--exit-code").code == 1
    assert bargain("diff", old, old, "--exit-code").code == 0
    assert bargain("diff", old, new).code == 0


@pytest.mark.parametrize("form", ["text", "json", "markdown", "html"])
def test_every_format_goes_to_a_file_whole(bargain: Bargain, papers: Path, form: str) -> None:
    old, new = _pair(papers)
    out = papers / f"diff.{form}"
    printed = bargain("diff", old, new, "--format", form).out
    written = bargain("diff", old, new, "--format", form, "-o", out)
    assert written.out == ""
    assert out.read_text(encoding="utf-8") == printed
    assert "four (4)" in printed or "four" in printed


def test_a_place_that_cannot_be_written_is_refused(bargain: Bargain, papers: Path) -> None:
    old, new = _pair(papers)
    refused = bargain("diff", old, new, "-o", papers / "no" / "such" / "folder.html")
    assert refused.code == 2
    assert refused.err.count("\n") == 1


def test_one_clause_can_be_asked_for(bargain: Bargain, papers: Path) -> None:
    old, new = _pair(papers)
    changes = bargain("diff", old, new, "--clause", "art. 4", "--json").json["changes"]
    assert [change["new"][0]["label"] for change in changes] == ["4.1"]


def test_one_file_alone_is_compared_with_the_contract(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    shown = bargain("-C", table, "diff", papers / "cut.md", "--json").json
    assert shown["old"]["ref"] == "contract"
    assert shown["counts"]["deleted"] == 0
    assert "2.1" in [change["new"][0]["label"] for change in shown["changes"]]


def test_last_names_a_party_s_last_document(bargain: Bargain, table: Path, papers: Path) -> None:
    words = ("--party", "employer", "--passed", "2025-07-08 10:32")
    bargain("-C", table, "record", papers / "cut.md", *words)
    shown = bargain("-C", table, "diff", "contract", "employer@last", "--json").json
    assert shown["new"]["ref"] == "E1"


def test_the_output_holds_no_colour_when_it_is_no_terminal(papers: Path) -> None:
    old, new = _pair(papers)
    command = [sys.executable, "-m", "tracker.commands", "diff", str(old), str(new)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    assert "\x1b" not in done.stdout
    assert "{+four (4)+}" in done.stdout


def test_json_is_one_document(bargain: Bargain, papers: Path) -> None:
    old, new = _pair(papers)
    shown = json.loads(bargain("diff", old, new, "--format", "json").out)
    assert shown["schema"] == "bargain/diff/1"
    assert set(shown["counts"]) == {
        "unchanged",
        "reworded",
        "inserted",
        "deleted",
        "moved",
        "renumbered",
        "split",
        "merged",
        "not_addressed",
    }


def test_what_a_party_said_last_is_asked_item_by_item(
    table: Path, papers: Path, bargain: Bargain, tmp_path: Path
) -> None:
    """A last document on another subject says nothing of this item: its words are not taken."""
    leave = tmp_path / "leave.md"
    leave.write_text(
        "## ARTICLE 4 - LEAVE\n\n4.1 Bereavement. An employee may take two (2) days.\n"
    )
    for at, paper in (("10:00", papers / "cut.md"), ("11:00", leave)):
        passed = ("--party", "employer", "--passed", f"2025-07-08 {at}")
        assert bargain("-C", table, "record", paper, *passed).code == 0
    last = ("-C", table, "diff", "contract", "employer@last")
    of_item = bargain(*last, "--item", "admin-time", "--json").json
    assert (of_item["new"]["ref"], of_item["counts"]["reworded"]) == ("E1", 1)
    assert "its last on other items: E1" in bargain(*last, "--json").json["new"]["title"]
    nothing = bargain("-C", table, "diff", "union@last", "employer@last", "--item", "bereavement")
    assert (nothing.code, "Local 12 has passed nothing on bereavement yet" in nothing.err) == (
        2,
        True,
    )
