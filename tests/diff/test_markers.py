"""Markers: the words that make or limit a duty, old beside new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diff.invented_pairs import PAIRS
from tracker.diff.markers import mark_pairs
from tracker.diff.model import Op
from tracker.diff.spots import side, spots
from tracker.diff.wording import compare_words


def found(old: str, new: str) -> list[tuple[str, str, str]]:
    """Family, old and new words of every marker that changed."""
    return [
        (pair.family.value, pair.old.text if pair.old else "", pair.new.text if pair.new else "")
        for pair in mark_pairs(compare_words(old, new).segments)
    ]


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        ("They shall go.", "They may go.", [("duty", "shall", "may")]),
        ("İZMİR STAFF SHALL GO.", "İZMİR STAFF MAY GO.", [("duty", "SHALL", "MAY")]),
        ("They may not go.", "They may go.", [("duty", "may not", "may")]),
        ("They will go.", "They will try to go.", [("softener", "", "try to")]),
        ("They go.", "They go where practicable.", [("condition", "", "where practicable")]),
        (
            "They go, except as Section 9.2 provides.",
            "They go.",
            [("condition", "except as Section 9.2 provides", "")],
        ),
        (
            "They go.",
            "They go in its sole discretion.",
            [("discretion", "", "in its sole discretion")],
        ),
        ("Coats and hats.", "Coats or hats.", [("connective", "and", "or")]),
        ("For just cause.", "For cause.", [("remedy", "just cause", "cause")]),
        ("They only go.", "They go.", [("scope", "only", "")]),
        (
            "It stands.",
            "It stands. It expires on May 1, 2030.",
            [("sunset", "", "expires on May 1, 2030")],
        ),
        (
            "They go with the consent of the Union.",
            "They go.",
            [("consent", "with the consent of the Union", "")],
        ),
        (
            "They go.",
            "They go if it would cause the loss of work.",
            [
                ("condition", "", "if it would cause the loss of work"),
            ],
        ),
        ("They will not cause or permit a strike.", "They strike.", []),
        (
            "No usher goes without just cause.",
            "No usher goes without cause.",
            [("remedy", "without just cause", "without cause")],
        ),
        (
            "They may go.",
            "They may go, except for just cause.",
            [("remedy", "", "except for just cause")],
        ),
        ("They ask.", "They ask to determine if an usher is free.", []),
        ("Seats stay.", "Seats stay until May 1, 2031.", [("sunset", "", "until May 1, 2031")]),
        ("A year runs.", "A year runs through June 30.", []),
        ("This stays.", "This expires June 30, 2031.", [("sunset", "", "expires June 30, 2031")]),
        (
            "A premium after 6:00 p.m.",
            "A premium after 8:00 p.m.",
            [("time", "6:00 p.m.", "8:00 p.m.")],
        ),
        (
            "The show ends at 3:30 p.m. daily.",
            "The show ends at 4:00 p.m. daily.",
            [("time", "3:30 p.m.", "4:00 p.m.")],
        ),
        (
            "“Day” means a calendar day.",
            "“Day” means a business day.",
            [("day", "calendar day", "business day")],
        ),
        ("They meet monthly.", "They meet quarterly.", [("frequency", "monthly", "quarterly")]),
        ("They get a seat.", "They get a seat monthly.", []),
        (
            "They audit yearly.",
            "They audit every two years.",
            [("frequency", "yearly", "every two years")],
        ),
        ("They audit every two years.", "They audit every three years.", []),
        ("They go.", "They go, providing they agree.", [("condition", "", "providing they agree")]),
        ("They see a film.", "They see a film providing insight into their work.", []),
        (
            "Seats are moved only with the consent of the cast.",
            "Seats are moved only with notice to the cast.",
            [("consent", "with the consent of the cast", "")],
        ),
        (
            "No seat is moved without the consent of the cast.",
            "No seat is moved without prior notice to the cast.",
            [("consent", "without the consent of the cast", "without prior notice to the cast")],
        ),
        ("The wall is red.", "The wall is blue.", []),
    ],
)
def test_a_marker_is_paired_with_what_took_its_place(
    old: str, new: str, marks: list[tuple[str, str, str]]
) -> None:
    assert found(old, new) == marks


@given(st.sampled_from(PAIRS))
def test_a_marker_is_quoted_from_its_own_text(pair: tuple[str, str, str]) -> None:
    """Law: what is quoted stands in the text where the marker says, and touches a spot."""
    segments = compare_words(pair[1], pair[2]).segments
    for marks in mark_pairs(segments):
        for mark, left_out in ((marks.old, Op.INSERT), (marks.new, Op.DELETE)):
            if mark is not None:
                text = side(segments, left_out)
                assert text[mark.start : mark.end] == mark.text


@given(st.sampled_from(PAIRS))
def test_spots_are_numbered_alike_on_both_sides(pair: tuple[str, str, str]) -> None:
    segments = compare_words(pair[1], pair[2]).segments
    olds, news = ([spot.number for spot in spots(segments, op)] for op in (Op.INSERT, Op.DELETE))
    assert olds == news == list(range(len(olds)))


def test_a_marker_whose_words_changed_in_two_places_is_told_once() -> None:
    old = "No work goes out if it would cause the layoff of any employee."
    new = "No work goes out if it would directly cause the layoff of any regular employee."
    assert found(old, new) == [
        (
            "condition",
            "if it would cause the layoff of any employee",
            "if it would directly cause the layoff of any regular employee",
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        (
            "The house shall not rely on it.",
            "The house shall attempt not to rely on it.",
            [("softener", "", "attempt not to")],
        ),
        (
            "The house shall not move a seat.",
            "The house will consider not moving a seat.",
            [("softener", "", "consider not")],
        ),
        (
            "The house shall not seat them.",
            "The house shall try to avoid seating them.",
            [("softener", "", "try to avoid")],
        ),
        (
            "The usher shall decide how free time is used among the following.",
            "Free time that is not booked is used for the following.",
            [],
        ),
        ("Each poster must be sent a week ahead.", "Such hour shall not be paid.", []),
        (
            "Protected time shall not be sold, and an usher may be asked to give it.",
            "A clerk may put seats into protected time, and shall spread them.",
            [],
        ),
    ],
)
def test_a_modal_is_paired_only_with_that_of_the_same_deed(
    old: str, new: str, marks: list[tuple[str, str, str]]
) -> None:
    """ "Shall not" never became a "not" that denies something else, nor another verb's "shall"."""
    assert found(old, new) == marks


def test_a_modal_is_the_same_verbs_or_stands_behind_the_same_subject() -> None:
    assert found("The Guild will be given seats.", "An envoy of it shall be given seats.") == [
        ("duty", "will", "shall")
    ]
    assert found("Seats shall never be sold.", "Seats may be lent to all.") == [
        ("duty", "shall never", "may")
    ]


def test_a_marker_that_has_a_partner_is_not_told_as_added_too() -> None:
    old = "They lose it if they refuse one seat."
    new = "They lose it only if they refuse three seats."
    assert found(old, new) == [
        ("condition", "if they refuse one seat", "only if they refuse three seats")
    ]


def test_a_condition_too_long_to_be_quoted_whole_says_so() -> None:
    long = "if the usher meets each of the terms that the house has posted at the door of the pit"
    ((_, _, new),) = found("They earn a bonus.", f"They earn a bonus {long}.")
    assert new == "if the usher meets each of the terms that the house has posted …"
