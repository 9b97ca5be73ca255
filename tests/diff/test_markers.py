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


def test_a_condition_too_long_to_be_quoted_whole_says_so() -> None:
    long = "if the usher meets each of the terms that the house has posted at the door of the pit"
    ((_, _, new),) = found("They earn a bonus.", f"They earn a bonus {long}.")
    assert new == "if the usher meets each of the terms that the house has posted …"
