"""Words that leave the contract's body for a letter, and words that come into it."""

from __future__ import annotations

import pytest

from tests.diff.contracts import clauses
from tests.diff.gains.scoring import TRADE, check
from tests.diff.test_pairing import POST, REST
from tracker.diff.compare import compare
from tracker.diff.gains.judge import judge
from tracker.diff.model import Favours

COATS = "The Employer shall lend a coat to each usher who works in the yard in the cold months."
BODY = (("Article 1", "House", "", 1), ("1.1", "Posting", POST, 2), ("1.2", "Rest", REST, 2))
LETTER = clauses(*BODY, ("Letter of Agreement: COATS", "", COATS, 1))
SECTION = clauses(*BODY, ("1.3", "Coats", COATS, 2))

RULES = {
    "a home that the employer may change": (
        Favours.EMPLOYER,
        "[in Article 2] The Employer shall lend coats.",
        "[moved to the Coat Policy, which the Employer may amend] The Employer shall lend coats.",
        "Coat Policy",
    ),
    "a handbook": (
        Favours.EMPLOYER,
        "[in Article 2] The Employer shall lend coats.",
        "[moved to the Employee Handbook] The Employer shall lend coats.",
        "Handbook",
    ),
    "an article on a policy": (
        Favours.UNCLEAR,
        "[in Article 2] The Employer shall lend coats.",
        "[in Article 3 Coat Policy] The Employer shall lend coats.",
        "",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_place_says_who_may_change_the_words(name: str) -> None:
    check(RULES[name])


def test_a_right_that_a_letter_gave_is_better_kept_in_the_body() -> None:
    """The same words: found as moved, and judged by where they stand."""
    (change,) = (one for one in compare(LETTER, SECTION).changes if one.substance)
    assert judge(change, TRADE).favours is Favours.UNION


def test_a_right_put_into_a_letter_is_taken_back() -> None:
    """It may not outlive the letter."""
    (change,) = (one for one in compare(SECTION, LETTER).changes if one.substance)
    told = judge(change, TRADE, by=Favours.EMPLOYER)
    assert (told.favours, told.clawback) == (Favours.EMPLOYER, True)
    assert "outside the contract's body" in told.because
