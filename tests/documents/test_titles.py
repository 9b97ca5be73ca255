"""A title takes no word of the sentence behind it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.titles import (
    has_verb,
    is_title,
    is_whole_title,
    split_capitals,
    split_run_in,
    wraps_on,
)


@pytest.mark.parametrize(
    "text", ["Administrative Time", "HOURS OF WORK", "Notice to the Union", "Paid Leave Oregon."]
)
def test_capitalised_words_without_a_verb_are_a_title(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The employer shall give notice",
        "employees of the County",
        "Part-time employees;",
        "A reduction in force that cannot be avoided by other means",
        " ".join(["Word"] * 15),
    ],
)
def test_a_sentence_or_a_long_line_is_no_title(text: str) -> None:
    assert not is_title(text)


def test_a_title_with_a_sentence_behind_it_is_not_one_title() -> None:
    assert is_whole_title("Alleged Complaint")
    assert not is_whole_title("Alleged Complaint. See Article 20")
    assert not is_whole_title("Locker Rule 7. A fee of $25 is due.")
    assert not is_whole_title("Grade 12: A bonus of $300 follows.")
    assert is_whole_title("Schedule No. 7. Fees And Fines.")


def test_a_run_in_title_is_parted_at_its_stop() -> None:
    text = "Administrative Time. Physicians shall have four hours."
    assert split_run_in(text) == ("Administrative Time", "Physicians shall have four hours.")


@pytest.mark.parametrize(
    "text",
    [
        "J. Smith shall be the arbitrator.",
        "See Section No. 5 of the rules.",
        "The employer shall pay. It shall do so weekly.",
        "employees: all of them",
    ],
)
def test_an_abbreviation_or_a_sentence_before_the_stop_is_no_title(text: str) -> None:
    assert split_run_in(text) == ("", text)


def test_formatting_settles_where_a_title_ends() -> None:
    text = "Notice to employees – The employer writes."
    assert split_run_in(text, len("Notice to employees")) == (
        "Notice to employees",
        "The employer writes.",
    )
    text = "First, the whole sum to the partner."
    assert split_run_in(text, len("First")) == ("", text)
    text = "The employer shall pay weekly wages."
    assert split_run_in(text, len("The employer shall")) == ("", text)


def test_capitals_are_parted_from_the_sentence_behind_them() -> None:
    text = "SAVINGS CLAUSE Should any Article be held unlawful"
    assert split_capitals(text) == ("SAVINGS CLAUSE", "Should any Article be held unlawful")
    assert split_capitals("Savings clause should any") is None


@given(st.text(st.sampled_from("ABab .:-"), max_size=40), st.integers(0, 40))
def test_splitting_loses_no_letter(text: str, lead: int) -> None:
    text = " ".join(text.split())
    title, rest = split_run_in(text, min(lead, len(text)))
    letters = [character for character in title + rest if character.isalpha()]
    assert letters == [character for character in text if character.isalpha()]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("ARTICLE 18 - RECOUPMENT OF OVERPAYMENTS/", "UNDERPAYMENTS"),
        ("LETTER OF AGREEMENT – MEMBER ADVISORY", "COMMITTEE"),
        ("ARTICLE 49 – TRIAL SERVICE (Human", "Services Only)"),
        ("Leave for Victims of", "Violence"),
    ],
)
def test_a_heading_goes_on_in_the_line_below(heading: str, line: str) -> None:
    assert wraps_on(heading, line)


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("ARTICLE 5 - MAINTENANCE", "REV: 2015, 2019"),
        ("ARTICLE 5 - MAINTENANCE", "SECTION 1. SCOPE"),
        ("ARTICLE 5 - MAINTENANCE", "The Agency shall keep its standards."),
        ("ARTICLE 5 - MAINTENANCE", "Scope of Work"),
        ("Holidays", "New Year"),
        ("ARTICLE 5 - MAINTENANCE OF", "A. SCOPE"),
    ],
)
def test_a_heading_ends_before_what_has_a_form_of_its_own(heading: str, line: str) -> None:
    assert not wraps_on(heading, line)


def test_a_verb_of_duty_is_seen_and_a_noun_is_none() -> None:
    assert has_verb("The employer shall pay")
    assert not has_verb("Will Call Desk Hours")
