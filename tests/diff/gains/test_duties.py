"""Duties that became promises, talk or nothing."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "a guarantee": (
        E,
        "Ushers are guaranteed nine shifts.",
        "Ushers are offered nine shifts.",
        "guarantee",
    ),
    "a ban became a notice": (
        E,
        "The Employer shall not close the hall.",
        "The Employer shall notify the Union before it closes the hall.",
        "bound to no result",
    ),
    "two ways to give notice": (
        X,
        "The Employer shall notify the Union of a gala.",
        "The Employer shall send the Union notice of a gala.",
        "No rule",
    ),
    "in the place of what was not read": (
        X,
        "Coats hang behind the door.",
        "The Employer shall lend coats behind the door.",
        "No rule",
    ),
    "talk in the place of pay": (
        E,
        "On closing day each usher gets a bonus.",
        "On closing day the Employer will discuss a bonus with each usher.",
        "only talks",
    ),
    "an effort not to": (
        E,
        "The Employer shall not close the hall.",
        "The Employer shall endeavor not to close the hall.",
        "endeavor not to",
    ),
    "two deeds of two doers": (
        X,
        "When both want the hall the Employer shall choose.",
        "When both want the hall the elder shall be heard.",
        "No rule",
    ),
    "another deed of the same doer": (
        U,
        "Ushers shall buy their coats.",
        "Ushers shall be given their coats.",
        "shall be given",
    ),
    "another deed with the same thing": (
        U,
        "Ushers shall buy their coats.",
        "The Employer shall supply coats.",
        "shall supply",
    ),
    "a bearing that is free": (
        U,
        "Ushers must be present at the count.",
        "Ushers may be present at the count.",
        "may be present",
    ),
    "a decision passed on": (
        E,
        "The usher determines the seats.",
        "The Employer determines the seats after consulting the usher.",
        "said of the employer",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
