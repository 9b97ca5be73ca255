"""Where the table stands, on a terminal and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.reports.table_example import ADMIN_TIME, AGREED, CLAIMED, TABLE, WAGES, at
from tracker.ledger.facts import Item, Status
from tracker.reports.escape import UNSEEN
from tracker.reports.shapes import to_json
from tracker.reports.status import status_shape, status_text

GOLDEN = """\
Northgate Clinics 2026
4 items: 2 open · 1 agreed · 1 at impasse

Item                 Status     Response owed by  union last      employer last    Since
Technology           ✓ agreed   —                 U2, 9 Jan 2026  —                22 Jan 2026
Triage               ○ open     union             U1, 8 Jan 2026  E1, 20 Jan 2026  —
Administrative time  ■ impasse  union             U1, 8 Jan 2026  E1, 20 Jan 2026  21 Jan 2026
Wages                ○ open     —                 —               —                —

Administrative time: Northgate Clinics claims impasse since 21 January 2026, about E1: no room
  left above four hours. Denied by Therapists United.
1 finding:
  proposals/u1/original.docx: the bytes are not those recorded
"""


def test_whose_court_stands_first_after_the_status() -> None:
    assert status_text(TABLE, colour=False, width=94) == GOLDEN


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_it_fits_any_terminal(width: int) -> None:
    page = status_text(TABLE, colour=False, width=width)
    assert max(map(len, page.splitlines())) <= width
    for said in ("■ impasse", "✓ agreed", "U1, 8 Jan", "1 finding"):
        assert said in page


def test_marks_that_disagree_are_both_shown() -> None:
    disputed = replace(
        ADMIN_TIME,
        status=Status.DISPUTED,
        claims=(),
        disputed=(CLAIMED, replace(AGREED, item="admin-time", by="union")),
    )
    page = status_text(replace(TABLE, items=(disputed,)), colour=False, width=200)
    assert "? disputed" in page
    assert "impasse, said by Northgate Clinics, about E1: no room left above four hours" in page
    assert "agreed, said by Therapists United, about U2" in page


def test_a_claim_that_nobody_denies_or_signs_is_told_too() -> None:
    claim = replace(ADMIN_TIME.claims[0], by=None, on=None, why=None, denied_by=())
    item = replace(ADMIN_TIME, claims=(claim,))
    page = status_text(replace(TABLE, items=(item,), findings=()), colour=False, width=120)
    assert "Administrative time: the record claims impasse since 21 January 2026\n" in page


def test_an_empty_table_says_what_to_do() -> None:
    page = status_text(replace(TABLE, items=(), findings=()), colour=False, width=80)
    assert page == "Northgate Clinics 2026\nno items yet; add the first with: bargain item add\n"


def test_recorded_words_do_not_act() -> None:
    hostile = replace(WAGES, item=Item("wages", "Wages\x1b[2J\u202e", ("A\x9b",)))
    page = status_text(replace(TABLE, items=(hostile,)), colour=False, width=120)
    assert not UNSEEN.search(page)
    assert "Wages‹U+001B›[2J‹U+202E›" in page


def test_the_shape_other_programs_rely_on() -> None:
    shape = json.loads(to_json(status_shape(TABLE)))
    assert shape["schema"] == "bargain/status/1"
    found = {item["item"]: item for item in shape["items"]}
    assert found["admin-time"]["status"] == "impasse"
    assert found["admin-time"]["since"] == at(1, 21).isoformat()
    assert found["admin-time"]["owes_response"] == "union"
    assert found["admin-time"]["positions"]["employer"] == {
        "ref": "E1",
        "passed": at(1, 20, 23, 30).isoformat(),
    }
    assert found["admin-time"]["claims"][0]["denied_by"] == ["union"]
    assert found["wages"]["positions"] == {}
    assert found["wages"]["since"] is None
    assert shape["findings"][0]["where"] == "proposals/u1/original.docx"
