"""Each reason is a true and plain sentence about the words that it quotes."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import judged
from tracker.diff.model import Favours

U, E = Favours.UNION, Favours.EMPLOYER
REASONS = {
    "a right is widened": (
        U,
        "Ushers may leave the hall between acts.",
        "Ushers may leave the hall at any time.",
        "“at any time” came in: it reaches further than before.",
    ),
    "a right is narrowed": (
        E,
        "Ushers may leave the hall for any reason.",
        "Ushers may leave the hall in emergencies.",
        "“for any reason” is gone: it reaches less far than before.",
    ),
    "the contrary deed": (
        E,
        "If the Employer is silent, the wish is granted.",
        "If the Employer is silent, the wish is denied.",
        (
            "“is granted” became “is denied”: the first is good for the union and its members, the "
            "second for the employer."
        ),
    ),
    "a duty that is new": (
        E,
        "Ushers are not required to explain an absence.",
        "Ushers are required to explain an absence.",
        (
            "“are not required to explain” became “are required to explain”, which binds the "
            "union and its members more."
        ),
    ),
    "a duty that is gone": (
        U,
        "Ushers are required to explain an absence.",
        "Ushers are not required to explain an absence.",
        (
            "“are required to explain” became “are not required to explain”, which binds the "
            "union and its members less."
        ),
    ),
    "a duty that is softer": (
        E,
        "The Employer shall lend coats.",
        "The Employer may lend coats.",
        "“shall lend” became “may lend”, which binds the employer less.",
    ),
    "a ban that is gone": (
        E,
        "The Employer shall not film the ushers.",
        "The Employer may film the ushers.",
        "“shall not film” became “may film”, which binds the employer less.",
    ),
    "a power that is gone": (
        U,
        "The Employer may film the ushers.",
        "The Employer shall not film the ushers.",
        "“may film” became “shall not film”, which binds the employer more.",
    ),
    "a cap that became a floor": (
        E,
        "Ushers shall pay no more than 7% of the price of a coat.",
        "Ushers shall pay no less than 7% of the price of a coat.",
        (
            "The number went from “no more than 7%” to “no less than 7%”: more is better for the "
            "employer."
        ),
    ),
    "one default for another": (
        E,
        "A claim left without reply is deemed granted.",
        "A claim left without reply is deemed denied.",
        "“deemed granted” became “deemed denied”.",
    ),
    "a cost that moved": (
        E,
        "Coats shall be free of charge.",
        "Coats shall be at the expense of the usher.",
        (
            "The cost falls more on the union and its members: “Coats shall be at the expense of "
            "the usher”."
        ),
    ),
    "a burden of proof": (
        E,
        "The burden of proof is on the Employer.",
        "The burden of proof is on the grievant.",
        (
            "The burden of proof is now on the union and its members: “The burden of proof is on "
            "the grievant”."
        ),
    ),
    "a word that limits": (
        U,
        "The hall shall be swept by sweepers.",
        "The hall shall be swept only by sweepers.",
        "“only” came in: it binds the employer.",
    ),
    "a sum instead of a raise": (
        E,
        "Wages shall be increased by $2.",
        "Ushers shall receive a lump sum of $2.",
        "“lump sum” came in: a payment made once is not part of later pay.",
    ),
    "a quoted sentence": (
        E,
        "Seats shall be assigned by seniority.",
        "Seats shall be assigned by merit.",
        "Seniority counts for less: “Seats shall be assigned by merit”.",
    ),
}


@pytest.mark.parametrize("case", REASONS.values(), ids=REASONS)
def test_a_reason_is_true_of_the_words_that_it_quotes(case: tuple[Favours, str, str, str]) -> None:
    favours, before, after, because = case
    change = judged(before, after)
    assert (change.favours, change.because) == (favours, because)
