"""A correction is a later fact: both are kept, and a ref means what it meant when written down."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import ANN, RECORDED, at, facts, mark, proposal, record, say
from tests.ledger.repository import files_of, status
from tracker.ledger.check import check
from tracker.ledger.correcting import corrected
from tracker.ledger.facts import Correction, Covers, ProposalKind, Status
from tracker.ledger.fold import fold
from tracker.ledger.load import load
from tracker.ledger.recording import add_correction
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

WRONG = Correction("U1", "Typed wrongly.", RECORDED, str(ANN))


def test_the_time_of_passing_is_corrected_and_the_first_record_is_kept(table: Path) -> None:
    first = record(table, "seven").fact
    recorded = add_correction(table, replace(WRONG, passed=at(4)), ANN)
    assert recorded.commit is not None
    [path] = files_of(table, recorded.commit)
    assert path.startswith(f"{first.folder}/corrections/")
    [now] = load(table).proposals
    assert (now.passed, now.id, now.folder) == (at(4), first.id, first.folder)
    assert now.as_recorded == first
    assert now.corrections == (recorded.fact,)
    assert status(table) == []
    assert check(table) == ()


def test_how_much_a_document_speaks_of_is_corrected(table: Path) -> None:
    first = record(table, "seven").fact
    add_correction(table, replace(WRONG, covers=Covers.PRINTED), ANN)
    [now] = load(table).proposals
    assert (first.covers, now.covers, now.as_recorded) == (Covers.LISTED, Covers.PRINTED, first)
    assert check(table) == ()


def test_the_order_of_positions_follows_the_corrected_time(table: Path) -> None:
    record(table, "seven", hours=2)
    record(table, "eight", hours=1)
    state = fold(load(table))
    assert state.items[0].positions["union"].ref == "U1"
    add_correction(table, replace(WRONG, passed=at(0)), ANN)
    assert fold(load(table)).items[0].positions["union"].ref == "U2"


def test_whoever_named_a_document_before_still_means_it(table: Path) -> None:
    record(table, "seven")
    record(table, "four", party="employer", hours=1, counter_to="U1")
    say(table, Status.IMPASSE, hours=2, on="U1")
    add_correction(table, replace(WRONG, ref="U7"), ANN)
    record(table, "six", hours=3, ref="U1")
    record(table, "five", party="employer", hours=4, counter_to="U1")
    state = fold(load(table))
    assert {one.ref: one.counter_to for one in state.proposals} == {
        "U7": None, "E1": "U7", "U1": None, "E2": "U1",
    }  # fmt: skip
    assert state.items[0].on == "U7"
    assert state.findings == ()


def test_everything_that_can_be_typed_wrongly_can_be_corrected(table: Path) -> None:
    record(table, "four", party="employer")
    record(table, "seven", hours=1)
    draft = replace(
        WRONG, kind=ProposalKind.PACKAGE, session=3, counter_to="E1", items=("wages",), package="A"
    )
    add_correction(table, draft, ANN)
    found = fold(load(table)).proposal("U1")
    assert found is not None
    assert (found.kind, found.session, found.counter_to) == (ProposalKind.PACKAGE, 3, "E1")
    assert (found.items, found.package) == (("wages",), "A")


def test_a_document_of_the_wrong_party_is_given_to_the_one_that_passed_it(table: Path) -> None:
    record(table, "seven", party="employer")
    add_correction(table, replace(WRONG, corrects="E1", party="union", ref="U1"), ANN)
    state = fold(load(table))
    assert {key: one.ref for key, one in state.items[0].positions.items()} == {"union": "U1"}
    with pytest.raises(UsageRefused, match="no party is called 'county'"):
        add_correction(table, replace(WRONG, party="county"), ANN)


def test_a_document_whose_ref_two_bear_is_named_by_its_id(table: Path) -> None:
    record(table, "seven")
    record(table, "eight", hours=1)
    one = add_correction(table, replace(WRONG, ref="U9"), ANN).fact
    two = add_correction(table, replace(WRONG, corrects=one.corrects[:8], session=2), ANN).fact
    assert two.corrects == one.corrects


def test_what_cannot_be_corrected_is_refused(table: Path) -> None:
    record(table, "seven")
    record(table, "eight", hours=1)
    with pytest.raises(UsageRefused, match="nothing to correct"):
        add_correction(table, WRONG, ANN)
    with pytest.raises(UsageRefused, match="no document is called 'U8'"):
        add_correction(table, replace(WRONG, corrects="U8", session=1), ANN)
    with pytest.raises(StateRefused, match="U2 is another document"):
        add_correction(table, replace(WRONG, ref="u2"), ANN)
    with pytest.raises(UsageRefused, match="no item is called 'remote'"):
        add_correction(table, replace(WRONG, items=("remote",)), ANN)


def _apart(after: tuple[str, ...]) -> tuple[Correction, Correction]:
    one = replace(WRONG, corrects="u" * 16, passed=at(1), after=("u" * 16,), id="a" * 16)
    return one, replace(one, passed=at(2), after=after, id="b" * 16)


def test_two_corrections_made_apart_that_differ_are_a_finding() -> None:
    first = proposal(ref="U1", id="u" * 16, folder="proposals/x")
    for after, codes in ((("u" * 16,), ["disputed-correction"]), (("a" * 16,), [])):
        found = corrected(replace(facts(first), corrections=_apart(after)))
        assert found.proposals[0].passed == at(2)
        assert [one.code for one in found.findings] == codes


def test_without_corrections_nothing_is_touched() -> None:
    table = facts(proposal(ref="U1", id="u" * 16), mark(Status.OPEN, id="m" * 16, on="U1"))
    assert corrected(table) is table
