"""What facts say of each other and cannot be right is found, never guessed away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ledger.invented import WAGES, facts, mark, proposal
from tracker.ledger.facts import Facts, Mark, Proposal, Status
from tracker.ledger.references import check_references


def codes(found: Facts) -> list[str]:
    return [finding.code for finding in check_references(found)]


def passed(ref: str, **fields: object) -> Proposal:
    return proposal(ref=ref, id=ref, folder=f"proposals/{ref}", **fields)  # type: ignore[arg-type]


def test_facts_that_fit_together_give_no_finding() -> None:
    found = facts(
        passed("U1", sha256="1" * 64),
        passed("E1", party="employer", sha256="1" * 64, counter_to="u1"),
        mark(Status.AGREED, by="union", on="e1"),
    )
    assert check_references(found) == ()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (passed("U1", party="county"), "unknown-party"),
        (passed("U1", counter_to="E9"), "unknown-ref"),
        (passed("U1", items=("benefits",)), "unknown-item"),
        (mark(Status.OPEN, by="county"), "unknown-party"),
        (mark(Status.OPEN, on="E9"), "unknown-ref"),
    ],
)
def test_a_name_that_nothing_bears_is_found(wrong: Proposal | Mark, code: str) -> None:
    assert codes(facts(wrong)) == [code]


def test_an_item_that_is_better_for_nobody_here_is_found() -> None:
    odd = replace(WAGES, better_for=(("county", "higher"),))
    assert codes(replace(facts(), items=(odd,))) == ["unknown-party"]


def test_two_documents_with_one_ref_are_found_where_the_last_lies() -> None:
    found = facts(passed("U1", sha256="1" * 64), passed("u1", sha256="2" * 64))
    [finding] = check_references(found)
    assert (finding.code, finding.where) == ("same-ref", "proposals/u1/proposal.json")


def test_one_document_recorded_on_two_laptops_is_found() -> None:
    assert codes(facts(passed("U1"), passed("U2"))) == ["same-document"]
    assert codes(facts(passed("U1"), passed("E1", party="employer"))) == []
