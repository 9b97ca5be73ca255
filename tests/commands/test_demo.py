"""The worked example through the real commands: it plays, and ends as its page says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

pytestmark = pytest.mark.long


def test_it_ends_with_items_agreed_open_and_at_impasse(bargain: Bargain, played: Path) -> None:
    items = bargain("-C", played, "status", "--json").json["items"]
    assert {item["status"] for item in items} == {"agreed", "open", "impasse"}


def test_nothing_is_wrong_with_the_record(bargain: Bargain, played: Path) -> None:
    codes = {f["code"] for f in bargain("-C", played, "check", "--json").json["findings"]}
    assert not codes & {"altered", "missing", "uncommitted", "rewritten", "unknown-clause"}


def test_one_edit_of_the_whole_story_carries_no_mark(bargain: Bargain, played: Path) -> None:
    findings = bargain("-C", played, "status", "--json").json["findings"]
    said = [one["message"] for one in findings if one["code"] == "silent-edit"]
    assert said == ["E2, 9.6: differs from the contract without a mark: “shall” → “may”"]


def test_administrative_time_falls_from_seven_hours_to_four(bargain: Bargain, played: Path) -> None:
    words = ("diff", "contract", "employer@last", "--item", "admin-time")
    shown = bargain("-C", played, *words).out
    assert "seven (7) hours → four (4) hours: −3 hours, −43 %" in shown
    changes = bargain("-C", played, *words, "--json").json["changes"]
    terms = [term for change in changes for term in change["terms"]]
    assert any((t["old"], t["new"]) == ("seven (7) hours", "four (4) hours") for t in terms)


def test_every_diff_of_the_story_obeys_the_law(bargain: Bargain, played: Path) -> None:
    refs = [path.name.split("-")[3] for path in (played / "proposals").iterdir()]
    assert len(refs) >= 16
    for ref in refs:
        for words in ((ref,), ("contract", ref)):
            for change in bargain("-C", played, "diff", *words, "--json", "--all").json["changes"]:
                for side, ops in (("old", {"equal", "delete"}), ("new", {"equal", "insert"})):
                    spelled = "".join(s["text"] for s in change["segments"] if s["op"] in ops)
                    assert spelled == "\n".join(clause["text"] for clause in change[side])


def test_no_partial_proposal_shows_the_rest_of_the_contract_as_deleted(
    bargain: Bargain, played: Path
) -> None:
    total = len(bargain("-C", played, "show", "contract", "--json").json["contract"])
    for path in sorted((played / "proposals").iterdir()):
        fact = json.loads((path / "proposal.json").read_text(encoding="utf-8"))
        counts = bargain("-C", played, "diff", "contract", fact["ref"], "--json").json["counts"]
        assert counts["deleted"] <= 12
        assert counts["not_addressed"] >= total / 2


def test_the_pages_to_open_are_there(played: Path) -> None:
    pages = played.with_name(f"{played.name}-pages")
    for name in ("summary.html", "admin-time.html"):
        page = (pages / name).read_text(encoding="utf-8")
        assert page.startswith("<!doctype html>")
        assert "http://" not in page
        assert "https://" not in page


def test_a_second_play_into_the_same_folder_is_refused(bargain: Bargain, played: Path) -> None:
    refused = bargain("demo", played)
    assert refused.code == 3
    assert "there already" in refused.err


def test_the_readme_shows_what_the_demo_says(bargain: Bargain, played: Path, root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    transcript = readme.partition("```text\n")[2].partition("```")[0].splitlines()
    said = ""
    for line in transcript:
        if line.startswith("$ bargain -C demo-table "):
            shown = bargain("-C", played, *line.split()[4:]).out
            said = re.sub(r"(?<=-)[0-9a-f]{8}(?=:)", "…", shown)
        elif line != "…":
            assert line in said.splitlines()
