"""The course of the items says, at every moment, what the fold as of that moment says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from tests.ledger.invented import at, facts, mark
from tests.ledger.test_fold import HOURS, histories
from tracker.ledger.course import course
from tracker.ledger.facts import Facts, Status
from tracker.ledger.fold import fold

if TYPE_CHECKING:
    from datetime import datetime


def _status(found: Facts, moment: datetime) -> Status:
    told = [step.status for step in course(found) if step.at <= moment]
    return told[-1] if told else Status.OPEN


@given(histories(), HOURS)
def test_it_is_the_fold_at_every_moment(found: Facts, hours: int) -> None:
    state = fold(found, at(hours)).item("admin-time")
    assert state is not None
    assert _status(found, at(hours)) is state.status


@given(histories(), HOURS)
def test_what_came_later_changes_no_earlier_step(found: Facts, hours: int) -> None:
    assert course(found, at(hours)) == tuple(s for s in course(found) if s.at <= at(hours))


def test_a_claim_that_is_denied_goes_on_and_one_taken_back_ends() -> None:
    claimed = mark(Status.IMPASSE, 1, by="employer", id="a")
    denied = mark(Status.OPEN, 2, by="union", id="b", after=("a",))
    ended = mark(Status.OPEN, 3, by="employer", id="c", after=("b",))
    steps = course(facts(claimed, denied, ended))
    assert [step.status for step in steps] == [Status.IMPASSE, Status.IMPASSE, Status.OPEN]
    assert {step.item for step in steps} == {"admin-time"}


def test_marks_made_apart_are_kept_with_the_step() -> None:
    one, other = mark(Status.AGREED, 1, id="a"), mark(Status.IMPASSE, 1, id="b")
    [step] = course(facts(one, other))
    assert step.status is Status.DISPUTED
    assert step.disputed == (one, other)


def test_an_item_that_the_table_does_not_know_has_no_course() -> None:
    assert course(facts(mark(Status.AGREED, 1, id="a", item="elsewhere"))) == ()
