"""Powers in a clause that only describes."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E = Favours.UNION, Favours.EMPLOYER

RULES = {
    "the employer may extend it": (
        E,
        "Ushers serve a trial period of six (6) weeks.",
        "Ushers serve a trial period of six (6) weeks, which the Employer may extend.",
        "may extend",
    ),
    "the employer may change it no longer": (
        U,
        "Ushers shall have a lunch hour, which the Manager may change.",
        "Ushers shall have a lunch hour.",
        "may change",
    ),
    "the union may end it": (
        U,
        "The night rota is fixed in May.",
        "The night rota is fixed in May, which the Union may cancel.",
        "may cancel",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
