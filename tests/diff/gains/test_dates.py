"""The day from which something is given, or by which it is due."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "given later": (
        E,
        "Effective July 1, 2030, wages shall be increased.",
        "Effective January 1, 2031, wages shall be increased.",
        "the day is later",
    ),
    "given sooner": (
        U,
        "Wages shall be increased on October 1.",
        "Wages shall be increased on July 1.",
        "the day is earlier",
    ),
    "given anew": (
        X,
        "Effective July 1, 2030, wages shall be increased.",
        "Effective July 1, 2033, wages shall be increased.",
        "No rule",
    ),
    "due later": (
        E,
        "The Employer shall post the list by May 1.",
        "The Employer shall post the list by August 1.",
        "the day is later",
    ),
    "due sooner by employees": (
        E,
        "Ushers shall submit a note by May 1.",
        "Ushers shall submit a note by April 1.",
        "the day is earlier",
    ),
    "a right that lasts longer": (
        U,
        "Ushers may withdraw by May 1.",
        "Ushers may withdraw by June 1.",
        "the day is later",
    ),
    "a season": (
        X,
        "The season begins on May 1.",
        "The season begins on June 1.",
        "No rule",
    ),
    "no such day": (
        X,
        "Wages shall be increased on June 31.",
        "Wages shall be increased on July 1.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
