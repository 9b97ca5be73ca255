"""The summary in every format says the same, whole, and neutral where asked."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.pages import PageReader
from tests.reports.strategies import HOSTILE
from tests.reports.table_example import (
    ADMIN_TIME,
    AGREED,
    CLAIMED,
    CONTRACT,
    PASSED,
    TABLE,
    at,
    changes_on,
    part_of,
)
from tracker.diff.model import Change, Diff, Favours, Kind, Op, Segment, Term
from tracker.ledger.facts import Status
from tracker.reports.escape import UNSEEN
from tracker.reports.shapes import to_json
from tracker.reports.summary_html import summary_html
from tracker.reports.summary_json import summary_shape
from tracker.reports.summary_markdown import summary_markdown
from tracker.reports.summary_text import summary_text
from tracker.table.summary import (
    ItemSummary,
    Summary,
    summarise,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.ledger.state import TableState

NOW = at(1, 23, 9)


def _text(summary: Summary) -> str:
    return summary_text(summary, colour=False, width=80)


def _json(summary: Summary) -> str:
    return to_json(summary_shape(summary))


RENDERINGS = [_text, summary_markdown, summary_html, _json]


def _summary(
    table: TableState = TABLE, *, neutral: bool = False, only: Status | None = None
) -> Summary:
    return summarise(table, CONTRACT, changes_on, as_of=NOW, neutral=neutral, only=only)


ADMIN_TIME_TEXT = """\
Administrative time
  ■ impasse since 21 January 2026
  response owed by Therapists United · 3 days since the last movement · 9.4
  Northgate Clinics claims impasse since 21 January 2026, about E1: no room left
    above four hours. Denied by Therapists United.

  Contract
    9.4  Administrative Time
      Each employee has seven (7) protected hours.
    9.4(a)
      They shall not be used for visits.

  Therapists United: U1, 8 January 2026
    9.4(a) as in the contract
    9.4  Administrative Time
      reworded · in Article 9
      Each employee has [-seven (7)-] {+eight (8)+} protected hours.
"""


def test_an_item_as_leadership_reads_it() -> None:
    page = _text(_summary())
    assert page.startswith(
        "Northgate Clinics 2026\n"
        "As of 23 January 2026, 09:00\n"
        "4 items: 2 open · 1 agreed · 1 at impasse\n"
        "\n"
    )
    assert ADMIN_TIME_TEXT in re.sub(r" {6}• .*\n(?: {8}.*\n)*", "", page)
    assert "Not bargained yet: Wages" in page


def test_what_words_alone_do_not_say_is_said() -> None:
    page = _text(_summary())
    assert "re-offers the contract's words" in page
    assert "nothing passed on this item" in page
    assert "has no clause on this" in page
    assert "Changed by no position: 4.3" in page
    assert "✓ agreed since 22 January 2026, on U2" in page
    assert "○ open, no movement since 20 January 2026" in page


@pytest.mark.parametrize("render", RENDERINGS)
def test_every_word_of_every_position_is_there(render: Callable[[Summary], str]) -> None:
    page = render(_summary())
    plain = re.sub(r"\[-.*?-\]|<del>.*?</del>|\{\+|\+\}|</?ins>|\\", "", page, flags=re.DOTALL)
    told = " ".join(re.sub(r"<[^>]*>", " ", plain).split()).replace(" .", ".")
    for clauses in (PASSED["U1"], PASSED["E1"], PASSED["U2"]):
        for clause in clauses:
            assert clause.text in told


@pytest.mark.parametrize("render", RENDERINGS)
@pytest.mark.parametrize("only", [None, Status.IMPASSE])
def test_a_neutral_summary_never_says_impasse(
    render: Callable[[Summary], str], only: Status | None
) -> None:
    assert "impasse" in render(_summary()).lower()
    page = render(_summary(neutral=True, only=only))
    assert "impasse" not in page.lower()
    assert "Administrative time" in page


_marks = st.sampled_from(
    [
        replace(mark, item="admin-time", status=status, why=why, by=by)
        for mark in (CLAIMED, AGREED)
        for status in (Status.OPEN, Status.AGREED, Status.IMPASSE)
        for why in (None, "we are at impasse", "Impasse was declared")
        for by in (None, "union", "employer")
    ]
)


@given(
    st.lists(_marks, max_size=3),
    st.sampled_from(Status),
    st.sampled_from([None, "impasse declared"]),
    st.booleans(),
)
def test_no_state_of_an_item_brings_the_word_back(
    marks: list[object], status: Status, why: str | None, claimed: bool
) -> None:
    item = replace(
        ADMIN_TIME,
        status=status,
        why=why,
        marks=tuple(marks),  # type: ignore[arg-type]
        disputed=tuple(marks) if status is Status.DISPUTED else (),  # type: ignore[arg-type]
        claims=ADMIN_TIME.claims if claimed else (),
    )
    summary = _summary(replace(TABLE, items=(item,)), neutral=True)
    for render in RENDERINGS:
        assert "impasse" not in render(summary).lower()


@given(st.sampled_from(HOSTILE), st.sampled_from(HOSTILE))
def test_recorded_words_are_text_in_every_format(title: str, why: str) -> None:
    item = replace(
        ADMIN_TIME,
        item=replace(ADMIN_TIME.item, title=title),
        claims=(replace(ADMIN_TIME.claims[0], why=why),),
    )
    summary = _summary(replace(TABLE, items=(item,)))
    for render in RENDERINGS:
        assert not UNSEEN.search(render(summary))
    assert "script" not in PageReader(summary_html(summary)).elements
    assert set(re.findall(r"<[^>]*>?", summary_markdown(summary))) <= {
        *("<del>", "</del>", "<ins>", "</ins>"),
    }


def test_the_html_page_sets_contract_and_positions_side_by_side() -> None:
    page = summary_html(_summary())
    read = PageReader(page)
    assert page.count('<table class="sides">') == 3
    assert re.search(
        r'<td data-label="contract"><h4>9\.4 .*?seven \(7\).*?</td>'
        r'<td data-label="union">.*?<ins>eight \(8\)</ins>.*?</td>'
        r'<td data-label="employer">.*?<ins>four \(4\)</ins>.*?</td>',
        page,
    )
    assert "Whose court" in read.text
    assert "From U1 to E1" in read.text
    assert not re.search(r"https?:|url\(|@import|src=|href=", page)


def test_cells_say_what_a_position_does_not() -> None:
    read = PageReader(summary_html(_summary())).text
    for said in ("no such clause", "nothing passed", "as in the contract"):
        assert said in read


def test_a_merger_is_told_once_and_pointed_to() -> None:
    one, two = CONTRACT[1], CONTRACT[2]
    whole = one._replace(text=f"{one.text}\n{two.text}")
    segments = (Segment(Op.EQUAL, whole.text),)
    merged = Diff((Change((Kind.MERGED,), (one, two), (whole,), segments),))
    triage = next(item for item in TABLE.items if item.item.slug == "triage")
    table = replace(TABLE, items=(triage,))
    found = summarise(table, CONTRACT, lambda slug, _: part_of(merged, slug), as_of=NOW)
    page = summary_html(found)
    assert "together with 4.2" in page


def _with_steps(item: ItemSummary, number: int) -> ItemSummary:
    """The item with so many terms, all in the union's position."""
    terms = tuple(
        Term("quantity", f"Step {n}", "$1", "$2", "dollars", Favours.UNCLEAR, "+$1")
        for n in range(number)
    )
    union, employer = item.positions
    raised = union.differing[0]._replace(terms=terms)
    return replace(
        item, positions=(replace(union, changes=(raised,)), replace(employer, changes=()))
    )


