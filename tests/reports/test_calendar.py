"""The calendar as a value, in words, for programs, and in a file that other programs load."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.table_example import KEEPER, TABLE, at
from tracker.ledger.calendar import (
    Answer,
    Letter,
    Notice,
    NoticeKind,
    Request,
    Session,
    Vote,
)
from tracker.reports.calendar import calendar_of
from tracker.reports.calendar_ics import calendar_ics
from tracker.reports.calendar_json import calendar_shape
from tracker.reports.calendar_text import calendar_text
from tracker.reports.calendar_words import fact_words, noted_words
from tracker.reports.clocks import ADVICE
from tracker.reports.shapes import to_json

if TYPE_CHECKING:
    from tracker.ledger.calendar import CalendarFact
    from tracker.reports.calendar import Calendar

NOW = at(1, 24)
SETTINGS = replace(TABLE.settings, expiry=date(2026, 1, 31), regime="nlra-health-care")
UNION = next(one.name for one in SETTINGS.parties if one.key == "union")

SESSION = Session(
    4, date(2026, 2, 5), NOW, KEEPER, at(2, 5, 9), at(2, 5, 17), place="Harbor Room", id="5" * 16
)
VOTE = Vote(
    "strike authorization", 1680, at(1, 22, 20), NOW, KEEPER, "union", 2400, 1512, 148, id="7" * 16
)
REQUEST = Request(
    1, "union", "employer", "wait times", date(2026, 1, 8), NOW, KEEPER, date(2026, 1, 22),
    id="1" * 16,
)  # fmt: skip
PART = Answer("1" * 16, date(2026, 1, 20), NOW, KEEPER, whole=False, id="2" * 16)
NOTICE = Notice(
    NoticeKind.STRIKE, "union", date(2026, 1, 23), NOW, KEEPER, at(2, 2, 7), id="3" * 16
)
LETTER = Letter("Side Letter 5", "Remote work", NOW, KEEPER, expires=date(2026, 6, 30), id="4" * 16)
FACTS: tuple[CalendarFact, ...] = (REQUEST, PART, VOTE, NOTICE, SESSION, LETTER)


def calendar(*facts: CalendarFact) -> Calendar:
    """The calendar of the example with these facts in it."""
    return calendar_of(replace(TABLE, settings=SETTINGS, calendar=facts), NOW)


def text(*facts: CalendarFact, ids: bool = False) -> str:
    """The same for a terminal, wide enough to break nothing."""
    return calendar_text(calendar(*facts), ids=ids, colour=False, width=400)


def test_turnout_and_yes_share_are_two_sentences_and_spare_ballots_are_said() -> None:
    assert fact_words(VOTE, SETTINGS) == (
        f"Vote on strike authorization, {UNION}: 1,680 of 2,400 eligible voted (turnout 70.0 %); "
        "1,512 yes, 148 no (91.1 % yes), 20 ballots for neither"
    )


@pytest.mark.parametrize(
    ("vote", "words"),
    [
        (replace(VOTE, yes=None, no=None), "(turnout 70.0 %); not counted yet"),
        (replace(VOTE, eligible=None), "1,680 voted (how many could is not recorded); 1,512 yes"),
        (replace(VOTE, eligible=0, cast=0, yes=0, no=0), "0 of 0 eligible voted; 0 yes, 0 no"),
        (replace(VOTE, cast=1660), "148 no (91.1 % yes)"),
        (replace(VOTE, cast=1661), "148 no (91.1 % yes), 1 ballot for neither"),
    ],
)
def test_a_vote_says_no_more_than_was_recorded(vote: Vote, words: str) -> None:
    assert words in fact_words(vote, SETTINGS)
    assert not fact_words(vote, SETTINGS).endswith(", 0 ballots for neither")


def test_a_request_is_owed_until_it_is_answered_as_a_whole() -> None:
    [owed] = calendar(REQUEST, PART).owed
    assert owed.endswith(
        "asked 8 January 2026, answered in part 20 January 2026, due 22 January 2026, 2 days late"
    )
    whole = replace(PART, whole=True)
    assert calendar(REQUEST, whole).owed == ()
    assert "due" not in {one.kind for one in calendar(REQUEST, whole).entries}
    [open_ended] = calendar(replace(REQUEST, due=None)).owed
    assert open_ended.endswith("no day set for the answer")


def test_entries_stand_by_day_with_today_between_what_was_and_what_comes() -> None:
    lines = text(*FACTS).splitlines()
    today = next(i for i, line in enumerate(lines) if "today" in line)
    assert any("R1:" in line for line in lines[:today])
    assert any("09:00–17:00  Session 4, Harbor Room" in line for line in lines[today:])
    assert any("Side Letter 5 (Remote work) expires" in line for line in lines[today:])
    assert any("The contract expires" in line for line in lines[today:])
    days = [one.day for one in calendar(*FACTS).entries]
    assert days == sorted(days)


def test_a_session_that_only_documents_name_stands_there_with_them() -> None:
    passed = replace(TABLE.proposals[0], session=3)
    found = calendar_of(replace(TABLE, proposals=(passed,)), NOW).entries
    assert [one.what for one in found] == ["Session 3: U1 passed"]
    recorded = replace(SESSION, number=3)
    found = calendar_of(replace(TABLE, proposals=(passed,), calendar=(recorded,)), NOW).entries
    assert [one.what for one in found] == ["Session 3, Harbor Room: U1 passed"]


def test_every_computed_day_has_its_rule_and_the_advice_stands_above() -> None:
    shown = text(*FACTS)
    below = shown[shown.index(ADVICE) :]
    assert "A strike, if notice is given today: not before" in below
    assert below.count("[NLRA 8(") == len(calendar(*FACTS).clocks.deadlines) + 4


def test_where_the_law_binds_both_sides_alike_both_are_named() -> None:
    """8(d) forbids strike and lockout alike; only 8(g) speaks of strikes alone."""
    plain = replace(TABLE, settings=replace(SETTINGS, regime="nlra"))
    shown = calendar_text(calendar_of(plain, NOW), ids=False, colour=False, width=400)
    assert "A strike or lockout, if notice is given today: not before" in shown


def test_ids_are_shown_when_asked_for() -> None:
    assert "[55555555]" in text(SESSION, ids=True)
    assert "[55555555]" not in text(SESSION)


def test_without_a_law_no_clock_is_counted_and_this_is_said() -> None:
    plain = replace(TABLE, settings=replace(SETTINGS, regime="none"))
    shown = calendar_text(calendar_of(plain, NOW), ids=False, colour=False, width=200)
    assert "No rule is counted here: the regime in table.toml is none" in shown
    assert "8(d)" not in shown


def test_programs_get_the_figures_and_the_rules() -> None:
    shape = json.loads(to_json(calendar_shape(calendar(*FACTS))))
    assert shape["schema"] == "bargain/calendar/1"
    [vote] = [one for one in shape["facts"] if one["fact"] == "vote"]
    assert (vote["eligible"], vote["cast"], vote["yes"], vote["no"]) == (2400, 1680, 1512, 148)
    assert (vote["turnout"], vote["left_out"]) == (0.7, 20)
    assert shape["clocks"]["advice"] == ADVICE
    assert all(one["rule"] for one in shape["clocks"]["waits"])
    assert shape["clocks"]["earliest_walk_out"] == "2026-04-25"


def test_what_was_noted_is_told_with_its_day() -> None:
    assert noted_words(SESSION, SETTINGS) == "Noted for 5 February 2026: Session 4, Harbor Room."


def test_a_second_library_loads_the_calendar_file() -> None:
    shown = calendar(*FACTS)
    loaded = vobject.readOne(calendar_ics(shown).decode())
    events = loaded.vevent_list
    assert sorted(one.summary.value for one in events) == sorted(one.what for one in shown.entries)
    [session] = [one for one in events if one.summary.value.startswith("Session 4")]
    assert session.dtstart.value == datetime(2026, 2, 5, 16, tzinfo=UTC)
    assert session.dtend.value == datetime(2026, 2, 6, 0, tzinfo=UTC)
    [expiry] = [one for one in events if one.summary.value == "The contract expires"]
    assert expiry.dtstart.value == date(2026, 1, 31)
    deadlines = [one for one in events if "NLRA" in one.summary.value]
    assert deadlines
    assert all(ADVICE in one.description.value for one in deadlines)


def test_loading_the_file_again_doubles_nothing_though_a_day_has_moved() -> None:
    def names(state: Calendar) -> list[str]:
        return [one.uid.value for one in vobject.readOne(calendar_ics(state).decode()).vevent_list]

    first = names(calendar(*FACTS))
    later = replace(SETTINGS, expiry=date(2026, 3, 31))
    moved = calendar_of(replace(TABLE, settings=later, calendar=FACTS), at(1, 30))
    assert len(set(first)) == len(first)
    assert set(names(moved)) == set(first)


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_words_of_the_record_break_out_of_the_file(what: str, note: str) -> None:
    hostile = replace(REQUEST, what=f"{what}\r\nEND:VCALENDAR\n{what}", note=note, due=None)
    state = replace(TABLE, calendar=(hostile,), proposals=())
    loaded = vobject.readOne(calendar_ics(calendar_of(state, NOW)).decode())
    [event] = loaded.vevent_list
    assert "END:VCALENDAR" in event.summary.value
