"""What stands elsewhere is not gone, and what stood elsewhere is not new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.diff.contracts import clauses
from tests.diff.gains.scoring import TRADE
from tests.diff.test_pairing import MEAL, REST
from tracker.diff.compare import compare
from tracker.diff.gains.elsewhere import Moves
from tracker.diff.gains.judge import judge
from tracker.diff.model import Favours

if TYPE_CHECKING:
    from tracker.diff.model import Change

OFFER = "Extra shifts shall be offered to ushers in the order of service."
PARK = "The Employer shall keep nine places in the yard for bicycles, and lend locks to ushers."


def _judged(there: str, *, backwards: bool = False) -> dict[str, Change]:
    """A sentence leaves 1.1 while other words come into 2.1; by label, judged."""
    old = clauses(
        ("Article 1", "Shifts", "", 1),
        ("1.1", "Rest", f"{REST} {OFFER}", 2),
        ("Article 2", "House", "", 1),
        ("2.1", "Bicycles", PARK, 2),
    )
    new = clauses(
        ("Article 1", "Shifts", "", 1),
        ("1.1", "Rest", REST, 2),
        ("Article 2", "House", "", 1),
        ("2.1", "Bicycles", f"{PARK} {there}", 2),
    )
    diff = compare(new, old) if backwards else compare(old, new)
    moves = Moves(diff.changes)
    return {
        change.new[0].label: judge(change, TRADE, by=Favours.EMPLOYER, moves=moves)
        for change in diff.changes
    }


def test_a_statement_that_another_clause_says_now_is_not_gone() -> None:
    """Though a condition came to it on the way; nor is it something new over there."""
    changes = _judged(OFFER.replace(".", " if time allows."))
    assert changes["1.1"].favours is Favours.UNCLEAR
    assert not changes["1.1"].clawback
    assert "stands in 2.1 now" in changes["1.1"].because
    assert "stood in 1.1 before" in changes["2.1"].because
    assert changes["2.1"].favours is Favours.UNCLEAR


def test_the_same_backwards() -> None:
    changes = _judged(OFFER, backwards=True)
    assert "stood in 2.1 before" in changes["1.1"].because
    assert "stands in 1.1 now" in changes["2.1"].because


def test_a_statement_of_other_words_in_another_clause_stands_for_nothing() -> None:
    """The employees' own sentence is gone, and another came in."""
    changes = _judged("The Employer shall offer coffee to ushers. " + MEAL)
    assert changes["1.1"].clawback
    assert "with nothing in its place" in changes["1.1"].because


def test_without_the_diff_a_statement_is_gone() -> None:
    """As for a change that stands alone."""
    old, new = clauses(("1.1", "Rest", f"{REST} {OFFER}", 1)), clauses(("1.1", "Rest", REST, 1))
    (change,) = compare(old, new).changes
    assert "with nothing in its place" in judge(change, TRADE).because
