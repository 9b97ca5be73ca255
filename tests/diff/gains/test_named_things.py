"""Rules on things that words name: terms of art, costs, paid time, measures, lists, frequency."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E = Favours.UNION, Favours.EMPLOYER

RULES = {
    "a term of art came in": (
        E,
        "The hall has a closing time.",
        "The hall has a closing time, set in the sole and exclusive judgment of the house.",
        "sole and exclusive judgment",
    ),
    "a term of art turned round": (
        U,
        "Bag checks may be done at random.",
        "Bag checks shall not be done at random.",
        "at random",
    ),
    "a term of art below a no": (
        U,
        "The theatre may hire permanent replacements.",
        "The theatre may not close its doors or hire permanent replacements.",
        "permanent replacements",
    ),
    "a default": (
        E,
        "A claim left without reply is deemed granted.",
        "A claim left without reply is deemed denied.",
        "deemed",
    ),
    "power of the arbitrator": (
        E,
        "The arbitrator may award interest.",
        "The arbitrator shall have no authority to award interest.",
        "arbitrator",
    ),
    "paid time": (
        E,
        "Ushers shall have a paid lunch break.",
        "Ushers shall have an unpaid lunch break.",
        "less of the time is paid",
    ),
    "paid time of a power": (
        U,
        "The Employer may send an usher on leave without pay.",
        "The Employer may send an usher on leave with pay.",
        "more of the time is paid",
    ),
    "cost shared": (
        E,
        "The cost of cleaning coats shall be borne by the Employer.",
        "The cost of cleaning coats shall be shared equally.",
        "cost falls more on the union",
    ),
    "cost lifted": (
        U,
        "Lockers are lent at the employee's expense.",
        "Lockers are lent free of charge.",
        "cost falls more on the employer",
    ),
    "how often a burden comes": (
        E,
        "An usher is tested no more than once every three years.",
        "An usher is tested annually.",
        "more often",
    ),
    "how often a gift comes": (
        U,
        "Shoes are replaced every two (2) years.",
        "Shoes are replaced every year.",
        "more often",
    ),
    "measure of a burden": (
        E,
        "The deductible for glasses is $50.",
        "The deductible for glasses is $90.",
        "$90",
    ),
    "measure of a benefit": (
        U,
        "Ushers remain on the recall list for six (6) months.",
        "Ushers remain on the recall list for nine (9) months.",
        "nine (9) months",
    ),
    "load": (
        E,
        "The ratio is four (4) students to one tutor.",
        "The ratio is six (6) students to one tutor.",
        "six (6) students",
    ),
    "a cap in other words": (
        U,
        "An usher's workload shall be limited to six (6) doors.",
        "An usher's workload shall be limited to four (4) doors.",
        "four (4) doors",
    ),
    "who is meant": (
        U,
        "Ushers working thirty (30) hours per week are entitled to insurance.",
        "Ushers working twenty (20) hours per week are entitled to insurance.",
        "twenty (20) hours",
    ),
    "daily threshold to weekly": (
        E,
        "Ushers receive a premium for hours worked over eight (8) in a day.",
        "Ushers receive a premium for hours worked over forty (40) in a week.",
        "forty (40) in a week",
    ),
    "notice limits a power": (
        U,
        "The Employer may move the box office.",
        "The Employer may move the box office after thirty (30) days' notice.",
        "thirty (30) days",
    ),
    "discretion of the employee": (
        U,
        "Coats are kept in the cloakroom.",
        "Coats are kept in the cloakroom or at home, at the discretion of the employee.",
        "at the discretion of the employee",
    ),
    "right for few cases only": (
        U,
        "Supervisors may sell programmes.",
        "Supervisors may sell programmes only when the house is full and in the last interval.",
        "only",
    ),
    "list of what is forbidden": (
        U,
        "The Employer shall not photograph ushers.",
        "The Employer shall not photograph or film ushers.",
        "film",
    ),
    "list of what one may do": (
        E,
        "Ushers may swap seats or shifts.",
        "Ushers may swap seats.",
        "shifts",
    ),
    "not barred is may": (
        E,
        "The Employer shall provide coats.",
        "The Employer shall not be precluded from providing coats.",
        "providing",
    ),
    "need not": (
        U,
        "The Employer need not explain a transfer.",
        "The Employer shall explain a transfer.",
        "shall explain",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
