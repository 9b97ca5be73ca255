"""Every rule by name: the smallest sentences that it speaks of, and the words that it quotes."""

from __future__ import annotations

import pytest

from tests.diff.gains.scoring import check, judged
from tracker.diff.model import Favours

U, E, N, X = Favours.UNION, Favours.EMPLOYER, Favours.NEUTRAL, Favours.UNCLEAR

RULES = {
    "duty changed": (
        E,
        "The Employer shall mend gates.",
        "The Employer may mend gates.",
        "may mend",
    ),
    "duty softened": (
        E,
        "The Employer shall mend gates.",
        "The Employer shall attempt to mend gates.",
        "attempt to mend",
    ),
    "duty dropped": (E, "The Employer shall mend gates.", "", "with nothing in its place"),
    "right dropped": (E, "Ushers may swap seats.", "", "with nothing in its place"),
    "duty added": (E, "", "Ushers shall report each absence.", "came in"),
    "duty emptied": (
        E,
        "The Employer shall not use badges to time ushers.",
        "Badges are meant to let ushers in.",
        "binds anybody",
    ),
    "deadline of the employer": (
        E,
        "The Employer shall reply within five (5) days.",
        "The Employer shall reply within nine (9) days.",
        "deadline",
    ),
    "deadline of the union": (
        U,
        "The Union shall reply within five (5) days.",
        "The Union shall reply within nine (9) days.",
        "deadline",
    ),
    "notice": (
        U,
        "The Employer shall warn ushers five (5) days before a move.",
        "The Employer shall warn ushers nine (9) days before a move.",
        "notice",
    ),
    "waiting time": (
        E,
        "Ushers receive a badge after two (2) months.",
        "Ushers receive a badge after six (6) months.",
        "waiting time",
    ),
    "ratio": (
        E,
        "The Employer shall provide one (1) stool for every three (3) ushers.",
        "The Employer shall provide one (1) stool for every nine (9) ushers.",
        "ratio",
    ),
    "limit on a burden": (
        E,
        "An usher's workload shall not exceed four (4) doors.",
        "An usher's workload shall not exceed six (6) doors.",
        "limit",
    ),
    "limit on a power": (
        U,
        "The Employer may require up to nine (9) hours of overtime.",
        "The Employer may require up to two (2) hours of overtime.",
        "limit",
    ),
    "bound": (
        E,
        "Ushers shall have at least nine (9) minutes of rest.",
        "Ushers shall have up to nine (9) minutes of rest.",
        "up to nine",
    ),
    "units of time": (
        U,
        "Ushers serve a trial period of one (1) year.",
        "Ushers serve a trial period of three (3) months.",
        "three (3) months",
    ),
    "condition": (
        E,
        "The Employer shall lend coats.",
        "The Employer shall lend coats if supplies allow.",
        "if supplies allow",
    ),
    "condition on a power": (
        U,
        "The Employer may close the hall.",
        "The Employer may close the hall provided that ushers are paid.",
        "provided that ushers are paid",
    ),
    "a condition that only improves": (
        U,
        "Ushers are paid on the tenth.",
        "Ushers are paid on the tenth, or on an earlier day if the Employer agrees.",
        "if the Employer agrees",
    ),
    "discretion": (
        E,
        "Ushers shall receive coats.",
        "Ushers shall receive coats at the discretion of the manager.",
        "at the discretion of the manager",
    ),
    "discretion to give more": (
        U,
        "Ushers receive two (2) coats.",
        "Ushers receive two (2) coats, and the manager in his sole discretion may give extra ones.",
        "to give more",
    ),
    "discretion to ask for more": (
        X,
        "Ushers tear two (2) rows.",
        "Ushers tear two (2) rows, and the manager at his sole discretion may name extra rows.",
        "",
    ),
    "only, of work": (
        E,
        "Tickets shall be torn only by ushers.",
        "Tickets shall be torn by ushers.",
        "only",
    ),
    "only, of a power": (
        E,
        "The Employer may search lockers only for cause shown.",
        "The Employer may search lockers for cause shown.",
        "only",
    ),
    "class narrowed": (E, "Ushers receive coats.", "Regular ushers receive coats.", "fewer people"),
    "class widened": (
        U,
        "Senior ushers receive coats.",
        "Senior and junior ushers receive coats.",
        "more people",
    ),
    "and or or": (
        E,
        "The Employer shall supply coats and gloves.",
        "The Employer shall supply coats or gloves.",
        "or",
    ),
    "list changed": (
        E,
        "The Employer shall supply coats and gloves.",
        "The Employer shall supply coats.",
        "gloves",
    ),
    "carved out": (
        E,
        "Ushers shall have three free evenings.",
        "Ushers shall have three free evenings, any of which may be used for training.",
        "any of which",
    ),
    "consent to notice": (
        E,
        "The Employer may move a desk with the consent of the Union.",
        "The Employer may move a desk after notice to the Union.",
        "say of",
    ),
    "approval of the employer": (
        E,
        "Ushers may swap seats.",
        "Ushers may swap seats with the approval of the manager.",
        "approval",
    ),
    "standard of cause": (
        E,
        "An usher may be suspended for just cause.",
        "An usher may be suspended for cause.",
        "standard of cause",
    ),
    "way to a grievance": (
        E,
        "A refused swap is grievable.",
        "A refused swap is not grievable.",
        "way to a grievance",
    ),
    "decider": (
        E,
        "An impartial panel shall rule on the claim.",
        "The General Manager shall rule on the claim.",
        "Who decides",
    ),
    "form of pay": (
        E,
        "Wages shall increase by two percent (2%).",
        "Ushers shall receive a lump sum of two percent (2%).",
        "payment made once",
    ),
    "sunset": (
        E,
        "The Employer shall lend coats.",
        "The Employer shall lend coats. This Section expires on May 1, 2030.",
        "sets an end",
    ),
    "home": (
        E,
        "[in Article 2] The Employer shall lend coats.",
        "[moved to Side Letter 4] The Employer shall lend coats.",
        "Side Letter 4",
    ),
    "same sense": (
        N,
        "The Employer shall lend coats which are warm.",
        "The employer will lend coats that are warm.",
        "mean the same",
    ),
    "numbers disagree": (
        X,
        "Ushers receive two (2) coats.",
        "Ushers receive two (3) coats.",
        "disagree",
    ),
    "another unit": (
        X,
        "Ushers receive four (4) hours a week.",
        "Ushers receive nine (9) days a year.",
        "",
    ),
    "a vanished amount": (
        X,
        "Ushers are paid five percent (5%) more.",
        "Ushers are paid a supplement.",
        "",
    ),
    "nobody is named": (X, "The hall opens at noon.", "The hall opens at nine.", "No rule"),
    "most of it unread": (
        X,
        "The foyer is red. Ushers receive two (2) coats.",
        (
            "The foyer, the stairs and the long gallery behind are green, and so are the doors. "
            "Ushers receive three (3) coats."
        ),
        "Most of what changed was not read",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_who_gains_and_quotes_the_words(name: str) -> None:
    check(RULES[name])


def test_two_rules_that_disagree_cut_both_ways() -> None:
    change = judged(
        "Ushers receive two (2) coats.",
        "Regular ushers receive four (4) coats.",
    )
    assert change.favours is Favours.MIXED
    assert "four (4) coats" in change.because
    assert "fewer people" in change.because


def test_a_raise_for_other_years_takes_nothing_back() -> None:
    """The raise of last time has been paid; a smaller one now is less, but no clawback."""
    change = judged(
        "Wages shall increase by four percent (4%) on July 1, 2024.",
        "Wages shall increase by two percent (2%) on July 1, 2026.",
        by=Favours.EMPLOYER,
    )
    assert (change.favours, change.clawback) == (Favours.EMPLOYER, False)


def test_what_would_cause_something_is_no_standard_of_cause() -> None:
    change = judged(
        "The employer shall not lend ushers if it would cause the layoff of any usher.",
        "The employer shall not lend ushers.",
    )
    assert change.favours is Favours.UNION, change.because
    assert "standard" not in change.because


def test_what_a_list_gained_is_quoted_as_it_stands() -> None:
    change = judged(
        "The employer shall provide access to a cloakroom.",
        "The employer shall provide access to a clean and secure cloakroom.",
    )
    assert "“clean and secure”" in change.because
