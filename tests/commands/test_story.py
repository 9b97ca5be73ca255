"""A small negotiation through the real commands and real git."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain


def _git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", "-C", root, *words], check=True, capture_output=True, text=True)
    return done.stdout


def _record(bargain: Bargain, table: Path, file: Path, *words: str) -> str:
    done = bargain("-C", table, "record", file, *words)
    assert done.code == 0, done.err
    return done.out


def test_recording_says_what_was_recorded_how_it_was_read_and_what_it_touches(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    said = _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    assert "Recorded E1, passed by Harbor Clinic on 8 July 2025, 10:32." in said
    assert "Read as markdown" in said
    assert "admin-time: 1 reworded" in said
    assert "bereavement" not in said


def test_the_bytes_are_kept_as_they_came(bargain: Bargain, table: Path, papers: Path) -> None:
    odd = papers / "odd.md"
    odd.write_bytes(b"\xef\xbb\xbf# Employer Proposal\r\n\r\n## ARTICLE 2 - HOURS\r\n\r\nText.\r\n")
    _record(bargain, table, odd, "--party", "employer", "--passed", "2025-07-08 10:32")
    kept = list((table / "proposals").glob("*/original.md"))
    assert [one.read_bytes() for one in kept] == [odd.read_bytes()]
    assert _git(table, "status", "--porcelain") == ""


def test_recording_the_same_document_twice_changes_nothing_and_says_so(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    words = ("--party", "employer", "--passed", "2025-07-08 10:32")
    _record(bargain, table, papers / "cut.md", *words)
    before = _git(table, "rev-parse", "HEAD")
    again = _record(bargain, table, papers / "cut.md", *words)
    assert "Recorded already as E1" in again
    assert "nothing was changed" in again
    assert _git(table, "rev-parse", "HEAD") == before


def test_a_changed_clause_that_belongs_to_no_item_is_named(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    file = papers / "wages.md"
    file.write_text("## ARTICLE 3 - WAGES\n\n### 3.1 Rates\n\nThe base rate is $44.00 per hour.\n")
    said = _record(bargain, table, file, "--party", "union", "--passed", "2025-07-09 09:00")
    assert "1 changed clause in no item" in said
    assert "3.1 Rates" in said
    assert "items/…/item.toml" in said


def test_a_document_about_something_new_is_recorded_for_the_item_that_was_named(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    """Its words are under none of the item's clauses yet; "touches no item" would be untrue."""
    file = papers / "letter.md"
    file.write_text("## SIDE LETTER 9 - ROBOTS\n\nThe Employer will talk about robots.\n")
    words = ("--party", "employer", "--passed", "2025-07-09 09:00", "--item", "admin-time")
    said = _record(bargain, table, file, *words)
    assert "Recorded for: admin-time" in said
    assert "touches no item" not in said
    assert "speaks of no clause of the contract" in said


def test_each_record_and_mark_is_one_commit(bargain: Bargain, table: Path, papers: Path) -> None:
    start = int(_git(table, "rev-list", "--count", "HEAD"))
    _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    assert bargain("-C", table, "mark", "admin-time", "open", "--at", "2025-07-08 12:00").code == 0
    assert int(_git(table, "rev-list", "--count", "HEAD")) == start + 2


