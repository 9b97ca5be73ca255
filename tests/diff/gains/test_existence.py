"""What there shall not be."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "a harm to employees": (E, "There shall be no lockout.", "", "is gone"),
    "a harm to the employer": (E, "", "There shall be no sympathy strike.", "came in"),
    "a right became a ban": (E, "Ushers may strike.", "There shall be no strike.", "may strike"),
    "a benefit": (
        U,
        "There shall be no premium for galas.",
        "There shall be a premium for galas.",
        "shall be",
    ),
    "a saving clause for the union": (
        E,
        "Nothing in this Article shall limit the Union's right to sing.",
        "",
        "is gone",
    ),
    "a saving clause for the employer": (
        E,
        "",
        "Nothing in this Article shall prevent the Employer from closing the hall.",
        "came in",
    ),
    "what harms nobody": (X, "", "There shall be no second interval.", "No rule"),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
