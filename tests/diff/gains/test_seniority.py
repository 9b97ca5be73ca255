"""What seniority counts for."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "from deciding to breaking ties": (
        E,
        "Stalls are given to the most senior usher.",
        "Stalls are given to the ablest usher; where two are equal, to the most senior.",
        "counts for less",
    ),
    "from nothing to deciding": (
        U,
        "Stalls are given by the manager.",
        "Stalls are given by seniority.",
        "counts for more",
    ),
    "not by seniority": (
        E,
        "Stalls are given in order of seniority.",
        "Stalls are not given in order of seniority.",
        "are not given",
    ),
    "where it was earned": (
        E,
        "Among ushers, seniority in the main hall shall govern.",
        "Among ushers, seniority in the main hall shall be one of the factors.",
        "less",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
