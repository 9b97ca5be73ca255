"""Certainty says how sure a pairing is, not how alike the words are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diff.contracts import clauses, rearranged
from tracker.diff.certainty import LEAST, certainty
from tracker.diff.compare import compare
from tracker.diff.headings import Titled
from tracker.reports.words import SURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause

_likeness = st.floats(0, 1)


def test_label_heading_and_place_that_agree_leave_no_doubt() -> None:
    """However little of the words is left."""
    assert certainty(0.0, Titled.SAME, numbered=True) >= 0.95


@pytest.mark.parametrize(
    ("found", "least"),
    [
        (certainty(0.35, numbered=True, beside=2), 0.85),
        (certainty(0.5, Titled.SAME), 0.95),
        (certainty(0.7), 0.9),
    ],
)
def test_what_a_reader_would_not_doubt_is_shown_without_doubt(found: float, least: float) -> None:
    """A number amid its neighbours; a heading; most of the words."""
    assert found >= least > SURE


@pytest.mark.parametrize(
    "found",
    [certainty(0.4), certainty(0.2, Titled.OTHER, numbered=True), certainty(0.5, Titled.OTHER)],
)
def test_what_a_reader_would_doubt_is_shown_with_its_doubt(found: float) -> None:
    """Few common words and nothing else; a number under another heading."""
    assert found < SURE


@given(_likeness, _likeness, st.sampled_from(Titled), st.booleans(), st.integers(0, 2))
def test_more_evidence_never_makes_a_pair_less_sure(
    one: float, other: float, title: Titled, numbered: bool, beside: int
) -> None:
    """In likeness, number and neighbours, and always between 0 and 1."""
    low, high = sorted((one, other))
    found = certainty(low, title, numbered=numbered, beside=beside)
    assert 0 <= found <= certainty(high, title, numbered=numbered, beside=beside) <= 1
    assert found <= certainty(low, title, numbered=True, beside=min(2, beside + 1))


@given(rearranged, rearranged)
def test_no_pair_is_less_sure_than_stated(old: Sequence[Clause], new: Sequence[Clause]) -> None:
    """Below that both clauses have no counterpart."""
    pairs = [change for change in compare(old, new).changes if change.old and change.new]
    assert all(change.certainty >= LEAST for change in pairs)


def _only(old: tuple[str, str, str, int], new: tuple[str, str, str, int]) -> Change:
    article = ("Article 9", "Hours", "", 1)
    diff = compare(clauses(article, old), clauses(article, new))
    return next(change for change in diff.changes if change.old and change.old[0].label == old[0])


def test_a_section_rewritten_under_its_own_number_and_heading_is_surely_paired() -> None:
    """Half of its words are others."""
    old = "Seven hours a week are protected and shall not be booked without consent of the person."
    new = "Four hours a week are administrative; the manager may book visits into any one of them."
    change = _only(("9.2", "Protected Hours", old, 2), ("9.2", "Protected Hours", new, 2))
    assert change.certainty >= 0.95
