"""What has moved, and what only has another number."""

from __future__ import annotations

import pytest

from tests.diff.contracts import clauses
from tests.diff.test_pairing import MEAL, POST, REST, SWAP, of
from tracker.diff.compare import compare
from tracker.diff.model import Kind

BODY = (("Article 1", "House", "", 1), ("1.1", "Posting", POST, 2), ("1.2", "Rest", REST, 2))
OUTSIDE = (
    "Letter of Agreement: MEALS",
    "Letter of Agreement 4",
    "Side Letter 2",
    "Memorandum of Understanding 1",
    "Appendix B",
)


@pytest.mark.parametrize("label", OUTSIDE)
def test_what_leaves_a_letter_for_the_body_has_moved_and_its_items_go_with_it(label: str) -> None:
    """And so does what is taken out of the body: where words stand is no matter of numbers."""
    letter = clauses(*BODY, (label, "Meals", MEAL, 1), (f"{label}(1)", "", SWAP, 2))
    body = clauses(*BODY, ("1.3", "Meals", MEAL, 2), ("1.3(a)", "", SWAP, 3))
    diff = compare(letter, body)
    assert of(diff, label).kinds == (Kind.MOVED,)
    assert of(diff, label).substance
    assert of(diff, f"{label}(1)").kinds == (Kind.RENUMBERED,)
    assert of(compare(body, letter), "1.3").kinds == (Kind.MOVED,)


def test_a_letter_that_became_an_article_has_moved() -> None:
    """Though both stand at the top of their documents."""
    old = clauses(*BODY, ("Letter of Agreement 1", "Meals", MEAL, 1))
    new = clauses(*BODY, ("Article 2", "Meals", MEAL, 1))
    assert of(compare(old, new), "Letter of Agreement 1").kinds == (Kind.MOVED,)


def test_a_section_printed_without_its_article_has_not_moved() -> None:
    """A proposal that prints "Section 2" alone says nothing about where it stands."""
    old = clauses(*BODY, ("1.3", "Meals", MEAL, 2))
    new = clauses(("Section 3", "Meals", MEAL, 1))
    assert Kind.MOVED not in of(compare(old, new), "1.3").kinds


def test_a_letter_with_another_number_has_not_moved() -> None:
    """It stands outside the body as before."""
    old = clauses(*BODY, ("Letter of Agreement 1", "Meals", MEAL, 1))
    new = clauses(*BODY, ("Appendix C", "Meals", MEAL, 1))
    assert of(compare(old, new), "Letter of Agreement 1").kinds == (Kind.RENUMBERED,)
