"""A slip of the hand is said right after recording, and can be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

WHEN = "2025-07-08 9:05"


def test_a_file_that_the_other_side_passed_is_pointed_out_and_given_back(
    table: Path, bargain: Bargain, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("# Proposal\n\n## ARTICLE 3 - WAGES\n\n3.1 Rates. The base rate is $41.00.\n")
    assert (
        "Look again"
        not in bargain("-C", table, "record", paper, "--party", "union", "--passed", WHEN).out
    )
    twice = bargain(
        "-C", table, "record", paper, "--party", "employer", "--passed", WHEN, "--ref", "E1"
    ).out
    assert "Look again: it is the same file as U1, recorded as passed by union." in twice
    assert "bargain correct E1" in twice
    why = ("--why", "Typed with the wrong party.")
    mended = bargain("-C", table, "correct", "E1", "--party", "union", "--ref", "U2", *why).out
    assert "passed by union, recorded as employer" in mended


def test_programs_are_told_of_slips_too(table: Path, bargain: Bargain, tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("## ARTICLE 3 - WAGES\n\n3.1 Rates. The base rate is $41.00.\n")
    record = (
        "-C",
        table,
        "record",
        paper,
        "--party",
        "union",
        "--passed",
        WHEN,
        "--ref",
        "E4",
        "--json",
    )
    [slip] = bargain(*record).json["slips"]
    assert slip == "documents of Harbor Clinic are called E1, E2, …"


def test_a_document_recorded_in_error_is_told_and_is_no_position(
    answered: Path, bargain: Bargain
) -> None:
    why = ("--why", "The wrong file.")
    told = bargain("-C", answered, "correct", "E1", "--in-error", *why).out
    assert "recorded in error, no position of anybody (The wrong file.)" in told
    history = bargain("-C", answered, "history", "admin-time").out
    assert "recorded in error: E1 passed by Harbor Clinic" in history
    assert bargain("-C", answered, "check").code == 0
    shown = bargain("-C", answered, "show", "E1", "--json").json["proposal"]
    assert shown["recorded_in_error"] is True
    [item, _] = bargain("-C", answered, "status", "--json").json["items"]
    assert item["positions"] == {}


def test_another_file_with_the_same_words_is_pointed_out(
    answered: Path, bargain: Bargain, papers: Path
) -> None:
    """Saved anew it has other bytes; as a new pass it would change whose court it is in."""
    resaved = papers / "resaved.md"
    resaved.write_bytes((papers / "cut.md").read_bytes() + b"\n\n")
    record = (
        "-C",
        answered,
        "record",
        resaved,
        "--passed",
        "2026-01-06 10:00",
        "--json",
        "--party",
    )
    slip, printed = bargain(*record, "employer").json["slips"]
    assert printed == "it prints “Employer Proposal 1” and is recorded as E2"
    assert slip.startswith("its words are those of E1, passed 2026-01-05 10:00")


def test_another_number_than_the_document_prints_is_said_and_kept(
    table: Path, bargain: Bargain, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("# Union Proposal 7\n\n## ARTICLE 3 - WAGES\n\n3.1 Rates. It is $41.00.\n")
    record = ("-C", table, "record", paper, "--party", "union", "--passed", WHEN)
    assert "Look again: it prints “Union Proposal 7” and is recorded as U1." in bargain(*record).out
    assert "Union Proposal 7: The document prints" in bargain("-C", table, "check").out
    mended = ("correct", "U1", "--ref", "U7", "--why", "As printed.")
    assert bargain("-C", table, *mended).code == 0
    assert "prints" not in bargain("-C", table, "check").out
