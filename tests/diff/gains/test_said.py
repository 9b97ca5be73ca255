"""Statements joined in one sentence, talk, shares of the whole, exceptions, hours that count."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "a plain statement and a duty": (
        M,
        "Ushers receive two (2) coats and must give four (4) days' notice.",
        "Ushers receive three (3) coats and must give six (6) days' notice.",
        "coats",
    ),
    "a duty became talk": (
        E,
        "The Employer shall retain three doormen.",
        "The Employer shall discuss doormen with the Union.",
        "only talks",
    ),
    "the whole became a part": (
        E,
        "The Employer shall pay the full cost of coats.",
        "The Employer shall pay sixty percent (60%) of the cost of coats.",
        "the whole of it",
    ),
    "exceptions became fewer": (
        U,
        "The Employer shall not move ushers except in fires, floods or frost.",
        "The Employer shall not move ushers except in fires.",
        "exceptions became fewer",
    ),
    "hours worked only": (
        E,
        "The Employer shall pay a dollar into the fund for each hour paid.",
        "The Employer shall pay a dollar into the fund for each hour worked.",
        "fewer hours count",
    ),
    "occasions of leave": (
        U,
        "Leave shall be granted for the illness of a spouse, child or parent.",
        "Leave shall be granted for the illness of a spouse, child, cousin or parent.",
        "cousin",
    ),
    "a right became a request": (
        E,
        "The Union shall have the right to address the audience.",
        "The Union may ask to address the audience.",
        "may ask",
    ),
    "a right and none": (
        E,
        "Ushers have the right to sing.",
        "Ushers have no right to sing.",
        "no right",
    ),
    "an obligation": (
        E,
        "The Employer has the obligation to lend coats.",
        "The Employer has no obligation to lend coats.",
        "no obligation",
    ),
    "a canteen is no permission": (
        X,
        "Coats hang in the canteen.",
        "Coats hang in the mayor's box.",
        "No rule",
    ),
    "a month in a sentence": (
        X,
        "The hall is shut in May of each year.",
        "The hall is shut each May.",
        "No rule",
    ),
    "a month is no permission": (
        X,
        "The hall closes in May 2030.",
        "The hall closes in May 2031.",
        "No rule",
    ),
    "the same amount in words": (
        Favours.NEUTRAL,
        "The Employer shall lend $4.10.",
        "The Employer shall lend four dollars and ten cents ($4.10).",
        "mean the same",
    ),
    "who decides a dispute": (
        E,
        "Disputes shall be submitted to a joint panel.",
        "Disputes shall be submitted to the Director, whose ruling is final.",
        "Who decides",
    ),
    "a term with its own not": (
        U,
        "The Employer shall not be required to bargain over hats.",
        "The Employer shall bargain over hats.",
        "shall bargain",
    ),
    "a duty in a relative clause": (
        E,
        "The Employer shall provide coats.",
        "The Employer shall provide coats, which the ushers shall wash.",
        "shall wash",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
