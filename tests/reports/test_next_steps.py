"""The three likeliest next commands, read off where the table stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.reports.table_example import (
    ADMIN_TIME,
    AGREED,
    E1,
    KEEPER,
    TABLE,
    TECHNOLOGY,
    TRIAGE,
    WAGES,
    at,
)
from tracker.ledger.calendar import Request
from tracker.ledger.facts import ProposalKind, Status
from tracker.ledger.state import TableState
from tracker.reports.next_steps import next_steps, next_steps_text

TODAY = date(2026, 1, 24)


def commands(state: TableState) -> list[str]:
    """What would be suggested today."""
    return [step.command for step in next_steps(state, TODAY)]


def test_an_empty_table_names_an_item_and_records_first() -> None:
    first, second, _ = commands(TableState(TABLE.settings, None, (), (), ()))
    assert first.startswith("bargain item add")
    assert second == "bargain record"


def test_a_dispute_comes_before_everything_and_names_what_was_said() -> None:
    apart = (AGREED, replace(AGREED, status=Status.OPEN, id="m3"))
    disputed = replace(TECHNOLOGY, status=Status.DISPUTED, disputed=apart)
    state = replace(TABLE, items=(*TABLE.items, disputed))
    assert commands(state)[0] == "bargain mark technology agreed|open --settles"


def test_an_item_of_a_final_offer_that_nobody_marked_since() -> None:
    offer = replace(E1, kind=ProposalKind.FINAL_OFFER, items=("triage", "technology"))
    silent = replace(TRIAGE, moved=offer.passed)
    state = replace(TABLE, items=(silent, TECHNOLOGY), proposals=(offer,), findings=())
    assert commands(state)[0] == "bargain mark triage open|agreed|impasse --on E1"
    said = replace(silent, marks=(replace(AGREED, item="triage", at=at(1, 21)),))
    assert not [c for c in commands(replace(state, items=(said,))) if "mark" in c]


def test_whose_court_it_is_in_shows_what_the_other_side_passed() -> None:
    assert "bargain diff E1 --item triage" in commands(replace(TABLE, items=(TRIAGE, WAGES)))
    theirs = replace(TABLE.settings, us="employer")
    assert not [c for c in commands(replace(TABLE, settings=theirs)) if "diff" in c]
    nobody = replace(TABLE.settings, us=None)
    [step, *_] = next_steps(replace(TABLE, settings=nobody), TODAY)
    assert step.why == "Triage waits for union, one of 2 items"


def test_an_overdue_request_and_findings_are_named() -> None:
    late = Request(
        1, "union", "employer", "data", date(2026, 1, 2), at(1, 2), KEEPER, date(2026, 1, 9)
    )
    state = replace(TABLE, items=(WAGES,), calendar=(late,))
    assert commands(state)[:2] == ["bargain calendar", "bargain check"]


def test_there_are_three_and_each_once() -> None:
    for state in (TABLE, replace(TABLE, items=(ADMIN_TIME,), findings=())):
        found = commands(state)
        assert len(found) == len(set(found)) == 3


def test_the_text_gives_each_command_a_line_of_its_own() -> None:
    steps = next_steps(TABLE, TODAY)
    lines = next_steps_text(steps, colour=False, width=100).splitlines()
    assert {f"  {step.command}" for step in steps} <= set(lines)
