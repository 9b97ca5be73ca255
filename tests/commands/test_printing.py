"""The summary on paper and on every day of the worked example, through the real commands."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import datetime
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest

from tests.big_table import make_big_table
from tests.measured import megabytes
from tests.reports.pdf_ua import faults, structure
from tracker.reports.pictures import MOST_CHARTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

WORD = re.compile(r"[\w()$.%’½]+")
REF = re.compile(r"\b([UE]\d+), (\d{1,2} \w+ \d{4})")


@pytest.fixture
def told(bargain: Bargain, table: Path, papers: Path) -> Path:
    """The small table with one pass and a claim of impasse."""
    passed = ("--party", "employer", "--passed", "2025-07-08 10:32")
    assert bargain("-C", table, "record", papers / "cut.md", *passed).code == 0
    said = ("--by", "employer", "--at", "2025-09-01 16:00", "--why", "No movement.")
    assert bargain("-C", table, "mark", "admin-time", "impasse", *said).code == 0
    return table


def test_a_pdf_needs_a_file_and_is_a_tagged_one(
    bargain: Bargain, told: Path, tmp_path: Path
) -> None:
    refused = bargain("-C", told, "summary", "--format", "pdf")
    assert refused.code == 2
    assert "add -o summary.pdf" in refused.err
    out = tmp_path / "summary.pdf"
    assert bargain("-C", told, "summary", "--format", "pdf", "--paper", "a4", "-o", out).code == 0
    assert faults(out.read_bytes()) == []


def test_it_names_the_commit_that_it_was_made_from(
    bargain: Bargain, told: Path, tmp_path: Path
) -> None:
    if not which("pdftotext"):
        pytest.skip("no pdftotext on this computer")
    out = tmp_path / "summary.pdf"
    bargain("-C", told, "summary", "--format", "pdf", "-o", out)
    head = ["git", "-C", str(told), "rev-parse", "HEAD"]
    commit = subprocess.run(head, check=True, capture_output=True, text=True).stdout[:12]
    text = subprocess.run(["pdftotext", out, "-"], check=True, capture_output=True, text=True)
    assert f"commit {commit}" in text.stdout


def test_printing_changes_nothing_in_the_table(
    bargain: Bargain, told: Path, tmp_path: Path
) -> None:
    bargain("-C", told, "summary", "--format", "pdf", "-o", tmp_path / "summary.pdf")
    status = ["git", "-C", str(told), "status", "--porcelain", "--ignored"]
    assert subprocess.run(status, check=True, capture_output=True, text=True).stdout == ""


def test_the_page_has_the_charts_with_their_numbers(bargain: Bargain, told: Path) -> None:
    page = bargain("-C", told, "summary", "--format", "html").out
    assert page.count("<svg role=") == 4
    assert "Who passed what, and when" in page
    assert "<td>1: E1</td>" in page
    neutral = bargain("-C", told, "summary", "--format", "html", "--neutral").out
    assert "impasse" not in neutral.lower()


def test_a_summary_of_a_day_draws_nothing_later(bargain: Bargain, told: Path) -> None:
    before = bargain(
        "-C", told, "summary", "--format", "html", "--as-of", "2025-07-07"
    ).out  # fmt: skip
    assert "E1" not in before
    assert "impasse" not in before.lower()


def _facts(played: Path, pattern: str) -> list[dict[str, Any]]:
    return [json.loads(path.read_text("utf-8")) for path in played.glob(pattern)]


def _days(played: Path) -> list[str]:
    passed = (fact["passed"] for fact in _facts(played, "proposals/*/proposal.json"))
    return sorted({moment[:10] for moment in passed})


def _later(facts: list[dict[str, Any]], key: str, day: str) -> list[dict[str, Any]]:
    """The facts that came after a day was over where the tests run, in UTC."""
    end = datetime.fromisoformat(f"{day}T23:59:59+00:00")
    return [fact for fact in facts if datetime.fromisoformat(fact[key]) > end]


@pytest.mark.long
def test_every_day_is_told_as_it_was_and_with_nothing_later(bargain: Bargain, played: Path) -> None:
    passed = _facts(played, "proposals/*/proposal.json")
    marks = [mark for mark in _facts(played, "items/*/marks/*.json") if mark.get("why")]
    assert len(_days(played)) == 12
    for day in _days(played):
        text = " ".join(bargain("-C", played, "summary", "--as-of", day).out.split())
        named = set(REF.findall(text))
        assert named
        for fact in _later(passed, "passed", day):
            assert fact["ref"] not in {ref for ref, _ in named}, day
        for mark in _later(marks, "at", day):
            assert " ".join(mark["why"].split()) not in text, day
        for _, words in named:
            assert datetime.strptime(words, "%d %B %Y").strftime("%Y-%m-%d") <= day  # noqa: DTZ007


@pytest.mark.long
def test_any_day_can_be_printed(bargain: Bargain, played: Path, tmp_path: Path) -> None:
    for day in _days(played)[::5]:
        out = tmp_path / f"{day}.pdf"
        words = ("summary", "--as-of", day, "--format", "pdf", "-o", out)
        assert bargain("-C", played, *words).code == 0
        assert faults(out.read_bytes()) == []


@pytest.mark.long
def test_every_word_of_every_position_is_printed(
    bargain: Bargain, played: Path, tmp_path: Path
) -> None:
    if not which("pdftotext"):
        pytest.skip("no pdftotext on this computer")
    out = tmp_path / "summary.pdf"
    assert bargain("-C", played, "summary", "--format", "pdf", "-o", out).code == 0
    raw = ["pdftotext", "-raw", str(out), "-"]
    printed = subprocess.run(raw, check=True, capture_output=True, encoding="utf-8").stdout
    found = set(WORD.findall(printed))
    for item in bargain("-C", played, "summary", "--json").json["items"]:
        for position in item["positions"].values():
            clauses = [c for one in position["changes"] for c in (*one["old"], *one["new"])]
            for clause in clauses:
                assert set(WORD.findall(clause["text"])) <= found, clause["label"]


@pytest.mark.long
def test_three_hundred_items_and_three_thousand_documents_lay_out_well(tmp_path: Path) -> None:
    table = make_big_table(tmp_path / "table")
    out = tmp_path / "summary.pdf"
    assert megabytes("-C", table, "summary", "--format", "pdf", "-o", out) < 600
    assert faults(out.read_bytes()) == []
    assert structure(out.read_bytes()).count("/Figure") == 3 + MOST_CHARTS
