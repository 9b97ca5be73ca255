"""The short cut for documents that speak of a few articles gives the whole comparison's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diff.contracts import labels
from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.diff.excerpt import Excerpts
from tracker.documents.clause import Draft, with_paths

if TYPE_CHECKING:
    from tracker.diff.model import Diff
    from tracker.documents.clause import Clause

SENTENCES = (
    "Each employee shall have seven (7) hours of protected time in each week.",
    "The Employer shall give ten (10) days of notice.",
    "Records are kept by the clinic and shown to the Union on request.",
    "No overtime is required without the consent of the employee concerned.",
    "An arbitrator may order time restored, paid, or both.",
)


def _article(number: int, *sections: str) -> tuple[Draft, ...]:
    found = (Draft(f"{number}.{n}", f"Part {n}", text, 2) for n, text in enumerate(sections, 1))
    return (Draft(f"Article {number}", f"Subject {number}", "", 1), *found)


CONTRACT = with_paths(
    draft
    for number in range(1, 7)
    for draft in _article(number, *(f"{one} This is part {number}." for one in SENTENCES[:3]))
)


def _edited(clause: Clause, text: str) -> Clause:
    return clause._replace(text=text) if clause.text else clause


@st.composite
def counters(draw: st.DrawFn) -> tuple[Clause, ...]:
    """A document on some articles of the contract: words kept, changed, left out, repeated."""
    articles = draw(st.lists(st.integers(1, 6), min_size=1, max_size=3, unique=True))
    found = []
    for clause in CONTRACT:
        if int(clause.path[0].split()[1]) in articles and (
            clause.level == 1 or draw(st.booleans())
        ):
            words = st.sampled_from((clause.text, *SENTENCES, clause.text.replace("shall", "may")))
            found.append(_edited(clause, draw(words)))
    return tuple(found)


def _sure(diff: Diff) -> Diff:
    """The diff without how sure each pairing is: fewer clauses leave fewer rivals."""
    return diff._replace(changes=tuple(one._replace(certainty=1.0) for one in diff.changes))


@given(counters())
def test_it_is_the_whole_comparison_or_none(document: tuple[Clause, ...]) -> None:
    excerpts = Excerpts(CONTRACT)
    found = excerpts.compare(document)
    if found is not None:
        whole = compare(CONTRACT, document, covers=Covers.LISTED)
        assert _sure(excerpts.completed(found)) == _sure(whole)


def test_it_is_taken_for_an_ordinary_counter() -> None:
    document = with_paths(_article(3, *SENTENCES[:3]))
    found = Excerpts(CONTRACT).compare(document)
    assert found is not None
    assert {label for change in found.changes for label in labels(change)} == {
        "Article 3", "3.1", "3.2", "3.3",
    }  # fmt: skip


@pytest.mark.parametrize(
    "document",
    [
        (),
        with_paths(_article(9, "A new article about something else.")),
        with_paths(_article(3, *SENTENCES[:4])),
        with_paths((Draft("Article 3", "Another subject", "", 1),)),
        with_paths(_article(3, "Each employee shall have seven (7) hours of protected time in "
                   "each week. This is part 5.")),
    ],
    ids=["nothing", "a new article", "a new section", "a new heading", "words of elsewhere"],
)  # fmt: skip
def test_it_is_not_taken_where_something_might_stand_elsewhere(
    document: tuple[Clause, ...],
) -> None:
    assert Excerpts(CONTRACT).compare(document) is None


def test_a_contract_that_repeats_itself_has_no_short_cut() -> None:
    twice = (*CONTRACT, *CONTRACT[:2])
    assert Excerpts(twice).compare(CONTRACT[:2]) is None


def test_a_whole_comparison_is_complete_already() -> None:
    document = with_paths(_article(9, "A new article about something else."))
    whole = compare(CONTRACT, document, covers=Covers.LISTED)
    assert Excerpts(CONTRACT).completed(whole) == whole
