"""What holds only on average."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, X = Favours.UNION, Favours.EMPLOYER, Favours.UNCLEAR

RULES = {
    "a least on average": (
        E,
        "Ushers shall have at least four (4) hours per week of rest.",
        "Ushers shall have an average of four (4) hours per week of rest.",
        "on average",
    ),
    "a most on average": (
        E,
        "A groom shall tend no more than six (6) horses per day.",
        "A groom shall tend an average of six (6) horses per day.",
        "on average",
    ),
    "no longer on average": (
        U,
        "A groom shall tend an average of six (6) horses per day.",
        "A groom shall tend no more than six (6) horses per day.",
        "no longer only",
    ),
    "a number that is no bound": (
        X,
        "Ushers shall have four (4) hours per week of rest.",
        "Ushers shall have an average of four (4) hours per week of rest.",
        "",
    ),
    "more on average": (
        X,
        "Ushers shall have at least four (4) hours per week of rest.",
        "Ushers shall have an average of nine (9) hours per week of rest.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
