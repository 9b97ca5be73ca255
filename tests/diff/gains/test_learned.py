"""What a time limit runs from."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, X = Favours.UNION, Favours.EMPLOYER, Favours.UNCLEAR

RULES = {
    "from learning": (
        U,
        "A grievance shall be filed within ten (10) days of the event.",
        "A grievance shall be filed within ten (10) days after an usher became aware of it.",
        "became aware",
    ),
    "from the decision": (
        E,
        "Ushers shall file an appeal within ten (10) days of the day they learned of the decision.",
        "Ushers shall file an appeal within ten (10) days of the decision.",
        "the event itself",
    ),
    "the employer's time": (
        E,
        "The Employer shall impose discipline within ten (10) days of the event.",
        "The Employer shall impose discipline within ten (10) days after it learned of the event.",
        "it learned",
    ),
    "the other side learned": (
        X,
        "A grievance shall be filed within ten (10) days of the event.",
        "A grievance shall be filed within ten (10) days after the Employer learned of it.",
        "No rule",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
