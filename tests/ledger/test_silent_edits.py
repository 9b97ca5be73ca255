"""An edit without a mark, recorded once, is a finding for everyone who opens the table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tracker.ledger.facts import Doubt, Facts, Party, Proposal, Settings
from tracker.ledger.fold import fold
from tracker.ledger.silent_edits import SILENT_EDIT, other_doubts, silent_edits

WHEN = datetime(2026, 1, 8, 10, 30, tzinfo=UTC)
EDIT = Doubt(SILENT_EDIT, "9.6", "differs from the contract without a mark: “shall” → “may”")
READ = Doubt("comments", "", "2 comments are set aside: not part of the text.")
E2 = Proposal(
    "E2", "employer", WHEN, WHEN, "Ana", "ab" * 32, "original.docx", 1,
    warnings=(EDIT, READ), folder="proposals/e2", id="e2",
)  # fmt: skip
FACTS = Facts(Settings("Table", (Party("employer", "Clinic", "E"),)), proposals=(E2,))


def test_an_edit_without_a_mark_is_a_finding_on_its_document() -> None:
    [found] = [one for one in fold(FACTS).findings if one.code == SILENT_EDIT]
    assert found.where == "proposals/e2"
    assert found.message == ("E2, 9.6: differs from the contract without a mark: “shall” → “may”")


def test_a_moment_before_it_was_passed_knows_nothing_of_it() -> None:
    before = fold(FACTS, WHEN.replace(hour=9))
    assert [one for one in before.findings if one.code == SILENT_EDIT] == []


def test_doubts_of_reading_are_told_apart() -> None:
    assert silent_edits(E2) == (EDIT,)
    assert other_doubts(E2.warnings) == (READ,)
    assert silent_edits(replace(E2, warnings=())) == ()
