"""For whom more is better."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "those below a number": (
        U,
        "Ushers working fewer than twenty hours are not eligible for coats.",
        "Ushers working fewer than twelve hours are not eligible for coats.",
        "twelve",
    ),
    "a time that is asked": (
        U,
        "To be eligible for a coat an usher must have completed nine months of service.",
        "To be eligible for a coat an usher must have completed two months of service.",
        "two months",
    ),
    "a longer list of tests": (
        E,
        "To be eligible for a coat an usher must be tall or old.",
        "To be eligible for a coat an usher must be tall and old.",
        "",
    ),
    "more than and at least": (
        U,
        "Ushers are paid after at least nine minutes of waiting.",
        "Ushers are paid after more than three minutes of waiting.",
        "three minutes",
    ),
    "every so many": (
        E,
        "Ushers receive a rest every two (2) hours.",
        "Ushers receive a rest every four (4) hours.",
        "four (4) hours",
    ),
    "when a duty begins": (
        X,
        "Ushers shall repay the school if they leave within two (2) years.",
        "Ushers shall repay the school if they leave within six (6) months.",
        "No rule",
    ),
    "for no more than": (
        U,
        "Ushers shall be scheduled for no more than ten (10) hours.",
        "Ushers shall be scheduled for no more than eight (8) hours.",
        "eight (8) hours",
    ),
    "a pay period": (
        X,
        "The pay period shall be two weeks.",
        "The pay period shall be one month.",
        "No rule",
    ),
    "a harm at a number": (
        U,
        "An usher is discharged at eight points.",
        "An usher is discharged at ten points.",
        "ten points",
    ),
    "from where overtime counts": (
        E,
        "Overtime starts after seven (7) hours.",
        "Overtime starts after eight (8) hours.",
        "eight (8) hours",
    ),
    "the highest years": (
        E,
        "The pension is based on the highest three years.",
        "The pension is based on the highest five years.",
        "five years",
    ),
    "days to do something": (
        U,
        "The Employer shall have nine days to provide the list.",
        "The Employer shall have five days to provide the list.",
        "deadline",
    ),
    "days to use a right": (
        E,
        "The Union shall have nine days to review the list.",
        "The Union shall have five days to review the list.",
        "five days",
    ),
    "years of a lower rate": (
        E,
        "Ushers are paid a share of the full rate for two years.",
        "Ushers are paid a share of the full rate for four years.",
        "four years",
    ),
    "days for which it lasts": (
        X,
        "Coverage shall continue after the season until May comes.",
        "Coverage shall continue for thirty (30) days after the season.",
        "No rule",
    ),
    "days of a case": (
        X,
        "If no coat is found within nine days, the Employer may buy one.",
        "If no coat is found within five days, the Employer may buy one.",
        "No rule",
    ),
    "days of a thing that is nobody's": (
        X,
        "The vacancy board shall be valid for nine months.",
        "The vacancy board shall be valid for three months.",
        "No rule",
    ),
    "hours that are lifted": (
        E,
        "The lead usher shall be relieved of the door for nine hours each week.",
        "The lead usher shall be relieved of the door for up to nine hours each week.",
        "up to nine hours",
    ),
    "hours of what is done to them": (
        X,
        "The lead usher shall be photographed for nine hours.",
        "The lead usher shall be photographed for up to nine hours.",
        "No rule",
    ),
    "minutes to be there": (
        U,
        "Ushers shall be available within nine minutes of a call.",
        "Ushers shall be available within twenty minutes of a call.",
        "longer is better for the union",
    ),
    "a start that is none": (
        X,
        "The climb from start to top takes nine months.",
        "The climb from start to top takes twenty months.",
        "No rule",
    ),
    "families are a load": (
        U,
        "A warden shall carry no more than thirty (30) families.",
        "A warden shall carry no more than twenty (20) families.",
        "twenty (20) families",
    ),
    "a note after fewer days": (
        E,
        "Ushers shall bring a doctor's note after four (4) days of absence.",
        "Ushers shall bring a doctor's note after two (2) days of absence.",
        "waiting time",
    ),
    "forfeited": (
        E,
        "Unused coats shall be kept by ushers.",
        "Unused coats are forfeited.",
        "",
    ),
    "funding for each year": (
        U,
        "The Employer agrees to one-time funding of nine dollars ($9) for coats.",
        "The Employer agrees to annual funding of nine dollars ($9) for coats.",
        "one-time",
    ),
    "follow-up for each that is new": (
        U,
        "Rotas shall provide at least three (3) return appointments for each new appointment.",
        "Rotas shall provide at least four (4) return appointments for each new appointment.",
        "at least four (4)",
    ),
    "how long a visit lasts": (
        E,
        "Visits shall be scheduled for at least fifty (50) minutes.",
        "Visits shall be scheduled for at least thirty (30) minutes.",
        "at least thirty (30)",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
