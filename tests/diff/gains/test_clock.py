"""Hours of the day for which more is paid."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "over midnight": (
        E,
        "A premium is paid between 6 p.m. and 6 a.m.",
        "A premium is paid between 10:00 p.m. and 5 a.m.",
        "fewer hours",
    ),
    "to noon": (
        U,
        "A premium is paid from 9:30 a.m. to noon.",
        "A premium is paid from 7 a.m. to noon.",
        "more hours",
    ),
    "not of a working day": (
        X,
        "Ushers work from 6 p.m. to 11 p.m.",
        "Ushers work from 5 p.m. to 11 p.m.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
