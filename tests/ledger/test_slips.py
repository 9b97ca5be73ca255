"""What is typed wrong in the room is said at once, and what is right is not doubted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.ledger.invented import RECORDED, at, facts, mark, proposal
from tracker.ledger.facts import Covers, Status
from tracker.ledger.slips import slips

U1 = proposal(ref="U1", sha256="1" * 64)


def test_what_is_typed_right_is_not_doubted() -> None:
    for ref in ("E1", "E 1", "Counter 1 to U1"):
        answer = proposal("employer", 1, ref=ref, sha256="2" * 64, counter_to="U1")
        assert slips(facts(U1), answer) == ()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"passed": RECORDED + timedelta(days=365)}, "2026-07-09 is still to come"),
        ({"ref": "u7"}, "documents of Union of Therapists are called U1"),
        ({"sha256": U1.sha256}, "the same file as U1, recorded as passed by union"),
        ({"passed": at(-24), "counter_to": "U1"}, "it answers U1, which is recorded as passed"),
    ],
)
def test_a_slip_of_the_hand_is_said(fields: dict[str, object], said: str) -> None:
    wrong = proposal("employer", 1, **{"ref": "E1", "sha256": "2" * 64, **fields})
    [slip] = slips(facts(U1), wrong)
    assert said in slip


def test_an_agreed_item_that_a_later_document_speaks_of_is_pointed_out() -> None:
    known = facts(replace(U1, id="u1"), mark(Status.AGREED, 2, on="U1", id="m1"))
    late, early = (proposal("employer", hours, ref="E1", sha256="2" * 64) for hours in (3, 1))
    assert slips(known, late) == ("admin-time stands agreed on U1, and this speaks of it",)
    assert slips(known, early) == ()
    assert slips(known, replace(late, covers=Covers.WHOLE)) == ()


def test_a_clock_that_is_hours_ahead_is_no_slip() -> None:
    ahead = proposal(ref="U1", passed=RECORDED + timedelta(hours=9))
    assert slips(facts(), ahead) == ()


def test_a_document_saved_anew_is_pointed_out_with_what_takes_it_back() -> None:
    again = proposal(ref="U2", sha256="2" * 64)
    [slip] = slips(facts(U1), again, (U1,))
    assert slip == (
        "its words are those of U1, passed 2025-07-08 10:32; if it was not passed again, "
        "correct it with --in-error"
    )
