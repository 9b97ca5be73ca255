"""One proposal or one item in full."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.table_example import ADMIN_TIME, E1, PASSED, SETTINGS, TABLE, WAGES
from tracker.documents.clause import Clause
from tracker.documents.reading import Markup, Reading, ReadingWarning
from tracker.ledger.facts import Doubt
from tracker.reports.diff_json import clause_shape
from tracker.reports.reading_text import reading_text
from tracker.reports.show import item_text, proposal_text, show_item_shape, show_proposal_shape


def test_a_proposal_tells_both_its_times_and_its_words() -> None:
    doubted = replace(E1, warnings=(Doubt("glued", "9.4", "A number may be merged."),))
    page = proposal_text(doubted, SETTINGS, PASSED["E1"], colour=False, width=80)
    for said in (
        "E1  Northgate Clinics",
        "  passed: 20 January 2026, 23:30",
        "  recorded: 20 January 2026, 23:35 by Ana Ortiz <ana@example.org>",
        "  counter to: U1",
        "  items: admin-time, triage",
        "  warning: 9.4: A number may be merged.",
        "    9.4(a)\n      They may be used for visits.",
    ):
        assert said in page
    assert "package" not in page


def test_an_item_tells_where_it_stands_and_all_that_was_said() -> None:
    page = item_text(TABLE, ADMIN_TIME, colour=False, width=79)
    assert page == (
        "Administrative time\n"
        "  status: ■ impasse since 21 January 2026\n"
        "  response owed by: Therapists United\n"
        "  union last: U1, 8 Jan 2026\n"
        "  employer last: E1, 20 Jan 2026\n"
        "  clauses: 9.4\n"
        "  passes: U1 → E1\n"
        "  claim: Northgate Clinics claims impasse since 21 January 2026, about E1: no\n"
        "    room left above four hours. Denied by Therapists United.\n"
        "  marked: 21 January 2026, 10:00, impasse, said by Northgate Clinics, about E1:\n"
        "    no room left above four hours\n"
    )


def test_an_item_nobody_spoke_of_says_little() -> None:
    page = item_text(TABLE, WAGES, colour=False, width=80)
    assert "status: ○ open\n" in page
    assert "owed" not in page
    assert "claim" not in page


def test_shapes_name_what_they_show() -> None:
    shape = show_proposal_shape(E1, [clause_shape(clause) for clause in PASSED["E1"]])
    assert shape["schema"] == "bargain/show/1"
    assert shape["proposal"]["sha256"] == "ab" * 32
    assert shape["clauses"][-1]["label"] == "9.4(a)"
    item = show_item_shape(ADMIN_TIME)["item"]
    assert item["marks"][0]["why"] == "no room left above four hours"


def test_a_reading_shows_its_doubts_before_its_words() -> None:
    clause = Clause("9.4", "Leave\x1b[2J", "Four days.\nNo more.", 2, ("Article 9", "9.4"))
    doubt = ReadingWarning("hidden", "9.4", "Hidden text left out.")
    reading = Reading("docx", (clause,), Markup.STRUCK, "3 struck runs", None, (doubt,))
    assert reading_text(reading, colour=False, width=80) == (
        "docx · 1 clause · struck changes · 3 struck runs\n"
        "Warning: 9.4: Hidden text left out.\n"
        "\n"
        "  9.4  Leave‹U+001B›[2J\n"
        "    Four days.\n"
        "    No more.\n"
    )
