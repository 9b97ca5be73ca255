"""How often, and whether again."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "a right": (
        U,
        "Ushers may swap seats once a year.",
        "Ushers may swap seats twice a year.",
        "more often",
    ),
    "a meeting": (
        X,
        "The Employer shall meet the Union monthly.",
        "The Employer shall meet the Union quarterly.",
        "No rule",
    ),
    "a payday": (
        X,
        "Ushers shall be paid weekly.",
        "Ushers shall be paid monthly.",
        "No rule",
    ),
    "every year or once": (
        E,
        "A bonus is paid each May.",
        "A bonus is paid in May 2030.",
        "each May",
    ),
    "once or every year": (
        U,
        "A bonus is paid on May 1, 2030.",
        "A bonus is paid on May 1 of each year.",
        "of each year",
    ),
    "a chore": (
        U,
        "Ushers shall attend rehearsals twice a week.",
        "Ushers shall attend rehearsals once a month.",
        "less often",
    ),
    "four times": (
        E,
        "Ushers are tested for drugs twice per year.",
        "Ushers are tested for drugs four times per year.",
        "more often",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
