"""What may take something back, where the words do not settle who gains by the whole."""

from __future__ import annotations

from tests.diff.gains.scoring import judged
from tracker.diff.model import Favours
from tracker.reports.gains import gains_line

BEFORE = "The Employer shall lend coats."
AFTER = "The Employer may lend coats. The cloakroom shall be open for callers."


def test_a_part_that_takes_is_told_where_the_whole_is_unclear() -> None:
    change = judged(BEFORE, AFTER, by=Favours.EMPLOYER)
    assert change.favours is Favours.UNCLEAR
    assert (change.clawback, change.may_take) == (False, True)
    assert change.taken > 0
    assert "“shall lend” became “may lend”" in change.because


def test_it_is_none_of_the_side_that_loses_nor_of_nobody() -> None:
    assert not judged(BEFORE, AFTER, by=Favours.UNION).may_take
    assert not judged(BEFORE, AFTER).may_take


def test_what_is_settled_is_no_doubt() -> None:
    change = judged(BEFORE, "The Employer may lend coats.", by=Favours.EMPLOYER)
    assert (change.clawback, change.may_take) == (True, False)


def test_a_doubt_is_said_in_the_line_on_who_gains() -> None:
    """Also where nobody proposes, when a term favours somebody."""
    for by in (Favours.EMPLOYER, None):
        line = gains_line(judged(BEFORE, AFTER, by=by))
        assert line.startswith("who gains is unclear: ")
        assert "“shall lend” became “may lend”" in line


def test_where_nothing_was_read_nothing_is_said() -> None:
    change = judged("Coats are blue.", "Coats are green.", by=Favours.EMPLOYER)
    assert change.favours is Favours.UNCLEAR
    assert gains_line(change) == ""


def test_work_that_others_may_do_now_is_taken_whatever_else_is_said() -> None:
    before = "Repairs shall be made by a certified electrician."
    after = (
        "Repairs may be made by a certified electrician, or by a caller with a manual. "
        "An electrician shall be in reach by telephone."
    )
    change = judged(before, after, by=Favours.EMPLOYER)
    assert (change.favours, change.clawback) == (Favours.EMPLOYER, True), change.because
    assert "“or by a caller with a manual”" in change.because
