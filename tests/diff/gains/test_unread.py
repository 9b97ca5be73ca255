"""What no rule has read may turn a change round."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check, judged
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "a limit beside a number": (
        X,
        "Ushers receive two (2) coats for the winter.",
        "Ushers receive three (3) coats for any winter that the manager calls hard.",
        "which may limit the rest",
    ),
    "lost instead of paid": (
        X,
        "Ushers may save up to nine (9) shifts, to be paid in May.",
        "Ushers may save up to twelve (12) shifts, to be forfeited in May.",
        "which may limit the rest",
    ),
    "a number that is read beside one that is not": (
        X,
        "Ushers are paid 5% above base or the first step, whichever is greater.",
        "Ushers receive a gala differential.",
        "“5%”",
    ),
    "another day": (
        X,
        "Ushers receive two (2) coats on the first night.",
        "Ushers receive three (3) coats on the ninetieth night.",
        "which may limit the rest",
    ),
    "more words than are read": (
        X,
        "Ushers receive two (2) coats for the winter.",
        "Ushers receive three (3) coats of green wool for the winter.",
        "of green wool",
    ),
    "the hours of a week": (
        X,
        "Ushers work a 40-hour week and receive a coat.",
        "Ushers work a 30-hour week and receive no coat.",
        "which may limit the rest",
    ),
    "another statement": (
        X,
        "The Union shall carry a flag, and the Employer shall lend coats.",
        "The Union may carry a flag, and the Employer may cease to lend coats.",
        "",
    ),
    "without it": (
        X,
        "Ushers receive two (2) coats, with lining.",
        "Ushers receive three (3) coats, without lining.",
        "which may limit the rest",
    ),
    "another word in its place": (
        X,
        "Ushers receive two (2) coats of wool.",
        "Ushers receive three (3) coats of paper.",
        "which may limit the rest",
    ),
    "a number of nobody knows what": (
        X,
        "Ushers with doors receive nine percent (9%).",
        "Ushers with doors numbering 10 or more receive ten percent (10%).",
        "which may limit the rest",
    ),
    "a number alone": (
        U,
        "Ushers receive two (2) coats for the winter.",
        "Ushers receive three (3) coats for the winter.",
        "three (3) coats",
    ),
    "fewer seats but no approval": (
        X,
        "Ushers may take two (2) free seats with the Manager's approval.",
        "Ushers may take one (1) free seat without approval.",
        "two (2) free seats",
    ),
    "more for fewer": (
        X,
        "The Employer will pay a bonus of one dollar ($1.00) to all ushers.",
        "The Employer will pay a bonus of two dollars ($2.00) to ushers on the night shift.",
        "which may limit the rest",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Ushers earn one (1) day of rest per month.",
            "Ushers earn ten (10) days of rest per year.",
        ),
        (
            "Ushers have no more than two (2) solemn rehearsals.",
            "Ushers have at least two (2) solemn rehearsals.",
        ),
        (
            "The doors are opened for ninety (90) minutes.",
            "The doors are opened for sixty (60) minutes, or longer if the manager agrees.",
        ),
    ],
)
def test_a_number_is_not_weighed_where_what_it_counts_is_open(before: str, after: str) -> None:
    assert judged(before, after).favours is Favours.UNCLEAR
