"""What narrows a statement, or widens it."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "a duty for some": (
        E,
        "The Employer shall lend coats.",
        "The Employer shall lend coats that are not reserved.",
        "narrows the rest",
    ),
    "a right in some cases": (
        E,
        "Ushers may swap seats.",
        "Ushers may swap seats during the overture.",
        "narrows the rest",
    ),
    "a power in some cases": (
        U,
        "The Employer may search lockers.",
        "The Employer may search lockers while ushers are present.",
        "narrows the rest",
    ),
    "a ban in some cases": (
        E,
        "The Employer shall not search lockers.",
        "The Employer shall not search lockers during the interval.",
        "narrows the rest",
    ),
    "hardly a ban": (
        E,
        "Supervisors shall not tear tickets.",
        "Supervisors shall not ordinarily tear tickets.",
        "ordinarily",
    ),
    "within the means": (
        E,
        "The Employer shall lend coats.",
        "The Employer shall, within its budget, lend coats.",
        "within its budget",
    ),
    "for some of them": (
        E,
        "The Employer shall lend coats on Mondays.",
        "The Employer shall lend coats on Mondays for ushers with tenure.",
        "for ushers with tenure",
    ),
    "whatever happens": (
        U,
        "The Employer shall lend coats.",
        "The Employer shall lend coats regardless of the season.",
        "widens the rest",
    ),
    "no longer always": (
        E,
        "Ushers may leave the hall at any time.",
        "Ushers may leave the hall between acts.",
        "reaches less far",
    ),
    "the lesser of two": (
        E,
        "Ushers receive coats or gloves.",
        "Ushers receive coats or gloves, whichever is less.",
        "whichever is less",
    ),
    "the greater of two": (
        U,
        "Ushers receive coats or gloves.",
        "Ushers receive coats or gloves, whichever is greater.",
        "whichever is greater",
    ),
    "how a duty is kept": (
        X,
        "The Employer shall answer.",
        "The Employer shall answer in verse.",
        "No rule",
    ),
    "consecutive days": (
        E,
        "Ushers shall be given two consecutive nights.",
        "Ushers shall be given two nights.",
        "consecutive",
    ),
    "each and one": (
        E,
        "A bonus shall be paid for each gala.",
        "A bonus shall be paid for one gala.",
        "reaches less far",
    ),
    "full and prorated": (
        E,
        "Ushers shall receive the full bonus.",
        "Ushers shall receive a prorated bonus.",
        "",
    ),
    "upon a review": (
        E,
        "The Employer shall lend coats.",
        "The Employer shall lend coats upon a satisfactory review.",
        "narrows the rest",
    ),
    "an answer in writing": (
        U,
        "The Employer shall answer.",
        "The Employer shall answer in writing.",
        "in writing",
    ),
    "those who are selected": (
        E,
        "The Employer shall lend coats to ushers.",
        "The Employer shall lend coats to ushers selected by management.",
        "narrows the rest",
    ),
    "until it ends": (
        X,
        "The Employer shall lend coats.",
        "The Employer shall lend coats until the end.",
        "No rule",
    ),
    "each and every two": (
        E,
        "Ushers receive a coat for each gala.",
        "Ushers receive a coat for every two galas.",
        "",
    ),
    "no longer the same": (
        E,
        "The Employer shall maintain the current level of coats.",
        "The Employer shall maintain a comparable level of coats.",
        "comparable",
    ),
    "the same again": (
        U,
        "The Employer shall maintain similar coats.",
        "The Employer shall maintain the same coats.",
        "the same",
    ),
    "hours that are protected": (
        E,
        "Ushers shall have four (4) hours of protected rest.",
        "Ushers shall have four (4) hours of rest.",
        "protected",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
