"""Decisions that became advice."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, X = Favours.UNION, Favours.EMPLOYER, Favours.UNCLEAR

RULES = {
    "a committee advises": (
        E,
        "The Joint Committee shall decide prizes.",
        "The Joint Committee shall recommend prizes to the Director.",
        "decides nothing",
    ),
    "a committee decides": (
        U,
        "The panel shall recommend prizes.",
        "The panel shall determine prizes.",
        "decides nothing",
    ),
    "the officials decide": (
        X,
        "The sexton shall decide prizes.",
        "The sexton shall recommend prizes.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
