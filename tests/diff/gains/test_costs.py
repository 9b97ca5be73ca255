"""Who pays."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "at their own expense": (
        E,
        "Ushers shall be lent coats.",
        "Ushers shall be lent coats at their own expense.",
        "cost falls more",
    ),
    "the loser pays": (
        E,
        "The cost is borne by the Employer.",
        "The cost is borne by the losing party.",
        "cost falls more",
    ),
    "no longer free": (
        E,
        "The hall is free to all ushers.",
        "The hall is open to all ushers for a fee.",
        "cost falls more",
    ),
    "whose responsibility": (
        U,
        "The cost of coats is the responsibility of the usher.",
        "The cost of coats is the responsibility of the Employer.",
        "cost falls more",
    ),
    "in full": (
        E,
        "Tuition shall be reimbursed in full.",
        "Tuition shall be reimbursed at fifty percent (50%).",
        "paid the whole",
    ),
    "no pay is lost": (
        U,
        "Ushers lose pay for the interval.",
        "Ushers lose no pay for the interval.",
        "lose no",
    ),
    "at whose expense": (
        U,
        "Coats are washed at the expense of the usher.",
        "Coats are washed at the expense of the Employer.",
        "cost falls more",
    ),
    "split between them": (
        E,
        "The fee of the arbitrator is split between the parties.",
        "The fee of the arbitrator is paid by the Union.",
        "cost falls more",
    ),
    "one of several ways": (
        X,
        "Ushers must use vacation in the interval.",
        "Ushers may use vacation in the interval or take unpaid time.",
        "No rule",
    ),
    "one kind of several": (
        X,
        "Ushers are seated during any leave.",
        "Ushers are seated during paid leave.",
        "No rule",
    ),
    "paid leave in an exception": (
        U,
        "The gate bonus is paid for all shifts, except shifts on paid leave.",
        "The gate bonus is paid for all shifts.",
        "except shifts",
    ),
    "time that does not count": (
        E,
        "Paid leave counts as time worked for a coat.",
        "Paid leave does not count as time worked for a coat.",
        "count as time worked",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
