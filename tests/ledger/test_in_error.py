"""A document that should not have been recorded: kept, nobody's position, and able to come back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import ANN, RECORDED, facts, mark, proposal, record, say
from tests.ledger.repository import status
from tracker.ledger.check import check
from tracker.ledger.codec import encode
from tracker.ledger.facts import Correction, ProposalKind, Status
from tracker.ledger.fold import fold
from tracker.ledger.load import load
from tracker.ledger.naming import next_ref
from tracker.ledger.recording import add_correction
from tracker.refusals import StateRefused

if TYPE_CHECKING:
    from pathlib import Path

WRONG = Correction("U2", "Never passed.", RECORDED, str(ANN), in_error=True)


@pytest.fixture
def withdrawn(table: Path) -> Path:
    """A table where U1 stands and U2, passed later, was recorded in error."""
    record(table, "seven")
    record(table, "eight", hours=1)
    add_correction(table, WRONG, ANN)
    return table


def test_it_is_kept_and_is_no_position(withdrawn: Path) -> None:
    state = fold(load(withdrawn))
    assert [one.ref for one in state.proposals] == ["U1"]
    assert state.items[0].positions["union"].ref == "U1"
    [kept] = state.in_error
    assert (kept.ref, kept.recorded_in_error) == ("U2", True)
    assert (withdrawn / kept.folder / kept.original).is_file()
    assert (status(withdrawn), check(withdrawn)) == ([], ())


def test_its_bytes_and_its_ref_can_be_recorded_again(withdrawn: Path) -> None:
    assert next_ref(load(withdrawn), "union") == "U2"
    again = record(withdrawn, "eight", hours=2)
    assert again.commit is not None
    assert again.fact.ref == "U2"
    assert fold(load(withdrawn)).items[0].positions["union"].id == again.fact.id
    back = replace(WRONG, corrects=load(withdrawn).in_error[0].id, in_error=False)
    with pytest.raises(StateRefused, match="U2 is another document"):
        add_correction(withdrawn, back, ANN)
    assert check(withdrawn) == ()


def test_it_comes_back_when_that_was_the_error(withdrawn: Path) -> None:
    add_correction(withdrawn, replace(WRONG, in_error=False), ANN)
    state = fold(load(withdrawn))
    assert state.items[0].positions["union"].ref == "U2"
    assert state.in_error == ()


def test_what_something_rests_on_is_no_error(table: Path) -> None:
    record(table, "seven")
    record(table, "eight", hours=1)
    say(table, Status.AGREED, hours=2, on="U2")
    with pytest.raises(StateRefused, match="admin-time stands agreed on U2"):
        add_correction(table, WRONG, ANN)
    say(table, Status.OPEN, hours=3)
    record(table, "four", party="employer", hours=4, counter_to="U2")
    with pytest.raises(StateRefused, match="E1 answers U2; correct E1"):
        add_correction(table, WRONG, ANN)


def test_a_ref_that_a_mark_has_named_is_not_given_away(table: Path) -> None:
    """Else the mark would come to speak of another document."""
    record(table, "seven")
    record(table, "eight", hours=1)
    say(table, Status.OPEN, hours=2, on="U2")
    add_correction(table, WRONG, ANN)
    assert next_ref(load(table), "union") == "U3"
    with pytest.raises(StateRefused, match="U2 is another document"):
        record(table, "nine", hours=3, ref="U2")
    assert check(table) == ()


def test_an_agreement_that_another_laptop_put_on_it_is_a_finding() -> None:
    error = proposal(ref="U2", id="u" * 16, folder="proposals/x")
    found = facts(mark(Status.AGREED, id="m" * 16, on="U2"))
    assert [one.code for one in fold(replace(found, in_error=(error,))).findings] == ["on-error"]


def test_a_supposal_recorded_in_error_stays_off_the_record(table: Path) -> None:
    record(table, "seven", kind=ProposalKind.SUPPOSAL)
    add_correction(table, replace(WRONG, corrects="U1"), ANN)
    assert fold(load(table)).in_error == ()
    assert len(fold(load(table), off_record=True).in_error) == 1


def test_a_correction_that_says_nothing_of_it_is_spelled_as_ever() -> None:
    """So that corrections made before the field was there keep their ids."""
    assert b"in_error" not in encode(replace(WRONG, in_error=None, session=1))
    assert b'"in_error": false' in encode(replace(WRONG, in_error=False))
