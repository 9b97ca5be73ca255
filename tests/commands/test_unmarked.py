"""An edit without a mark: told when it is recorded, and by every command that can show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain, Outcome

REDLINE = """\
## ARTICLE 2 - HOURS

### 2.1 Administrative Time

Each clinician shall have {--seven (7)--}{++five (5)++} hours of administrative time in each week.

### 2.2 Notice

The Employer may give ten (10) days of notice under Section 2.1.
"""
MARKED = REDLINE.replace("may give", "shall give")
SENTENCE = "differs from the contract without a mark: “shall” → “may”"


def _record(bargain: Bargain, table: Path, papers: Path, text: str, *words: str) -> Outcome:
    file = papers / "redline.md"
    file.write_text(text, encoding="utf-8")
    when = ("--passed", "2025-07-08 10:32") if "--passed" not in words else ()
    done = bargain("-C", table, "record", file, "--party", "employer", *when, *words)
    assert done.code == 0, done.err
    return done


def test_recording_lists_it_and_says_how_to_see_it_again(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    said = _record(bargain, table, papers, REDLINE).out
    assert f"1 edit carries no mark; see it: bargain show E1 --silent\n  2.2: {SENTENCE}" in said
    kept = bargain("-C", table, "show", "E1", "--json").json["proposal"]["warnings"]
    assert kept == [{"code": "silent-edit", "place": "2.2", "message": SENTENCE}]


def test_a_redline_whose_edits_are_all_marked_says_nothing_of_it(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    assert "no mark" not in _record(bargain, table, papers, MARKED).out
    assert bargain("-C", table, "status", "--json").json["findings"] == []
    assert "every edit of E1 carries a mark" in bargain("-C", table, "show", "E1", "--silent").out


def test_it_can_be_seen_again_as_a_diff(bargain: Bargain, table: Path, papers: Path) -> None:
    _record(bargain, table, papers, REDLINE)
    shown = bargain("-C", table, "show", "E1", "--silent")
    assert (shown.code, shown.err) == (0, "")
    assert "The Employer [-shall-] {+may+} give ten (10) days" in shown.out
    assert "seven" not in shown.out
    [change] = bargain("-C", table, "show", "e1", "--silent", "--json").json["changes"]
    assert [s["text"] for s in change["segments"] if s["op"] != "equal"] == ["shall", "may"]


def test_it_is_a_finding_of_status_and_check_and_stands_in_show(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    _record(bargain, table, papers, REDLINE)
    [finding] = bargain("-C", table, "status", "--json").json["findings"]
    assert finding["code"] == "silent-edit"
    assert finding["message"] == f"E1, 2.2: {SENTENCE}"
    checked = bargain("-C", table, "check", "--json")
    assert checked.code == 1
    assert finding in checked.json["findings"]
    assert f"unmarked: 2.2: {SENTENCE}" in bargain("-C", table, "show", "E1").out


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "docx", "pdf"])
def test_the_summary_states_it_for_its_item_in_every_format(
    bargain: Bargain, table: Path, papers: Path, form: str
) -> None:
    notice = ("--title", "Notice", "--clause", "2.2")
    assert bargain("-C", table, "item", "add", "notice", *notice).code == 0
    _record(bargain, table, papers, REDLINE)
    out = papers / f"summary.{form}"
    words = ("summary", "--neutral", "--format", form, "-o", out)
    assert bargain("-C", table, *words).code == 0
    read = form in ("docx", "pdf")
    said = bargain("read", out).out if read else out.read_text(encoding="utf-8")
    assert said.count("without a mark") == 1
    assert "2.2" in said


def test_the_summary_states_it_for_that_item_alone(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    notice = ("--title", "Notice", "--clause", "2.2")
    assert bargain("-C", table, "item", "add", "notice", *notice).code == 0
    _record(bargain, table, papers, REDLINE)
    items = bargain("-C", table, "summary", "--json").json["items"]
    told = {item["item"]: [edit["place"] for edit in item["silent_edits"]] for item in items}
    assert told == {"admin-time": [], "notice": ["2.2"]}


def test_a_supposal_is_off_the_record_in_the_summary(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    _record(bargain, table, papers, MARKED)
    supposal = ("--kind", "supposal", "--passed", "2025-07-09 10:00")
    assert SENTENCE in _record(bargain, table, papers, REDLINE, *supposal).out
    assert "without a mark" not in bargain("-C", table, "summary").out


@pytest.mark.parametrize("said", [("--counter-to", "U1"), ()])
def test_a_redline_of_the_other_side_s_last_words_is_no_silent_edit(
    bargain: Bargain, table: Path, papers: Path, said: tuple[str, ...]
) -> None:
    """Marked against what it answers, the contract's older words need no mark."""
    theirs = papers / "union.md"
    theirs.write_text(
        MARKED.replace("{--seven (7)--}{++five (5)++}", "nine (9)").replace("Notice", "Notices")
    )
    union = ("--party", "union", "--passed", "2025-07-01 09:00")
    assert bargain("-C", table, "record", theirs, *union).code == 0
    answer = REDLINE.replace("seven (7)", "nine (9)").replace("Notice", "Notices")
    out = _record(bargain, table, papers, answer, *said).out
    assert "1 edit carries no mark" in out
    assert "2.2: differs from U1 without a mark: “shall” → “may”" in out


@pytest.mark.parametrize("name", ["admin-time", "contract"])
def test_only_a_document_has_silent_edits(bargain: Bargain, table: Path, name: str) -> None:
    refused = bargain("-C", table, "show", name, "--silent")
    assert refused.code == 2
    assert f"no document is called {name!r}" in refused.err
