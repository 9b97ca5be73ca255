"""A team's own grid comes in: told first, then created in one commit, and nothing overwritten."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.commands.grids import dated_grid, merged_grid, two_row_grid
from tests.documents.spreadsheet.books import book
from tests.ledger.repository import commits

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain


@pytest.fixture(autouse=True)
def identity(monkeypatch: pytest.MonkeyPatch) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Ana Ortiz")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "ana@example.org")


@pytest.fixture
def bargained(table: Path, papers: Path, bargain: Bargain) -> Path:
    """The table after a pass by each party, an agreement and a claim of impasse."""
    at = ("--passed", "2025-07-08 10:32", "--item", "admin-time")
    assert bargain("-C", table, "record", papers / "cut.md", "--party", "employer", *at).code == 0
    assert bargain("-C", table, "record", papers / "keep.md", "--party", "union", *at).code == 0
    said = ("--at", "2025-07-29 16:00", "--by", "union")
    assert bargain("-C", table, "mark", "bereavement", "agreed", *said).code == 0
    why = ("--why", "=HYPERLINK(0)", "--at", "2025-08-01 09:00", "--by", "employer")
    assert bargain("-C", table, "mark", "admin-time", "impasse", *why).code == 0
    return table


def _told(bargain: Bargain, table: Path, *words: object) -> Any:
    found = bargain("-C", table, "import", *words, "--json")
    assert found.code == 0, found.err
    return found.json


def _by_item(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {row["item"]: row for row in rows}


def _exported(bargain: Bargain, table: Path, tmp_path: Path) -> Path:
    grid = tmp_path / "grid.xlsx"
    assert bargain("-C", table, "summary", "--format", "xlsx", "-o", grid).code == 0
    return grid


def test_a_preview_writes_nothing(bargain: Bargain, table: Path, tmp_path: Path) -> None:
    before = commits(table)
    told = bargain("-C", table, "import", merged_grid(tmp_path))
    assert told.code == 0
    assert "Nothing has been written" in told.out
    assert commits(table) == before


def test_headings_over_two_rows_and_merged_cells(
    bargain: Bargain, table: Path, tmp_path: Path
) -> None:
    told = _told(bargain, table, merged_grid(tmp_path))
    fields = {one["column"]: one["field"] for one in told["columns"]}
    assert [fields[letter] for letter in "ABCDEFGHIJK"] == [
        *("clauses", "topic", "economic", "union.last", "union.date", "union.words"),
        *("employer.last", "employer.date", "employer.words", "status", "agreed"),
    ]
    items = _by_item(told["items"])
    assert items["wages"]["clauses"] == ["3.1"]
    assert items["wages"]["economic"] is True
    marks = _by_item(told["marks"])
    assert marks["recognition"]["at"].startswith("2025-07-29T23:59")
    assert marks["bereavement"]["at"].startswith("2025-08-19T23:59")
    assert marks["wages"]["status"] == "impasse"
    assert [one["why"] for one in told["not_understood"]] == [
        "taken for a heading: NON-ECONOMIC",
        "taken for a heading: ECONOMIC",
    ]
    assert told["not_recorded"] == ["E1", "U1", "U2", "E3"]


def test_dates_as_text_in_every_form(bargain: Bargain, table: Path, tmp_path: Path) -> None:
    told = _told(bargain, table, dated_grid(tmp_path), "--map", "Remarks=why")
    marks = _by_item(told["marks"])
    assert {slug: mark["at"][:10] for slug, mark in marks.items()} == {
        "recognition": "2025-07-29",
        "notice-of-changes": "2025-08-19",
        "bereavement-leave": "2025-08-19",
    }
    assert marks["recognition"]["why"].startswith("ask Ana (taken over from dates.csv, row 2")
    assert [(one["row"], one["why"]) for one in told["not_understood"]] == [
        (7, "no day with its year: next Tuesday"),
        (8, "no status of the record: withdrawn"),
    ]


def test_two_rows_an_item(bargain: Bargain, table: Path, tmp_path: Path) -> None:
    told = _told(bargain, table, two_row_grid(tmp_path))
    assert [item["item"] for item in told["items"]] == ["notice"]
    assert _by_item(told["marks"])["notice"]["at"].startswith("2025-07-29")
    differing = [(one["item"], one["what"], one["grid"]) for one in told["differing"]]
    assert ("admin-time", "union last", "U1") in differing
    assert ("admin-time", "employer last", "E1") in differing
    assert told["not_understood"] == []


@pytest.mark.parametrize("grid", [merged_grid, dated_grid, two_row_grid])
def test_what_was_applied_is_there_and_is_not_applied_twice(
    bargain: Bargain, table: Path, tmp_path: Path, grid: Any
) -> None:
    path, before = grid(tmp_path), commits(table)
    planned = _told(bargain, table, path)
    applied = bargain("-C", table, "import", path, "--apply")
    assert applied.code == 0, applied.err
    assert len(commits(table)) == len(before) + 1
    stands = _by_item(bargain("-C", table, "status", "--json").json["items"])
    for item in planned["items"]:
        assert stands[item["item"]]["title"] == item["title"]
    for mark in planned["marks"]:
        assert stands[mark["item"]]["status"] == mark["status"]
    again = _told(bargain, table, path, "--apply")
    assert (again["items"], again["marks"]) == ([], [])
    assert len(commits(table)) == len(before) + 1
    codes = {one["code"] for one in bargain("-C", table, "check", "--json").json["findings"]}
    assert not codes & {"altered", "missing", "uncommitted", "rewritten"}


def test_our_own_grid_comes_back_without_a_difference(
    bargain: Bargain, bargained: Path, tmp_path: Path
) -> None:
    told = _told(bargain, bargained, _exported(bargain, bargained, tmp_path))
    assert told["clean"] is True
    assert told["same"] == ["admin-time", "bereavement"]


def test_a_difference_is_told_and_the_record_stays(
    bargain: Bargain, bargained: Path, tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        ["Item", "Topic", "Clauses", "Economic", "Status", "Date agreed", "union last"],
        ["admin-time", "Admin hours", "2.2", "yes", "open", None, "U9"],
        ["bereavement", "Bereavement", "Art. 4", "yes", "agreed", "2025-07-30", None],
    ]
    path = tmp_path / "other.xlsx"
    path.write_bytes(book(rows))
    before = commits(bargained)
    told = _told(bargain, bargained, path, "--apply")
    assert {(one["item"], one["what"]): one["record"] for one in told["differing"]} == {
        ("admin-time", "topic"): "Administrative time",
        ("admin-time", "clauses"): "2.1",
        ("admin-time", "economic"): "unsaid",
        ("admin-time", "status"): "impasse",
        ("admin-time", "union last"): "U1",
        ("bereavement", "date agreed"): "2025-07-29",
    }
    assert commits(bargained) == before


def test_columns_are_named_by_letter_or_heading(
    bargain: Bargain, table: Path, tmp_path: Path
) -> None:
    path = tmp_path / "odd.xlsx"
    path.write_bytes(book([["Sache", "Stelle"], ["Parking", "Article 30"]]))
    assert bargain("-C", table, "import", path).code == 5
    told = _told(bargain, table, path, "--map", "A=topic", "--map", "stelle=clauses")
    assert told["items"][0]["clauses"] == ["Article 30"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--map", "Z=topic"), "no column 'Z'"),
        (("--map", "Topic=moon"), "is no field"),
        (("--map", "Topic"), "COLUMN=FIELD"),
        (("--sheet", "Other"), "no sheet 'Other'"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    bargain: Bargain, table: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    refused = bargain("-C", table, "import", merged_grid(tmp_path), *words)
    assert refused.code == 2
    assert said in refused.err
    assert refused.err.count("\n") == 1


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\0" * 50, book([["no", "headings"]])])
def test_a_bad_file_is_refused_in_one_line(
    bargain: Bargain, table: Path, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "bad.xlsx"
    path.write_bytes(data)
    refused = bargain("-C", table, "import", path)
    assert refused.code == 5
    assert refused.err.startswith("bargain: bad.xlsx: ")
    assert refused.err.count("\n") == 1


def test_a_file_that_is_not_there_is_refused(bargain: Bargain, table: Path) -> None:
    refused = bargain("-C", table, "import", table / "nothing.xlsx")
    assert (refused.code, refused.err.count("\n")) == (5, 1)


def test_a_workbook_is_written_to_a_file_only(bargain: Bargain, table: Path) -> None:
    refused = bargain("-C", table, "summary", "--format", "xlsx")
    assert refused.code == 2
    assert "-o summary.xlsx" in refused.err


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_our_own_grid_comes_back_through_libreoffice_without_a_difference(
    bargain: Bargain, bargained: Path, tmp_path: Path
) -> None:
    grid, out = _exported(bargain, bargained, tmp_path), tmp_path / "saved"
    for target in ("xlsx", "csv"):
        _convert(grid, target, out, tmp_path / "office")
        told = _told(bargain, bargained, out / f"grid.{target}")
        assert told["clean"] is True, told
        assert told["same"] == ["admin-time", "bereavement"]


def _convert(grid: Path, target: str, out: Path, profile: Path) -> None:
    """Open a file in LibreOffice and save it anew; skip where it has no spreadsheet program."""
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    result = subprocess.run(
        [*command, "--convert-to", target, "--outdir", out, grid],
        check=False,
        capture_output=True,
        timeout=120,
        env={**os.environ, "HOME": str(profile)},
    )
    if not (out / f"grid.{target}").exists():
        pytest.skip(f"LibreOffice opens no spreadsheet here: {result.stderr!r}")
