"""Numbers whose units differ: days of two kinds, hours and days."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "business days are longer": (
        E,
        "The Employer shall reply within six (6) calendar days.",
        "The Employer shall reply within six (6) business days.",
        "deadline",
    ),
    "weekends between leave it open": (
        X,
        "The Employer shall reply within seven (7) calendar days.",
        "The Employer shall reply within five (5) business days.",
        "No rule",
    ),
    "hours of notice became days": (
        U,
        "The Employer may move a shift on twelve (12) hours' notice.",
        "The Employer may move a shift on three (3) days' notice.",
        "notice",
    ),
    "about as many hours leave it open": (
        X,
        "The Employer shall reply within twenty-four (24) hours.",
        "The Employer shall reply within one (1) day.",
        "No rule",
    ),
    "hours of leave are no days": (
        X,
        "Ushers receive eight (8) hours of leave.",
        "Ushers receive three (3) days of leave.",
        "No rule",
    ),
    "a limit on a duty that is new": (
        U,
        "The Employer may burn old notes.",
        "The Employer shall burn old notes after two (2) years.",
        "shall burn",
    ),
    "a range's upper end": (
        U,
        "Ushers receive three (3) to five (5) days of paid leave.",
        "Ushers receive three (3) to eight (8) days of paid leave.",
        "better for the union",
    ),
    "a range that widens both ways": (
        X,
        "Ushers receive three (3) to five (5) days of paid leave.",
        "Ushers receive two (2) to eight (8) days of paid leave.",
        "No rule",
    ),
    "who waits for a protection": (
        E,
        "Ushers who have served two (2) months may be dismissed only for cause.",
        "Ushers who have served six (6) months may be dismissed only for cause.",
        "waiting time",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
