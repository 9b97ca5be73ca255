"""The calendar is recorded through git, one file a fact, and refuses figures that cannot be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import ANN, RECORDED, START, record
from tests.ledger.repository import assert_sound, files_of, status
from tracker.ledger.calendar import Answer, Letter, Notice, NoticeKind, Request, Session, Vote
from tracker.ledger.calendar_recording import add_to_calendar, find_request
from tracker.ledger.check import check
from tracker.ledger.fold import fold
from tracker.ledger.load import load
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.ledger.calendar import CalendarFact

# Where a test runs over several kinds, their type is given as Session: one of them.

DAY = date(2026, 2, 5)
WHO = str(ANN)
SESSION = Session(0, DAY, RECORDED, WHO)
VOTE = Vote("ratification", 100, START, RECORDED, WHO, by="union", eligible=120, yes=70, no=20)
REQUEST = Request(0, "union", "employer", "wait times", DAY, RECORDED, WHO)
NOTICE = Notice(NoticeKind.STRIKE, "union", DAY, RECORDED, WHO)
LETTER = Letter("Side Letter 5", "Remote work", RECORDED, WHO, expires=DAY)


def calendar(table: Path) -> tuple[CalendarFact, ...]:
    """What stands in the calendar now."""
    return fold(load(table)).calendar


@pytest.mark.parametrize("draft", [SESSION, VOTE, REQUEST, NOTICE, LETTER])
def test_each_kind_is_one_file_in_one_commit_and_comes_back(table: Path, draft: Session) -> None:
    recorded = add_to_calendar(table, draft, ANN)
    assert recorded.commit is not None
    [path] = files_of(table, recorded.commit)
    kind = type(draft).__name__.lower()
    assert path == f"calendar/{draft.day:%Y%m%d}-{kind}-{recorded.fact.id}.json"
    assert calendar(table) == (recorded.fact,)
    assert status(table) == []
    assert check(table) == ()
    assert_sound(table)


def test_sessions_and_requests_are_numbered_on_and_a_taken_number_is_refused(table: Path) -> None:
    record(table, "seven hours", session=4)
    first = add_to_calendar(table, SESSION, ANN).fact
    second = add_to_calendar(table, replace(SESSION, day=DAY + timedelta(1)), ANN).fact
    request = add_to_calendar(table, REQUEST, ANN).fact
    assert (first.number, second.number, request.number) == (5, 6, 1)
    with pytest.raises(StateRefused, match="session 5 is there already"):
        add_to_calendar(table, replace(SESSION, number=5), ANN)
    earlier = add_to_calendar(table, replace(SESSION, number=4, day=START.date()), ANN).fact
    assert earlier.number == 4


def test_a_correction_replaces_and_keeps_the_number(table: Path) -> None:
    first = add_to_calendar(table, SESSION, ANN).fact
    moved = replace(SESSION, day=DAY + timedelta(7), replaces=first.id[:8])
    second = add_to_calendar(table, moved, ANN).fact
    assert (second.number, second.replaces) == (first.number, first.id)
    assert calendar(table) == (second,)
    assert len(load(table).calendar) == 2


def test_a_correction_counts_also_for_the_days_before_it(table: Path) -> None:
    first = add_to_calendar(table, SESSION, ANN).fact
    add_to_calendar(table, replace(SESSION, day=DAY + timedelta(7), replaces=first.id), ANN)
    noon = START.replace(year=DAY.year, month=DAY.month, day=DAY.day)
    assert fold(load(table), noon).calendar == ()


def test_an_answer_to_a_request_that_was_corrected_answers_it(table: Path) -> None:
    first = add_to_calendar(table, REQUEST, ANN).fact
    add_to_calendar(table, Answer("R1", DAY, RECORDED, WHO), ANN)
    second = add_to_calendar(table, replace(REQUEST, what="waits", replaces=first.id), ANN).fact
    third = add_to_calendar(table, replace(REQUEST, what="times", replaces=second.id), ANN).fact
    [answer] = [one for one in calendar(table) if isinstance(one, Answer)]
    assert answer.request == third.id
    assert fold(load(table)).findings == ()


def test_only_an_entry_of_the_same_kind_can_be_replaced(table: Path) -> None:
    session = add_to_calendar(table, SESSION, ANN).fact
    with pytest.raises(UsageRefused, match="names no votes"):
        add_to_calendar(table, replace(VOTE, replaces=session.id), ANN)


def test_an_answer_names_its_request_by_number_or_id(table: Path) -> None:
    request = add_to_calendar(table, REQUEST, ANN).fact
    for name in ("1", "R1", "r1", request.id[:6]):
        draft = Answer(name, DAY + timedelta(len(name)), RECORDED, WHO, whole=False)
        assert add_to_calendar(table, draft, ANN).fact.request == request.id
    with pytest.raises(UsageRefused, match=r"'R7' names no requests; there are: R1"):
        find_request(calendar(table), "R7")


BAD = [
    (replace(VOTE, cast=121), "121 ballots of 120 eligible cannot be"),
    (replace(VOTE, yes=90), "more than the 100 ballots cast"),
    (replace(VOTE, no=None), "give both --yes and --no"),
    (replace(VOTE, cast=-1, eligible=None, yes=None, no=None), "no fewer than 0"),
    (replace(VOTE, by="judge"), "no party is called 'judge'"),
    (replace(SESSION, start=START, end=START), "ends before it begins"),
    (replace(REQUEST, to="union"), "a party asks the other one"),
    (replace(REQUEST, due=DAY - timedelta(1)), "due before it was asked"),
    (replace(REQUEST, to="judge"), "no party is called 'judge'"),
    (replace(NOTICE, by="judge"), "no party is called 'judge'"),
    (replace(LETTER, on="E9"), "no document is called 'E9'"),
]


@pytest.mark.parametrize(("draft", "words"), BAD)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    table: Path, draft: Session, words: str
) -> None:
    with pytest.raises(UsageRefused, match=words):
        add_to_calendar(table, draft, ANN)
    assert load(table).calendar == ()


def test_the_same_number_after_a_merge_is_a_finding(table: Path) -> None:
    facts = load(table)
    twins = tuple(replace(SESSION, number=1, id=name * 16) for name in "ab")
    found = fold(replace(facts, calendar=twins)).findings
    assert [one.code for one in found] == ["same-number"]


def test_an_answer_to_nothing_and_a_stranger_are_findings(table: Path) -> None:
    answer = Answer("f" * 16, DAY, RECORDED, WHO, id="a" * 16)
    stranger = replace(NOTICE, by="judge", id="b" * 16)
    found = fold(replace(load(table), calendar=(answer, stranger))).findings
    assert {one.code for one in found} == {"unknown-request", "unknown-party"}


def test_an_altered_file_is_found(table: Path) -> None:
    add_to_calendar(table, VOTE, ANN)
    [path] = (table / "calendar").glob("*.json")
    path.write_text(path.read_text().replace('"yes": 70', '"yes": 80'))
    assert "altered" in {one.code for one in check(table)}
