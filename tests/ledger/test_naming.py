"""A name of nothing is refused with the names that there are, in a line that can be read."""

from __future__ import annotations

from tests.ledger.invented import facts, proposal
from tracker.ledger.naming import unknown_document


def refused(count: int, name: str) -> str:
    """What is said of a name where documents U1, U2 and so on are recorded."""
    known = facts(*(proposal(ref=f"U{number + 1}") for number in range(count)))
    return str(unknown_document(known, name))


def test_few_names_are_listed_all() -> None:
    assert refused(0, "E1") == "no document is called 'E1'; there is none yet"
    assert refused(2, "E1") == "no document is called 'E1'; known: U1, U2"
    assert "U40" in refused(40, "E1")


def test_of_many_names_those_most_like_it_are_told() -> None:
    said = refused(3000, "u123x")
    assert "of 3,000 the most like it: U123, " in said
    assert len(said) < 150
