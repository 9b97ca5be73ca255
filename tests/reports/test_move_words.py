"""Movement: what a pass takes back, concedes and asks for, against what it was compared with."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import judged
from tracker.diff.model import Favours, Kind
from tracker.reports.move_words import (
    fact_lines,
    move_line,
    move_lines,
    move_shape,
)
from tracker.table.move import (
    Against,
    Move,
)

U, E = Favours.UNION, Favours.EMPLOYER
LESS = judged("The Employer shall mend gates.", "The Employer may mend gates.", by=E)
MORE = judged("Ushers receive two (2) coats.", "Ushers receive four (4) coats.", by=E)
DARK = judged("The hall opens at noon.", "The hall opens at nine.", by=E)
SAME = DARK._replace(kinds=(Kind.UNCHANGED,))


@pytest.mark.parametrize(
    ("against", "ref", "line"),
    [
        (
            Against.CONTRACT,
            "contract",
            "against the contract: takes back 1, concedes 1, changes without saying who gains 1",
        ),
        (
            Against.OWN,
            "E1",
            "against its own E1: takes back 1, concedes 1, changes without saying who gains 1",
        ),
        (
            Against.OTHER,
            "U2",
            (
                "against U2: in its own favour 1, in the other side's favour 1, "
                "without saying who gains 1"
            ),
        ),
    ],
)
def test_steps_are_counted_in_the_words_of_what_they_are_compared_with(
    against: Against, ref: str, line: str
) -> None:
    """What the other side asked for is not the party's to take back."""
    assert move_line(Move(against, ref, E, (DARK, LESS, MORE, SAME))) == line


@pytest.mark.parametrize(("terms", "last"), [(7, "… and 1 more term"), (8, "… and 2 more terms")])
def test_of_many_terms_the_rest_are_counted(terms: int, last: str) -> None:
    many = MORE._replace(
        terms=tuple(MORE.terms[0]._replace(what=f"coat {place}") for place in range(terms)),
    )
    lines = move_lines((Move(Against.CONTRACT, "contract", E, (many,)),))
    assert (len(lines), lines[-1]) == (8, last)


def test_no_change_is_said() -> None:
    assert move_line(Move(Against.OWN, "E1", E, (SAME,))) == "against its own E1: no change"


def test_regressive_is_a_fact_with_the_document_that_it_is_measured_against() -> None:
    assert fact_lines(Move(Against.OWN, "E1", E, (LESS, MORE))) == (
        "regressive: Article 1 worse for the other side than in its own E1",
    )
    assert fact_lines(Move(Against.OWN, "E1", E, (MORE,))) == ()
    assert fact_lines(Move(Against.CONTRACT, "contract", E, (LESS,))) == ()
    assert fact_lines(Move(Against.OWN, "E1", None, (LESS,))) == ()


def test_changed_words_reopen_what_was_agreed() -> None:
    reopened = Move(Against.AGREED, "U1", E, (DARK,))
    assert fact_lines(reopened) == ("reopens an agreed item: Article 1 differs from U1",)
    assert move_shape(reopened)["reopens"] is True
    assert fact_lines(Move(Against.AGREED, "U1", E, (SAME,))) == ()
