"""Multiples of pay in words."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "less for a Sunday": (
        E,
        "Sunday work is paid at double time.",
        "Sunday work is paid at time and one-half.",
        "less is better",
    ),
    "more for a Sunday": (
        U,
        "Sunday work is paid at straight time.",
        "Sunday work is paid at double time.",
        "more is paid",
    ),
    "the rate that is multiplied": (
        E,
        "Galas are paid at triple time.",
        "Galas are paid at twice the straight-time rate.",
        "twice",
    ),
    "several": (
        X,
        "Galas are paid at double time, matinees at time and one-half.",
        "Galas are paid at triple time, matinees at straight time.",
        "No rule",
    ),
    "nothing is paid": (
        X,
        "The drum beats in double time.",
        "The drum beats in triple time.",
        "No rule",
    ),
    "the overtime rate": (
        E,
        "Galas are paid at the overtime rate.",
        "Galas are paid at the regular rate.",
        "less is paid",
    ),
    "beside a no": (
        X,
        "Galas are paid at double time, with no supper.",
        "Galas are paid at time and one-half, with supper.",
        "which may limit the rest",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
