"""A supposal is kept, and is nowhere in the state unless it is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.invented import ADMIN_TIME, ANN, RECORDED, at, facts, mark, proposal
from tracker.ledger.calendar import Letter
from tracker.ledger.facts import Facts, Finding, ProposalKind, Status
from tracker.ledger.fold import fold
from tracker.ledger.off_record import without_supposals

if TYPE_CHECKING:
    from tracker.ledger.facts import Mark, Proposal

SAID = proposal(
    "employer", 1, ref="S1", id="s1", folder="proposals/x", kind=ProposalKind.SUPPOSAL,
    after=("u1", "m1"),
)  # fmt: skip
PASSED = proposal("union", 0, ref="U1", id="u1", folder="proposals/u")
ANSWER = proposal("union", 2, ref="U2", id="u2", counter_to="S1", after=("s1",), sha256="2" * 64)
FIRST = mark(Status.AGREED, 0.5, id="m1", after=("u1",))
LAST = mark(Status.OPEN, 3, on="S1", id="m2", after=("u2",))


def table() -> Facts:
    """A union's proposal, a supposal, and what was said after it."""
    found = facts(PASSED, FIRST, SAID, ANSWER, LAST)
    letter = Letter("Side Letter 1", "T", RECORDED, str(ANN), on="S1", id="l1")
    return replace(found, calendar=(letter,))


def test_neither_the_document_nor_its_ref_is_in_the_state() -> None:
    assert "S1" not in repr(fold(table()))
    assert "S1" in repr(fold(table(), off_record=True))


def test_off_the_record_it_is_shown_beside_the_positions_and_is_none() -> None:
    item = fold(table(), off_record=True).item(ADMIN_TIME.slug)
    assert item is not None
    assert [one.ref for one in item.supposals] == ["S1"]
    assert "employer" not in item.positions


def test_what_was_seen_through_a_supposal_stays_seen() -> None:
    """The last mark had seen the first one only by way of the supposal: no dispute."""
    item = fold(table()).item(ADMIN_TIME.slug)
    assert item is not None
    assert (item.status, item.disputed) == (Status.OPEN, ())


def test_findings_about_its_papers_stay_off_the_record_too() -> None:
    doubt = Finding("altered", "proposals/x/proposal.json", "changed")
    other = Finding("altered", "proposals/u/proposal.json", "changed")
    found = replace(table(), findings=(doubt, other))
    assert fold(found).findings == (other,)
    assert doubt in fold(found, off_record=True).findings


def test_a_ref_that_a_document_on_the_record_bears_too_is_not_hidden() -> None:
    twin = replace(PASSED, ref="S1")
    kept = without_supposals(facts(twin, SAID, LAST))
    assert kept.marks[0].on == "S1"


@given(st.sets(st.sampled_from([PASSED, FIRST, ANSWER, LAST])))
def test_without_supposals_nothing_changes(found: set[Proposal | Mark]) -> None:
    plain = facts(*sorted(found, key=lambda one: one.id))
    assert fold(plain) == fold(plain, off_record=True)


def test_a_moment_cuts_them_as_it_cuts_everything() -> None:
    item = fold(table(), at(0.75), off_record=True).item(ADMIN_TIME.slug)
    assert item is not None
    assert item.supposals == ()
