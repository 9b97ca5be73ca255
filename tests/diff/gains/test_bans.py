"""Bans that became bans in part, and what may be left out now."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, X = Favours.UNION, Favours.EMPLOYER, Favours.UNCLEAR

RULES = {
    "only the sole use is forbidden": (
        E,
        "Badges shall not be used for discipline.",
        "Badges shall not be used as the sole basis for discipline.",
        "the sole basis",
    ),
    "only the main use is forbidden": (
        E,
        "Gate counts shall not be used in evaluations.",
        "Gate counts shall not be used as the primary factor in evaluations.",
        "the primary factor",
    ),
    "only what is unreasonable is forbidden": (
        E,
        "A request for a coat shall not be denied.",
        "A request for a coat shall not be unreasonably denied.",
        "unreasonably",
    ),
    "any denial is forbidden": (
        U,
        "A request for a coat shall not be unreasonably denied.",
        "A request for a coat shall not be denied.",
        "unreasonably",
    ),
    "any use is forbidden": (
        U,
        "Gate counts shall not be used as the sole ground for a reprimand.",
        "Gate counts shall not be used for a reprimand.",
        "sole ground",
    ),
    "what had to be done may be done": (
        E,
        "No gate shall be shut without inspection by a licensed usher.",
        "Gates may be inspected by a licensed usher.",
        "inspection by a licensed usher",
    ),
    "what might be done must be done": (
        U,
        "Gates may be inspected by an usher.",
        "No gate shall be shut without inspection by an usher.",
        "inspection by an usher",
    ),
    "who had to be asked may be asked": (
        E,
        "The Employer shall not hang mirrors without consultation with the Union.",
        "The Employer may consult with the Union on mirrors.",
        "may consult",
    ),
    "another thing may be done": (
        X,
        "No gate shall be shut without inspection by a warden.",
        "Gates may be painted by a warden.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
