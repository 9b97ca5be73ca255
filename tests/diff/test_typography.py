"""Typography is folded; anything that could be meant is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.typography import fold, heading_key, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the “Employer’s” duty", 'the "Employer\'s" duty'),
        ("Monday–Friday", "Monday-Friday"),
        ("non‑exempt", "non-exempt"),
        ("re-determine", "redetermine"),
        ("deter- mine", "determine"),
        ("on -call duty", "on-call duty"),
        ("of f ice", "office"),
        ("ﬁle a ﬂyer", "file a flyer"),
        ("ten (10) days", "ten  (10)\u00a0days"),
        ("co\u00adoperate", "cooperate"),
    ],
)
def test_what_the_typesetter_chose_is_folded(one: str, other: str) -> None:
    """Both have one skeleton."""
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("within 1 5 days", "within 15 days"),
        ("10-12 hours", "1012 hours"),
        ("the Employee", "the employee"),
        ("shall not", "shall"),
        ("paid - or unpaid", "paid or unpaid"),
        ("$9.25", "$925"),
        ("minus -3 percent", "minus 3 percent"),
    ],
)
def test_what_may_be_meant_is_not(one: str, other: str) -> None:
    """Numbers, capitals and words make a difference."""
    assert skeleton(one) != skeleton(other)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text is plain."""
    assert fold(fold(text)) == fold(text)


def test_headings_are_compared_without_case_and_closing_marks() -> None:
    """As run-in titles and capitals differ between two typings of one contract."""
    assert heading_key("NO STRIKE.") == heading_key("No Strike")