def test_status_says_where_items_stand_and_whose_court_they_are_in(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    bargain(
        "-C", table, "mark", "admin-time", "impasse", "--by", "employer", "--on", "E1",
        "--at", "2025-09-01 16:00", "--why", "No movement.",
    )  # fmt: skip
    shown = bargain("-C", table, "status", "--json").json
    assert shown["schema"] == "bargain/status/1"
    items = {item["item"]: item for item in shown["items"]}
    assert items["admin-time"]["status"] == "impasse"
    assert items["admin-time"]["owes_response"] == "union"
    assert items["admin-time"]["positions"]["employer"]["ref"] == "E1"
    assert items["bereavement"]["status"] == "open"
    assert items["bereavement"]["owes_response"] is None
    text = bargain("-C", table, "status").out
    assert "impasse" in text
    assert "No movement." in text


def test_a_counter_with_current_language_re_offers_the_contract(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    said = _record(
        bargain, table, papers / "keep.md",
        "--party", "union", "--passed", "2025-07-09 10:00", "--counter-to", "E1",
    )  # fmt: skip
    assert "admin-time: re-offers the contract's words" in said
    against_employer = bargain("-C", table, "diff", "U1", "--json").json
    assert against_employer["old"]["ref"] == "E1"
    [change] = [one for one in against_employer["changes"] if one["item"]]
    assert change["item"] == "admin-time"
    inserted = "".join(s["text"] for s in change["segments"] if s["op"] == "insert")
    assert "seven (7)" in inserted


def test_a_proposal_on_one_article_never_shows_the_rest_as_deleted(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    counts = bargain("-C", table, "diff", "contract", "E1", "--json").json["counts"]
    assert counts["deleted"] == 0
    assert counts["reworded"] == 1
    assert counts["not_addressed"] >= 6


def test_history_tells_every_pass_and_mark_in_order(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    bargain(
        "-C", table, "mark", "admin-time", "open", "--at", "2025-07-08 12:00", "--why", "Later."
    )
    events = bargain("-C", table, "history", "admin-time", "--json").json["events"]
    assert [event["ref"] for event in events] == ["E1", None]
    by_clause = bargain("-C", table, "history", "§2.1", "--json").json["events"]
    assert [event["ref"] for event in by_clause] == ["E1"]


def test_summary_as_of_a_day_holds_nothing_later(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    bargain(
        "-C", table, "mark", "admin-time", "impasse", "--by", "employer",
        "--at", "2025-09-01 16:00", "--why", "Stuck.",
    )  # fmt: skip
    before = bargain("-C", table, "summary", "--as-of", "2025-08-31").out
    assert "E1" in before
    assert "Stuck." not in before
    assert "54 days since the last movement" in before
    after = bargain("-C", table, "summary", "--as-of", "2025-09-01").out
    assert "Stuck." in after


def test_neutral_summary_knows_no_impasse(bargain: Bargain, table: Path, papers: Path) -> None:
    _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    bargain(
        "-C", table, "mark", "admin-time", "impasse", "--by", "employer",
        "--at", "2025-09-01 16:00", "--why", "This is impasse.",
    )  # fmt: skip
    for form in ("text", "markdown", "html", "json"):
        said = bargain("-C", table, "summary", "--neutral", "--format", form).out
        assert "impasse" not in said.lower()
        assert "E1" in said


def test_a_table_without_faults_passes_its_check_and_a_changed_original_does_not(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    assert bargain("-C", table, "check").code == 0
    [original] = (table / "proposals").glob("*/original.md")
    original.write_text("something else", encoding="utf-8")
    found = bargain("-C", table, "check", "--json")
    assert found.code == 1
    assert "altered" in {finding["code"] for finding in found.json["findings"]}


def test_a_word_summary_needs_a_file_and_is_one(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    _record(
        bargain, table, papers / "cut.md", "--party", "employer", "--passed", "2025-07-08 10:32"
    )
    refused = bargain("-C", table, "summary", "--format", "docx")
    assert refused.code == 2
    out = papers / "summary.docx"
    assert bargain("-C", table, "summary", "--format", "docx", "-o", out).code == 0
    assert "four (4)" in bargain("read", out).out


def test_a_document_comes_back_as_it_came_even_when_its_copy_was_changed(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    words = ("--party", "employer", "--passed", "2025-07-08 10:32")
    _record(bargain, table, papers / "cut.md", *words)
    [copy] = (table / "proposals").glob("*/original.md")
    copy.write_text("something else", encoding="utf-8")
    out = papers / "evidence.md"
    assert bargain("-C", table, "show", "E1", "--original", "-o", out).code == 0
    assert out.read_bytes() == (papers / "cut.md").read_bytes()
    contract = papers / "contract-again.md"
    assert bargain("-C", table, "show", "contract", "--original", "-o", contract).code == 0
    assert contract.read_bytes() == (papers / "contract.md").read_bytes()
    assert bargain("-C", table, "show", "E1", "--original").code == 2
