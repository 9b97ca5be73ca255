"""The line of days: what was passed when, and how many items stood how."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.table_example import AGREED, CLAIMED, E1, TABLE, U1, U2, at
from tracker.ledger.course import StatusStep
from tracker.ledger.facts import ProposalKind, Status
from tracker.table.timeline import Timeline, timeline

STEPS = (
    StatusStep(at(1, 21), "admin-time", Status.IMPASSE),
    StatusStep(at(1, 22), "technology", Status.AGREED),
)


def _line(*, neutral: bool = False) -> Timeline:
    return timeline(TABLE, STEPS, neutral=neutral)


def test_each_day_has_a_lane_for_each_party_ours_first() -> None:
    line = _line()
    assert [party.key for party in line.parties] == ["union", "employer"]
    assert [(one.day.day, one.passed) for one in line.days] == [
        (8, ((U1,), ())),
        (9, ((U2,), ())),
        (20, ((), (E1,))),
    ]


def test_a_session_has_the_number_that_was_recorded() -> None:
    numbered = replace(TABLE, proposals=(replace(U1, session=3), U2, E1))
    assert [one.session for one in timeline(numbered, ()).days] == [3, None, None]


def test_what_is_said_off_the_record_is_on_no_line() -> None:
    supposal = replace(E1, kind=ProposalKind.SUPPOSAL)
    hidden = replace(TABLE, proposals=(U1, U2, supposal))
    assert [one.day.day for one in timeline(hidden, ()).days] == [8, 9]


def test_items_are_open_first_and_counted_when_a_day_ends() -> None:
    counts = {one.day.day: dict(one.counts) for one in _line().standing}
    assert counts[8] == dict.fromkeys(Status, 0) | {Status.OPEN: 4}
    assert counts[21][Status.IMPASSE] == 1
    assert counts[22] == {
        Status.OPEN: 2, Status.AGREED: 1, Status.IMPASSE: 1, Status.DISPUTED: 0,
    }  # fmt: skip


def test_a_neutral_line_counts_no_impasse() -> None:
    standing = _line(neutral=True).standing
    assert all(status is not Status.IMPASSE for one in standing for status, _ in one.counts)
    assert dict(standing[-1].counts)[Status.OPEN] == 3


def test_a_neutral_dispute_stays_only_where_somebody_says_agreed() -> None:
    said = (CLAIMED, replace(AGREED, item="admin-time"))
    step = StatusStep(at(1, 21), "admin-time", Status.DISPUTED, said)
    assert dict(timeline(TABLE, (step,), neutral=True).standing[-1].counts)[Status.DISPUTED] == 1
    other = replace(step, disputed=(CLAIMED, replace(CLAIMED, status=Status.OPEN)))
    assert dict(timeline(TABLE, (other,), neutral=True).standing[-1].counts)[Status.DISPUTED] == 0


def test_nothing_passed_and_nothing_said_is_an_empty_line() -> None:
    line = timeline(replace(TABLE, proposals=()), ())
    assert (line.days, line.standing) == ((), ())
