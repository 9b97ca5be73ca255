"""One thing more in a list, or one less."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "one thing more": (
        U,
        "The Employer shall lend coats.",
        "The Employer shall lend coats and gloves.",
        "gloves",
    ),
    "one right less": (
        E,
        "Ushers may swap seats or coats.",
        "Ushers may swap seats.",
        "coats",
    ),
    "another way to keep a duty": (
        X,
        "The Employer shall lend coats.",
        "The Employer shall lend coats or umbrellas.",
        "No rule",
    ),
    "who may do it": (
        U,
        "Interviews may be recorded by the Employer.",
        "Interviews may be recorded by the Employer or the usher.",
        "or the usher",
    ),
    "a list of those who do it": (
        X,
        "Coats shall be numbered by clerks.",
        "Coats shall be numbered by clerks or by managers.",
        "",
    ),
    "a list that is lost is no say": (
        E,
        "Work rules may be changed with notice to and the agreement of the Union.",
        "Work rules may be changed with notice to the Union.",
        "from agreement to notice",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
