"""Caps on what had none."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, X = Favours.UNION, Favours.EMPLOYER, Favours.UNCLEAR

RULES = {
    "a benefit is capped": (
        E,
        "Ushers' vacation accrues without limit.",
        "Ushers' vacation accrues up to eighty (80) hours.",
        "",
    ),
    "what carries over is free of its cap": (
        U,
        "Unused coat days carry over up to five (5) days.",
        "Unused coat days carry over without limit.",
        "is gone",
    ),
    "a raise by an index is capped": (
        E,
        "Wages increase each May by the price index.",
        "Wages increase each May by the price index, not to exceed three percent (3%).",
        "three percent",
    ),
    "a raise is free of its cap": (
        U,
        "Wages increase each May by the price index, up to a maximum of three percent (3%).",
        "Wages increase each May by the price index.",
        "three percent",
    ),
    "what rises is no pay": (
        X,
        "Coat prices rise each May by the price index.",
        "Coat prices rise each May by the price index, not to exceed three percent (3%).",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
