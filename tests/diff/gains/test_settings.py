"""Numbers that one side sets by itself, and matches."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, X = Favours.UNION, Favours.EMPLOYER, Favours.UNCLEAR

RULES = {
    "the employer sets it": (
        E,
        "The coat allowance shall be eighty dollars ($80.00) per year.",
        "The coat allowance shall be set each year by the Employer.",
        "set by the employer",
    ),
    "nobody sets it alone": (
        U,
        "The coat allowance shall be determined by the Employer.",
        "The coat allowance shall be eighty dollars ($80.00) per year.",
        "",
    ),
    "a match": (
        E,
        "The Employer contributes five percent (5%) of pay to the plan.",
        "The Employer matches what ushers pay into the plan up to five percent (5%) of pay.",
        "A match pays only",
    ),
    "a contribution": (
        U,
        "The Employer matches what ushers pay into the plan up to five percent (5%) of pay.",
        "The Employer contributes five percent (5%) of pay to the plan.",
        "",
    ),
    "a higher match": (
        X,
        "The Employer contributes five percent (5%) of pay to the plan.",
        "The Employer matches what ushers pay into the plan up to nine percent (9%) of pay.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
