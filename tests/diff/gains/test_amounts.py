"""For whom more is better."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "those below a number": (
        U,
        "Ushers working fewer than twenty hours are not eligible for coats.",
        "Ushers working fewer than twelve hours are not eligible for coats.",
        "twelve",
    ),
    "a time that is asked": (
        U,
        "To be eligible for a coat an usher must have completed nine months of service.",
        "To be eligible for a coat an usher must have completed two months of service.",
        "two months",
    ),
    "a longer list of tests": (
        E,
        "To be eligible for a coat an usher must be tall or old.",
        "To be eligible for a coat an usher must be tall and old.",
        "",
    ),
    "more than and at least": (
        U,
        "Ushers are paid after at least nine minutes of waiting.",
        "Ushers are paid after more than three minutes of waiting.",
        "three minutes",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
