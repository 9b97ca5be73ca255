"""The state is a function of the facts: not of their files' order, not of who committed when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.invented import SETTINGS, at, facts, mark, proposal
from tracker.ledger.codec import decode, encode
from tracker.ledger.facts import Facts, Mark, Party, Proposal, ProposalKind, Status
from tracker.ledger.fold import fold
from tracker.ledger.order import heads

if TYPE_CHECKING:
    from random import Random

    from tracker.ledger.state import ItemState

F = TypeVar("F", Proposal, Mark)
HOURS = st.integers(0, 6)


@st.composite
def histories(draw: st.DrawFn) -> Facts:
    """Facts of up to two laptops that sometimes meet: each fact comes after some earlier ones."""
    made: list[Proposal | Mark] = []
    for place in range(draw(st.integers(0, 7))):
        seen = facts(*[one for one in made if draw(st.booleans())])
        made.append(known(draw(drafts(place)), *heads(seen)))  # type: ignore[type-var] # one of the two
    return facts(*made)


@st.composite
def drafts(draw: st.DrawFn, place: int) -> Proposal | Mark:
    party = draw(st.sampled_from(["union", "employer"]))
    if draw(st.booleans()):
        kind = draw(st.sampled_from([ProposalKind.PROPOSAL, ProposalKind.SUPPOSAL]))
        return proposal(party, draw(HOURS), ref=f"U{place}", sha256=f"{place:064}", kind=kind)
    status = draw(st.sampled_from([Status.OPEN, Status.AGREED, Status.IMPASSE]))
    by = draw(st.sampled_from([party, None]))
    return mark(status, draw(HOURS), by=by, why=str(place), settles=draw(st.booleans()))


def known(draft: F, *after: str) -> F:
    """The draft with its id, made after these."""
    return decode(type(draft), encode(replace(draft, after=after)))


def item(found: Facts) -> ItemState:
    state = fold(found).item("admin-time")
    assert state is not None
    return state


@given(histories(), st.randoms())
def test_the_order_of_files_changes_nothing(found: Facts, shuffler: Random) -> None:
    proposals, marks = list(found.proposals), list(found.marks)
    shuffler.shuffle(proposals)
    shuffler.shuffle(marks)
    shuffled = replace(found, proposals=tuple(proposals), marks=tuple(marks))
    state, other = fold(found), fold(shuffled)
    assert (other.items, other.proposals) == (state.items, state.proposals)
    assert set(other.findings) == set(state.findings)


@given(histories(), HOURS, HOURS)
def test_a_later_moment_shows_everything_that_an_earlier_one_did(
    found: Facts, hours: int, more: int
) -> None:
    early, late = fold(found, at(hours)), fold(found, at(hours + more))
    assert set(early.proposals) <= set(late.proposals)
    for before, after in zip(early.items, late.items, strict=True):
        assert set(before.marks) <= set(after.marks)


@given(histories(), HOURS)
def test_nothing_of_after_the_moment_is_shown(found: Facts, hours: int) -> None:
    state = fold(found, at(hours))
    moments = [one.passed for one in state.proposals]
    moments += [mark.at for one in state.items for mark in one.marks]
    assert all(moment <= at(hours) for moment in moments)


@given(histories())
def test_the_last_moment_is_now(found: Facts) -> None:
    assert fold(found, at(100)) == fold(found)


@given(histories())
def test_an_item_is_at_impasse_exactly_while_a_claim_stands(found: Facts) -> None:
    state = item(found)
    if state.status is not Status.DISPUTED:
        assert (state.status is Status.IMPASSE) == bool(state.claims)


@given(histories())
def test_a_line_of_marks_that_each_saw_the_last_is_never_disputed(found: Facts) -> None:
    line: list[Mark] = []
    for one in found.marks:
        line.append(known(one, *(seen.id for seen in line[-1:])))
    assert item(facts(*line)).disputed == ()


@given(histories())
def test_a_mark_that_settles_all_it_saw_ends_every_dispute(found: Facts) -> None:
    last = known(mark(Status.AGREED, settles=True), *heads(found))
    state = item(replace(found, marks=(*found.marks, last)))
    assert (state.status, state.disputed) == (Status.AGREED, ())


@given(histories())
def test_a_position_is_the_last_document_on_the_record_that_the_party_passed(found: Facts) -> None:
    state = item(found)
    for party in ("union", "employer"):
        passed = [
            one.passed
            for one in found.proposals
            if one.party == party and one.kind is not ProposalKind.SUPPOSAL
        ]
        last = state.positions.get(party)
        assert (last.passed if last else None) == max(passed, default=None)


def test_two_marks_that_did_not_see_each_other_and_disagree_are_a_dispute() -> None:
    first = known(mark(Status.OPEN))
    here, there = known(mark(Status.AGREED, 1), first.id), known(mark(Status.IMPASSE, 2), first.id)
    state = item(facts(first, here, there))
    assert (state.status, state.disputed) == (Status.DISPUTED, (here, there))
    assert state.since == there.at
    [finding] = fold(facts(first, here, there)).findings
    assert (finding.code, finding.where) == ("disputed", "items/admin-time/item.toml")


def test_two_marks_made_apart_that_agree_are_none() -> None:
    here, there = known(mark(Status.AGREED, 1)), known(mark(Status.AGREED, 2))
    state = item(facts(here, there))
    assert (state.status, state.since, state.disputed) == (Status.AGREED, here.at, ())


def test_what_was_entered_late_does_not_overrule_what_came_later_at_the_table() -> None:
    agreed = known(mark(Status.AGREED, 5))
    forgotten = known(mark(Status.IMPASSE, 1, by="employer"), agreed.id)
    found = facts(agreed, forgotten)
    assert item(found).status is Status.AGREED
    assert fold(found, at(2)).items[0].status is Status.IMPASSE
    early, late = known(proposal(ref="U1", hours=1)), known(proposal(ref="U2", hours=3))
    typed_late = known(proposal(ref="U3", hours=2), early.id, late.id)
    assert fold(facts(late, typed_late, early)).proposals == (early, typed_late, late)


def test_a_mark_that_settles_corrects_a_wrong_time() -> None:
    wrong = known(mark(Status.AGREED, 100))
    right = known(mark(Status.AGREED, 1, settles=True), wrong.id)
    assert item(facts(wrong, right)).since == right.at


def test_a_late_entry_does_not_undo_a_correction() -> None:
    wrong = known(mark(Status.AGREED, 8))
    correction = known(mark(Status.OPEN, 5, settles=True), wrong.id)
    late = known(mark(Status.IMPASSE, 6), wrong.id, correction.id)
    state = item(facts(wrong, correction, late))
    assert (state.status, state.disputed) == (Status.OPEN, ())


def test_an_item_that_nobody_marked_is_open_since_no_moment() -> None:
    state = item(facts())
    assert (state.status, state.since, state.moved, state.owes_response) == (
        Status.OPEN,
        None,
        None,
        None,
    )


def test_the_other_party_owes_a_response_until_the_item_is_agreed() -> None:
    ours = known(proposal("union", 1, ref="U1"))
    theirs = known(proposal("employer", 2, ref="E1"), ours.id)
    assert item(facts(ours)).owes_response == "employer"
    assert item(facts(ours, theirs)).owes_response == "union"
    agreed = known(mark(Status.AGREED, 3), theirs.id)
    assert item(facts(ours, theirs, agreed)).owes_response is None
    assert item(facts(ours, theirs)).moved == theirs.passed


def test_a_supposal_is_no_position_no_movement_and_no_answer() -> None:
    ours = known(proposal("union", 1, ref="U1"))
    supposal = known(proposal("employer", 2, ref="E1", kind=ProposalKind.SUPPOSAL), ours.id)
    state = item(facts(ours, supposal))
    assert state.positions == {"union": ours}
    assert (state.moved, state.owes_response) == (ours.passed, "employer")


def test_among_three_parties_nobody_is_said_to_owe_a_response() -> None:
    parties = (*SETTINGS.parties, Party("county", "The County", "C"))
    found = replace(facts(known(proposal())), settings=replace(SETTINGS, parties=parties))
    assert item(found).owes_response is None


def test_a_document_is_found_by_its_ref_in_any_case() -> None:
    ours = known(proposal(ref="U1"))
    state = fold(facts(ours))
    assert state.proposal("u1") == ours
    assert state.proposal("U2") is None
    assert state.item("benefits") is None


def test_a_reference_to_what_is_passed_after_the_moment_is_no_finding() -> None:
    late = known(proposal("employer", 5, ref="E1"))
    early = known(proposal("union", 1, ref="U1", counter_to="E1"), late.id)
    assert fold(facts(late, early), at(2)).findings == ()
