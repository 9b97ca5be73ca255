"""What is taken back: something that the old words gave the other side, and never a wish for more.

What kept the burdens of employees low, or the employer's powers short, was given to employees; a
cap was given to whoever it spared.
"""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import judged
from tracker.diff.gains.sides import other
from tracker.diff.model import Favours

U, E = Favours.UNION, Favours.EMPLOYER
TAKEN = {
    "a cap on what employees pay": (
        E,
        "Ushers shall pay no more than 7% of the price of a coat.",
        "Ushers shall pay no less than 7% of the price of a coat.",
    ),
    "a cap on what the employer pays": (
        U,
        "The Employer shall pay no more than 7% of the price of a coat.",
        "The Employer shall pay no less than 7% of the price of a coat.",
    ),
    "a cap on what employees use": (
        U,
        "Stewards may use no more than three (3) hours of the hall.",
        "Stewards may use at least three (3) hours of the hall.",
    ),
    "a low share": (
        E,
        "Ushers shall contribute four percent (4%) of pay to the coat fund.",
        "Ushers shall contribute nine percent (9%) of pay to the coat fund.",
    ),
    "a short notice": (
        E,
        "An usher must give one (1) week of notice before a holiday.",
        "An usher must give five (5) weeks of notice before a holiday.",
    ),
    "the days before a burden": (
        E,
        "Ushers who are absent for four (4) days shall provide a certificate.",
        "Ushers who are absent for two (2) days shall provide a certificate.",
    ),
    "an end to a power": (
        E,
        "The Employer may suspend an usher within twenty (20) days of the gala.",
        "The Employer may suspend an usher within ninety (90) days of the gala.",
    ),
    "the time of a power": (
        U,
        "The Employer may suspend an usher within ninety (90) days of the gala.",
        "The Employer may suspend an usher within twenty (20) days of the gala.",
    ),
    "those who are spared": (
        E,
        "Seasonal ushers shall sweep the hall.",
        "Ushers shall sweep the hall.",
    ),
    "those for whom the union speaks": (
        E,
        "The Employer recognizes the Union as exclusive bargaining agent of all ushers.",
        "The Employer recognizes the Union as exclusive bargaining agent of all paid ushers.",
    ),
    "those of one house for whom it speaks": (
        E,
        "The Union is the exclusive representative of all ushers employed by the Employer.",
        "The Union is the exclusive representative of all senior ushers employed by the Employer.",
    ),
    "the time on a list": (
        E,
        "Recall shall be in order of hire for a period of thirty (30) months.",
        "Recall shall be in order of hire for a period of ten (10) months.",
    ),
}
ASKED = {
    "a share of the employer": (
        U,
        "The Employer shall contribute four percent (4%) of pay to the coat fund.",
        "The Employer shall contribute nine percent (9%) of pay to the coat fund.",
    ),
    "a notice of the employer": (
        U,
        "The Employer shall give one (1) week of notice before it closes the hall.",
        "The Employer shall give five (5) weeks of notice before it closes the hall.",
    ),
    "a higher limit": (
        U,
        "The Employer shall pay up to eighty dollars ($80) for a coat.",
        "The Employer shall pay up to ninety dollars ($90) for a coat.",
    ),
}


@pytest.mark.parametrize("case", TAKEN.values(), ids=TAKEN)
def test_what_the_old_words_gave_is_taken_back(case: tuple[Favours, str, str]) -> None:
    by, before, after = case
    change = judged(before, after, by=by)
    assert (change.favours, change.clawback) == (by, True), change.because
    assert change.taken > 0
    assert not judged(before, after, by=other(by)).clawback


@pytest.mark.parametrize("case", ASKED.values(), ids=ASKED)
def test_to_ask_for_more_takes_nothing(case: tuple[Favours, str, str]) -> None:
    by, before, after = case
    change = judged(before, after, by=by)
    assert (change.favours, change.clawback) == (by, False), change.because


def test_a_word_for_who_bargains_is_no_say() -> None:
    """ "Bargaining representative", "agent", "team": nobody consents to anything there."""
    for noun in ("representative", "agent", "committee", "team"):
        before = f"The Employer shall lend the Union’s bargaining {noun} a room."
        change = judged(before, before.replace("bargaining ", ""))
        assert "say of" not in change.because


def test_a_sum_in_lieu_of_a_raise_is_a_loss() -> None:
    """Also in a sentence of its own: it is paid once and is no part of later pay."""
    before = "Wages shall increase by three percent (3%) in 2031."
    after = f"{before} In lieu of a raise in 2032, ushers shall receive a bonus of $80."
    change = judged(before, after)
    assert change.favours is E
    assert "“In lieu of a raise”" in change.because
