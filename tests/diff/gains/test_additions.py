"""What only came to a statement that goes on."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "to the same statement": (
        E,
        "The Employer shall lend coats.",
        "The Employer shall lend coats during galas.",
        "during galas",
    ),
    "to another statement": (
        X,
        "The Employer shall lend coats.",
        "The Employer shall sell coats during galas.",
        "No rule",
    ),
    "in the place of other words": (
        X,
        "The Employer shall lend coats with pockets.",
        "The Employer shall lend coats during galas.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
