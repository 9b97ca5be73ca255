"""Who must agree, and the standard of cause."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "agrees": (
        E,
        "The hall is not closed unless the Union agrees.",
        "The hall is not closed unless the Union has been notified.",
        "from agreement to notice",
    ),
    "the manager's approval": (
        E,
        "Ushers may swap seats.",
        "Ushers may swap seats with manager approval.",
        "approval",
    ),
    "a notice for a say": (
        E,
        "The Employer shall agree with the Union before it moves a desk.",
        "The Employer shall give the Union nine days' notice before it moves a desk.",
        "from agreement to notice",
    ),
    "a cause that is found": (
        X,
        "The panel rules at noon.",
        "The panel rules at noon if cause is found.",
        "No rule",
    ),
    "what is paid except for cause": (
        E,
        "Accrued leave shall be paid at the end.",
        "Accrued leave shall be paid at the end, except in the case of discharge for cause.",
        "except in the case",
    ),
    "two standards": (
        E,
        "No usher shall be dismissed without just cause.",
        "No usher shall be dismissed for arbitrary reasons.",
        "standard of cause",
    ),
    "consent that is not needed": (
        E,
        "A gala requires the consent of the Union.",
        "A gala does not require the consent of the Union.",
        "from agreement to nothing",
    ),
    "a say in a thing of nobody": (
        E,
        "The dress code shall not be changed without the Union's agreement.",
        "The dress code may be changed upon notice to the Union.",
        "from agreement to notice",
    ),
    "an official by a long title": (
        E,
        "Claims shall be heard by a joint panel.",
        "Claims shall be heard by the Guest Relations Manager.",
        "Who decides",
    ),
    "a chair who breaks ties": (
        X,
        "The prize jury has nine seats, and a tie goes to an arbitrator.",
        "The prize jury has nine seats, and a tie stands.",
        "No rule",
    ),
    "the subject of a grievance": (
        U,
        "No prize shall be the subject of a grievance.",
        "A prize may be the subject of a grievance.",
        "stronger",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
