"""Phrases in which a verb has another sense."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "a camera watches": (
        U,
        "The Employer may install cameras in the foyer.",
        "The Employer shall not install cameras in the foyer.",
        "shall not install",
    ),
    "a stove does not": (
        E,
        "The Employer shall install stoves in the foyer.",
        "The Employer may install stoves in the foyer.",
        "may install",
    ),
    "a thing is required": (
        U,
        "A badge may be required for entry.",
        "A badge shall not be required for entry.",
        "shall not be required",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
