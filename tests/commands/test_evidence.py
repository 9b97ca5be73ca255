"""A document whose words cannot be relied on is recorded, and every view says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf_files import Drawn, pdf

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

KEPT = "Kept as evidence; no word of it is compared. "
SCAN = KEPT + "The PDF holds pictures and no words: it is a scan."
PASSED = ("--party", "employer", "--passed", "2025-07-08 10:00")


@pytest.fixture
def scan(papers: Path) -> Path:
    path = papers / "offer.pdf"
    path.write_bytes(pdf(Drawn().picture(0, 792, 612, 792)))
    return path


@pytest.fixture
def redline(papers: Path) -> Path:
    drawn = Drawn().words("ARTICLE 2 - HOURS", 72, 72)
    drawn.words("2.1 Administrative Time. Each has seven (7) four (4) hours.", 72, 100)
    path = papers / "redline.pdf"
    path.write_bytes(pdf(drawn.bar(230, 96.5, 90)))
    return path


def test_a_scan_is_recorded_for_the_items_that_a_person_names(
    bargain: Bargain, table: Path, scan: Path
) -> None:
    done = bargain("-C", table, "record", scan, *PASSED, "--item", "admin-time")
    assert done.code == 0
    assert "its words are not compared" in done.out
    assert "Recorded for: admin-time" in done.out
    (folder,) = (table / "proposals").iterdir()
    assert (folder / "text.md").read_text("utf-8") == f"> {SCAN}\n"
    assert (folder / "original.pdf").read_bytes() == scan.read_bytes()


def test_it_is_a_position_whose_words_no_view_speaks_of(
    bargain: Bargain, table: Path, scan: Path
) -> None:
    bargain("-C", table, "record", scan, *PASSED, "--item", "admin-time")
    status = bargain("-C", table, "status", "--json").json
    item = next(one for one in status["items"] if one["item"] == "admin-time")
    assert item["positions"]["employer"]["ref"] == "E1"
    assert [finding["message"] for finding in status["findings"]] == [f"E1: {SCAN}"]
    assert SCAN in " ".join(bargain("-C", table, "show", "E1").out.split())
    assert bargain("-C", table, "show", "E1", "--json").json["clauses"] == []
    assert "its words are not compared" in bargain("-C", table, "history", "admin-time").out
    summary = bargain("-C", table, "summary").out
    assert "kept as evidence; its words were not read and are not compared" in summary


@pytest.mark.parametrize("words", [("E1",), ("contract", "employer@last"), ("E1", "contract")])
def test_nothing_is_compared_with_it(
    words: tuple[str, ...], bargain: Bargain, table: Path, scan: Path
) -> None:
    bargain("-C", table, "record", scan, *PASSED)
    refused = bargain("-C", table, "diff", *words)
    assert refused.code == 3
    assert refused.err == f"bargain: E1 cannot be compared. {SCAN}\n"


def test_a_file_is_not_compared_either(bargain: Bargain, papers: Path, scan: Path) -> None:
    refused = bargain("diff", papers / "contract.md", scan)
    assert (refused.code, "its words cannot be compared" in refused.err) == (5, True)


def test_it_is_no_contract(bargain: Bargain, tmp_path: Path, scan: Path) -> None:
    parties = ("--party", "union=Local 12", "--party", "employer=Harbor Clinic")
    refused = bargain("init", tmp_path / "new", "--contract", scan, *parties)
    assert (refused.code, "no contract to compare with" in refused.err) == (5, True)


@pytest.mark.parametrize("whole", [(), ("--covers", "whole")])
def test_a_redline_in_a_pdf_deletes_nothing(
    whole: tuple[str, ...], bargain: Bargain, table: Path, redline: Path
) -> None:
    done = bargain("-C", table, "record", redline, *PASSED, *whole, "--json").json
    proposal = done["proposal"]
    assert (proposal["markup"], proposal["covers"], proposal["items"]) == ("struck", "listed", [])
    assert (done["touched"], done["unassigned"]) == ({}, [])
    assert proposal["warnings"][0]["code"] == "not-read"


def test_read_as_it_stands_it_is_compared(bargain: Bargain, table: Path, redline: Path) -> None:
    done = bargain("-C", table, "record", redline, *PASSED, "--markup", "none", "--json").json
    assert list(done["touched"]) == ["admin-time"]
    assert "merged-words" in {each["code"] for each in done["proposal"]["warnings"]}
