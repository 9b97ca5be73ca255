"""Who chooses."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "an usher's choice": (
        E,
        "Seats shall be set out at the usher's choice.",
        "Seats shall be set out as directed by the manager.",
        "the choice is more that of",
    ),
    "both must agree": (
        E,
        "The hall is booked on a mutually acceptable day.",
        "The hall is booked on a day selected by the Employer.",
        "selected by the Employer",
    ),
    "of their own choosing": (
        U,
        "Ushers wear a coat selected by the Employer.",
        "Ushers wear a coat of their own choosing.",
        "of their own choosing",
    ),
    "left open": (
        E,
        "The Employer shall provide coats of wool.",
        "The Employer shall provide coats as determined by the manager.",
        "determined by the manager",
    ),
    "who names the arbitrator": (
        E,
        "An arbitrator shall hear the claim.",
        "An arbitrator named by the Employer shall hear the claim.",
        "named by the Employer",
    ),
    "only for the better": (
        X,
        "Ushers are paid on the tenth.",
        "Ushers are paid on the tenth, or an earlier day as determined by the manager.",
        "No rule",
    ),
    "the same chooser": (
        X,
        "Ushers sing a song selected by the manager.",
        "Ushers sing a hymn selected by the manager.",
        "No rule",
    ),
    "who shall choose": (
        E,
        "The usher shall choose the night.",
        "The manager shall choose the night.",
        "said of the employer",
    ),
    "at their choice": (
        E,
        "Ushers rest or sing, at their choice.",
        "Ushers rest or sing, at the manager's choice.",
        "the choice is more that of",
    ),
    "negotiated": (
        E,
        "The calendar shall be negotiated.",
        "The calendar shall be set by the Employer.",
        "set by the Employer",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
