"""Work that was kept for a trade."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, X = Favours.UNION, Favours.EMPLOYER, Favours.UNCLEAR

RULES = {
    "one more may do it": (
        E,
        "Gates shall be repaired by a licensed welder.",
        "Gates shall be repaired by a licensed welder or a helper.",
        "or a helper",
    ),
    "one less may do it": (
        U,
        "Gates are inspected by wardens or volunteers.",
        "Gates are inspected by wardens.",
        "or volunteers",
    ),
    "a right may be used by one more": (
        X,
        "A request shall be signed by the usher.",
        "A request shall be signed by the usher or a steward.",
        "No rule",
    ),
    "a trade only directs": (
        E,
        "Gates shall be repaired by a licensed welder.",
        "Gates shall be repaired under the direction of a licensed welder.",
        "under the direction of",
    ),
    "a trade does it again": (
        U,
        "Gates shall be repaired under the supervision of a welder.",
        "Gates shall be repaired by a welder.",
        "under the supervision of",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
