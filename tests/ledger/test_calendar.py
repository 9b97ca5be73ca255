"""Votes keep turnout and yes-share apart; what stands in the calendar, and as of when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.ledger.invented import ANN, RECORDED, START, at
from tracker.ledger.calendar import Letter, Request, Session, Vote, known_by, standing

DAY = START.date()
SESSION = Session(1, DAY, RECORDED, str(ANN), id="a" * 16)
VOTE = Vote("ratification", 1680, START, RECORDED, str(ANN), eligible=2400, yes=1512, no=148)

counts = st.integers(0, 10_000)


@given(counts, counts, counts, counts)
def test_the_yes_share_does_not_depend_on_who_stayed_at_home(
    yes: int, no: int, blank: int, absent: int
) -> None:
    cast = yes + no + blank
    vote = replace(VOTE, cast=cast, eligible=cast + absent, yes=yes, no=no)
    assert vote.left_out == blank
    assert vote.yes_share == (yes / (yes + no) if yes + no else None)
    assume(cast + absent)
    assert vote.turnout == cast / (cast + absent)


def test_before_the_count_there_is_a_turnout_and_no_result() -> None:
    vote = replace(VOTE, yes=None, no=None)
    assert (vote.turnout, vote.yes_share, vote.left_out) == (0.7, None, None)


def test_without_the_number_of_voters_there_is_no_turnout() -> None:
    assert replace(VOTE, eligible=None).turnout is None


def test_what_is_kept_by_the_day_counts_from_its_beginning_and_a_vote_from_its_minute() -> None:
    assert known_by(SESSION, START.replace(hour=0, minute=0))
    assert not known_by(SESSION, START - timedelta(days=1))
    assert known_by(VOTE, START)
    assert not known_by(VOTE, START - timedelta(minutes=1))


def test_a_letter_that_came_with_the_contract_was_always_there() -> None:
    letter = Letter("Side Letter 5", "Remote work", RECORDED, str(ANN))
    assert known_by(letter, START - timedelta(days=1000))
    assert not known_by(replace(letter, agreed=DAY), START - timedelta(days=1))


def test_what_a_later_fact_replaces_does_not_stand() -> None:
    moved = replace(SESSION, day=DAY + timedelta(days=7), replaces=SESSION.id, id="b" * 16)
    other = replace(SESSION, number=2, day=DAY + timedelta(days=1), id="c" * 16)
    assert standing((SESSION, moved, other)) == (other, moved)


def test_every_kind_has_a_day() -> None:
    request = Request(1, "union", "employer", "data", date(2025, 7, 1), RECORDED, str(ANN))
    assert (request.day, VOTE.day, SESSION.day) == (date(2025, 7, 1), DAY, DAY)
    assert Letter("L", "T", at(0), str(ANN)).day == DAY
