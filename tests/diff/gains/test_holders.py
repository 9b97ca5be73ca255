"""For whom a statement about a thing is good."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check
from tracker.diff.model import Favours

U, E, M, X = Favours.UNION, Favours.EMPLOYER, Favours.MIXED, Favours.UNCLEAR

RULES = {
    "a benefit goes on": (
        U,
        "Seniority shall not accrue in the interval.",
        "Seniority shall accrue in the interval.",
        "shall accrue",
    ),
    "a burden grows": (
        E,
        "",
        "Probation may be extended.",
        "came in",
    ),
    "a burden shrinks": (
        U,
        "",
        "The workload shall be reduced.",
        "came in",
    ),
    "a burden is imposed": (
        U,
        "Drug tests are given each night.",
        "Drug tests are not given.",
        "not given",
    ),
    "what employees use is allowed": (
        E,
        "Shift trades are permitted.",
        "Shift trades are prohibited.",
        "prohibited",
    ),
    "what the employer does is allowed": (
        E,
        "Subcontracting is prohibited.",
        "Subcontracting is permitted.",
        "permitted",
    ),
    "somebody unnamed gets something": (
        E,
        "Harlequins receive three coats.",
        "Harlequins receive no coats.",
        "receive",
    ),
    "leave is saved": (
        U,
        "Vacation shall be forfeited.",
        "Vacation shall be carried forward.",
        "carried",
    ),
    "who is removed": (
        U,
        "Ushers may be removed.",
        "Ushers shall not be removed.",
        "not be removed",
    ),
    "what is removed": (
        E,
        "Reprimands shall be removed.",
        "Reprimands shall not be removed.",
        "not be removed",
    ),
    "who must join": (
        E,
        "Ushers shall become members of the Union.",
        "Ushers may become members of the Union.",
        "",
    ),
    "who must do it": (
        U,
        "The usher shall pay the tailor.",
        "The Employer shall pay the tailor.",
        "shall pay",
    ),
    "a request is refused": (
        E,
        "Requests shall not be refused.",
        "Requests may be refused.",
        "may be refused",
    ),
    "dues are deducted": (
        E,
        "Union dues shall be deducted.",
        "Union dues may be deducted.",
        "may be deducted",
    ),
    "eligible only": (
        E,
        "Ushers shall receive coats.",
        "Ushers shall be eligible to receive coats.",
        "eligible",
    ),
    "a right is exercised": (
        E,
        "Recall rights may be exercised twice.",
        "Recall rights may not be exercised.",
        "not be exercised",
    ),
    "a remark in the place of a claim": (
        E,
        "Ushers may grieve a review.",
        "Ushers may file comments on a review.",
        "may file",
    ),
    "a fee is waived": (
        E,
        "Fees shall be waived.",
        "Fees shall not be waived.",
        "not be waived",
    ),
    "to nobody": (
        E,
        "The Employer shall discharge no usher.",
        "The Employer may discharge ushers.",
        "may discharge",
    ),
    "and nobody": (
        U,
        "Ushers shall bow.",
        "Ushers shall bow, and no usher shall be mandated twice.",
        "came in",
    ),
    "a committee": (
        X,
        "The committee may advise the hall.",
        "The committee may order coats.",
        "No rule",
    ),
    "nobody": (
        E,
        "Nobody will be transferred.",
        "Ushers may be transferred.",
        "may be transferred",
    ),
    "what the employer completes": (
        E,
        "Investigations shall be completed within nine days.",
        "Investigations shall be completed soon.",
        "is gone",
    ),
    "what is not included": (
        E,
        "Coverage shall include teeth.",
        "Coverage shall not include teeth.",
        "not include",
    ),
    "who is represented": (
        U,
        "An usher shall not be represented.",
        "An usher may be represented.",
        "may be represented",
    ),
    "who is returned": (
        U,
        "An usher who fails shall be terminated.",
        "An usher who fails shall be returned to the former post.",
        "shall be returned",
    ),
    "seniority is lost": (
        U,
        "Seniority is lost upon a move.",
        "Seniority is not lost upon a move.",
        "“is",
    ),
    "done by employees": (
        E,
        "Stools shall be replaced by the Employer.",
        "Stools shall be replaced by the ushers.",
        "",
    ),
    "the same in the passive": (
        X,
        "Nominations shall be made by the Union.",
        "The Union shall make nominations.",
        "No rule",
    ),
    "somebody who denies": (
        U,
        "The Chair may deny a swap.",
        "The Chair may deny a swap only when the hall is full.",
        "only when the hall is full",
    ),
    "a third party that denies": (
        X,
        "The insurer may deny a claim.",
        "The insurer may deny a claim only when the bill is late.",
        "No rule",
    ),
    "a tool of the employer": (
        E,
        "Artificial intelligence shall not choose or recommend seats.",
        "Artificial intelligence shall not choose seats.",
        "",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])
