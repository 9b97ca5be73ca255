"""Caps on work that the verb tells."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, X = Favours.UNION, Favours.EMPLOYER, Favours.UNCLEAR

RULES = {
    "a load fell": (
        U,
        "A courier shall carry no more than thirty (30) parcels.",
        "A courier shall carry no more than twenty (20) parcels.",
        "less is better",
    ),
    "a load rose": (
        E,
        "A groom shall be assigned no more than six (6) horses.",
        "A groom shall be assigned no more than eight (8) horses.",
        "more is better",
    ),
    "nobody more than so many": (
        U,
        "No groom shall be assigned more than six (6) horses.",
        "No groom shall be assigned more than five (5) horses.",
        "less is better",
    ),
    "time is no load": (
        X,
        "A courier shall carry no more than thirty (30) hours.",
        "A courier shall carry no more than twenty (20) hours.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