def test_a_wage_table_does_not_bury_the_page_in_terms() -> None:
    summary = _summary()
    many = replace(summary, items=(_with_steps(summary.items[0], 20),))
    page = summary_markdown(many)
    assert "| Step 11 | $1 | $2 (+$1) | as in the contract |" in page
    assert "Step 12" not in page
    assert "… and 8 more terms, in the words below" in page
    assert "20 terms" in PageReader(summary_html(many)).text
    few = replace(summary, items=(_with_steps(summary.items[0], 2),))
    assert "more term" not in summary_markdown(few)
    assert "2 terms" not in PageReader(summary_html(few)).text


def test_the_json_gives_days_positions_and_differences() -> None:
    loaded = json.loads(_json(_summary()))
    assert loaded["schema"] == "bargain/summary/1"
    assert loaded["as_of"] == NOW.isoformat()
    assert loaded["counts"] == {"open": 2, "agreed": 1, "impasse": 1, "disputed": 0}
    assert loaded["not_bargained"] == ["wages"]
    first = loaded["items"][0]
    assert first["item"] == "admin-time"
    assert first["days_since_movement"] == 3
    assert first["owes_response"] == "union"
    assert first["positions"]["employer"]["ref"] == "E1"
    assert [c["label"] for c in first["positions"]["union"]["clauses"]] == ["9.4", "9.4(a)"]
    assert first["positions"]["union"]["reoffers_contract"] is False
    assert [clause["label"] for clause in first["contract"]] == ["9.4", "9.4(a)"]
    assert first["between"][0]["item"] == "admin-time"


def test_a_table_without_items_is_summed_up_too() -> None:
    empty = replace(TABLE, items=())
    for render in RENDERINGS:
        assert "Northgate Clinics 2026" in render(_summary(empty))
    assert "no items yet" in _text(_summary(empty))


def test_items_that_were_marked_but_never_passed_on_are_told() -> None:
    wages = next(item for item in TABLE.items if item.item.slug == "wages")
    said = replace(wages, marks=(AGREED,), status=Status.AGREED, since=at(1, 22))
    page = _text(_summary(replace(TABLE, items=(said,))))
    assert "✓ agreed since 22 January 2026\n" in page
    assert "nothing passed yet · Appendix A" in page
    assert "Not bargained yet" not in page


def test_a_movement_of_today_is_told_as_that() -> None:
    summary = summarise(TABLE, CONTRACT, changes_on, as_of=at(1, 20, 23, 45))
    assert "last movement today" in _text(summary)
    assert "<td>today</td>" in summary_html(summary)


def test_a_dispute_is_told_with_both_marks() -> None:
    marks = (CLAIMED, replace(AGREED, item="admin-time", by="union"))
    disputed = replace(ADMIN_TIME, status=Status.DISPUTED, disputed=marks, claims=())
    page = _text(_summary(replace(TABLE, items=(disputed,))))
    assert "? disputed, no movement since 20 January 2026" in page
    assert "marked impasse, said by Northgate Clinics, about E1: no room left" in page
    assert "marked agreed, said by Therapists United, about U2, 22 January 2026, 10:00" in page


def test_a_document_without_a_clause_of_the_item_is_told() -> None:
    wages = next(item for item in TABLE.items if item.item.slug == "wages")
    passed = replace(wages, positions={"union": ADMIN_TIME.positions["union"]})
    page = _text(_summary(replace(TABLE, items=(passed,))))
    assert "none of its words stand under this item's clauses" in page


def test_what_was_asked_for_stands_in_the_title() -> None:
    assert _text(_summary(only=Status.IMPASSE)).startswith(
        "Northgate Clinics 2026: items at impasse"
    )
    neutral = _text(_summary(only=Status.IMPASSE, neutral=True))
    assert neutral.startswith("Northgate Clinics 2026: open items")
