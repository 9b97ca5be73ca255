"""Where each number of the contract went, pass by pass."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.reports.table_example import SETTINGS, at, proposal
from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.documents.clause import Draft, with_paths
from tracker.ledger.facts import Item, Proposal, ProposalKind
from tracker.table.movement import Movement, movements

if TYPE_CHECKING:
    from tracker.diff.model import Diff
    from tracker.documents.clause import Clause

ITEMS = (Item("admin-time", "Administrative time", ("9.4",)), Item("wages", "Wages", ("9.5",)))


def _document(hours: str, other: str = "It is given in writing.") -> tuple[Clause, ...]:
    return with_paths(
        (
            Draft("Article 9", "Hours of Work", "", 1),
            Draft("9.4", "Administrative Time", f"Each employee has {hours} each week.", 2),
            Draft("9.5", "Notice", other, 2),
        )
    )


CONTRACT = _document("seven (7) hours of administrative time")


def _passed(ref: str, day: int, words: tuple[Clause, ...]) -> tuple[Proposal, Diff]:
    party = "union" if ref.startswith("U") else "employer"
    fact = proposal(ref, party, at(1, day), ("admin-time",))
    return fact, compare(CONTRACT, words, covers=Covers.LISTED)


def _movements(*passes: tuple[Proposal, Diff]) -> tuple[Movement, ...]:
    return movements(passes, ITEMS).get("admin-time", ())


U1 = _passed("U1", 2, _document("nine (9) hours of administrative time"))
E1 = _passed("E1", 3, _document("five (5) hours of administrative time"))
U2 = _passed("U2", 4, CONTRACT)
PARTIES = SETTINGS.parties


def test_every_pass_that_speaks_of_the_number_is_a_step() -> None:
    [movement] = _movements(U1, E1, U2)
    assert (movement.label, movement.unit, movement.value) == ("9.4", "hours", 7.0)
    assert [(s.ref, s.party, s.value) for s in movement.steps] == [
        ("U1", "union", 9.0),
        ("E1", "employer", 5.0),
        ("U2", "union", 7.0),
    ]


def test_the_parties_are_as_far_apart_as_their_numbers() -> None:
    [movement] = _movements(U1, E1, U2)
    assert movement.apart(PARTIES) == (2.0, 4.0, 2.0)


def test_a_document_that_does_not_address_the_clause_is_no_step() -> None:
    silent = with_paths((Draft("Article 9", "Hours of Work", "", 1),
                         Draft("9.5", "Notice", "It is given by mail.", 2)))  # fmt: skip
    [movement] = _movements(U1, _passed("E1", 3, silent))
    assert [step.ref for step in movement.steps] == ["U1"]


def test_a_number_that_is_taken_out_has_no_place_on_the_scale() -> None:
    gone = _passed("E1", 3, _document("enough administrative time"))
    [movement] = _movements(U1, gone)
    assert [(step.words, step.value) for step in movement.steps][1:] == [("", None)]
    assert movement.apart(PARTIES) == (2.0, None)


def test_a_number_in_another_unit_is_told_and_not_drawn() -> None:
    other = _passed("E1", 3, _document("ninety (90) minutes of administrative time"))
    [movement] = _movements(U1, other)
    assert movement.steps[1].value is None
    assert "ninety (90) minutes" in movement.steps[1].words


def test_a_bound_does_not_make_it_another_number() -> None:
    bounded = _passed("E1", 3, _document("up to five (5) hours of administrative time"))
    [movement] = _movements(U1, bounded)
    assert [step.value for step in movement.steps] == [9.0, 5.0]


def test_a_number_that_nobody_moves_is_no_movement() -> None:
    assert _movements(U2) == ()
    reworded = _passed("E1", 3, _document("a right to seven (7) hours of administrative time"))
    assert _movements(reworded) == ()


def test_what_is_said_off_the_record_is_no_step() -> None:
    fact, diff = E1
    [movement] = _movements(U1, (replace(fact, kind=ProposalKind.SUPPOSAL), diff))
    assert [step.ref for step in movement.steps] == ["U1"]


def test_the_most_moved_number_comes_first() -> None:
    contract = with_paths((Draft("9.4", "Time", "It is seven (7) hours in five (5) weeks.", 1),))
    texts = ("It is six (6) hours in four (4) weeks.", "It is five (5) hours in four (4) weeks.")
    passes = []
    for day, text in enumerate(texts, start=2):
        words = with_paths((Draft("9.4", "Time", text, 1),))
        fact = proposal(f"U{day}", "union", at(1, day), ())
        passes.append((fact, compare(contract, words, covers=Covers.LISTED)))
    found = movements(passes, ITEMS)["admin-time"]
    assert [movement.unit for movement in found] == ["hours", "weeks"]
