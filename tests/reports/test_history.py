"""The road of an item and of a clause, in the order of bargaining."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.table_example import (
    ADMIN_TIME,
    E1,
    SETTINGS,
    TABLE,
    U1,
    WAGES,
    against_contract,
    at,
)
from tracker.ledger.facts import ProposalKind
from tracker.reports.history import (
    events_of_clause,
    events_of_item,
    history_shape,
    history_text,
)
from tracker.table.items import of_clause


def test_passes_and_marks_stand_in_the_order_of_bargaining() -> None:
    events = events_of_item(TABLE, ADMIN_TIME)
    assert history_text("Administrative time", events, colour=False, width=78) == (
        "Administrative time\n"
        "8 January 2026, 10:00  U1 passed by Therapists United\n"
        "20 January 2026, 23:30  E1 passed by Northgate Clinics, counter to U1\n"
        "21 January 2026, 10:00  marked impasse, said by Northgate Clinics, about E1:\n"
        "  no room left above four hours\n"
    )


def test_what_is_special_about_a_pass_is_told() -> None:
    final = replace(U1, kind=ProposalKind.FINAL_OFFER, package="P1", note="by hand")
    events = events_of_item(replace(TABLE, proposals=(final,)), ADMIN_TIME)
    assert events[0].details == ("final offer", "part of Package P1", "by hand")


def test_a_clause_has_a_road_of_its_own() -> None:
    passes = [(p, of_clause(against_contract(p), "9.4(a)").changes) for p in (U1, E1)]
    events = events_of_clause(SETTINGS, passes)
    assert [event.ref for event in events] == ["U1", "E1"]
    assert events[0].details == ("9.4(a): unchanged",)
    assert events[1].details[0] == "9.4(a): reworded"


def test_a_pass_that_is_silent_on_the_clause_is_no_step() -> None:
    silent = of_clause(against_contract(U1), "Appendix A").changes
    assert silent
    assert events_of_clause(SETTINGS, [(U1, silent)]) == ()


def test_nothing_yet_is_said() -> None:
    page = history_text("Wages", events_of_item(TABLE, WAGES), colour=False, width=80)
    assert page == "Wages\nNothing has been passed or said on it yet.\n"


def test_the_shape_other_programs_rely_on() -> None:
    shape = history_shape("admin-time", events_of_item(TABLE, ADMIN_TIME))
    assert shape["schema"] == "bargain/history/1"
    assert shape["subject"] == "admin-time"
    assert [event["ref"] for event in shape["events"]] == ["U1", "E1", None]
    assert shape["events"][0]["at"] == at(1, 8).isoformat()
