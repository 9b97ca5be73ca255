"""Conditions, and only."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "a condition of another statement": (
        X,
        "The Employer shall not close the hall without bargaining.",
        "The Employer shall give the Union a chance to comment before it closes the hall.",
        "No rule",
    ),
    "as needed": (
        X,
        "Coats shall be brushed as needed.",
        "Coats shall be brushed on Mondays.",
        "No rule",
    ),
    "only one of them": (
        E,
        "A grievance may be initiated by ushers or the Union.",
        "A grievance may be initiated by ushers only.",
        "",
    ),
    "only under a not": (
        E,
        "The Employer shall not rely on guest letters.",
        "The Employer shall not rely exclusively on guest letters.",
        "reaches less far",
    ),
    "solely under a not is gone": (
        U,
        "The Employer shall not rely solely on guest letters.",
        "The Employer shall not rely on guest letters.",
        "reaches more far",
    ),
    "only in what employees do": (
        U,
        "A rating may be disputed only in spring.",
        "A rating may be disputed in spring.",
        "only",
    ),
    "only in what somebody does": (
        X,
        "The posting may be painted only in spring.",
        "The posting may be painted in spring.",
        "No rule",
    ),
    "a notice without its days": (
        E,
        "The Employer shall give ushers four (4) days' notice of a move.",
        "The Employer shall give ushers notice, if possible, of a move.",
        "if possible",
    ),
    "part of it is booked by somebody": (
        E,
        "Ushers shall have four (4) hours of free time.",
        "Ushers shall have four (4) hours of free time, of which the Employer may book two (2).",
        "may book",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
