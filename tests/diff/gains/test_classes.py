"""Whom a statement is for."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "what leads up to them": (
        X,
        "Ushers shall bow as soon as possible.",
        "As soon as possible, ushers shall bow.",
        "No rule",
    ),
    "what they do is not who they are": (
        X,
        "Ushers receive coats.",
        "Ushers pool their tips and receive coats.",
        "No rule",
    ),
    "the other side left": (
        X,
        "The Employer and the ushers shall bow.",
        "The ushers shall bow.",
        "No rule",
    ),
    "recipients narrowed": (
        E,
        "A gift shall be given to all ushers.",
        "A gift shall be given to all ushers who work on New Year.",
        "fewer people",
    ),
    "recipients widened": (
        U,
        "A gift shall be given to all ushers who work on New Year.",
        "A gift shall be given to all ushers.",
        "more people",
    ),
    "a burden on fewer": (
        U,
        "The Employer may search ushers.",
        "The Employer may search ushers hired this season.",
        "fewer people",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
