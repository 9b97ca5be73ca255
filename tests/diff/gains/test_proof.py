"""Who has to prove, and how surely."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "on the other side": (
        U,
        "The usher bears the burden of proof.",
        "The Employer bears the burden of proof.",
        "said of the employer",
    ),
    "on whom": (
        E,
        "The burden is on the Employer.",
        "The burden is on the grievant.",
        "now on the union",
    ),
    "whose": (
        E,
        "It is the Employer's burden to show it.",
        "It is the grievant's burden to show it.",
        "now on the union",
    ),
    "less sure": (
        E,
        "The Employer must prove it by clear and convincing evidence.",
        "The Employer must prove it by a preponderance of the evidence.",
        "less sure",
    ),
    "the same side": (
        X,
        "The Employer must show the letter.",
        "The Employer must show the coat.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
