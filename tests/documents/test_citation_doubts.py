"""A reference to a number that the agreement has not got is said; others' numbers are not ours."""

from __future__ import annotations

import pytest

from tracker.documents.citation_doubts import citation_doubts
from tracker.documents.clause import Draft, with_paths
from tracker.documents.running_text import RunningText
from tracker.documents.sequences import sequences

LABELS = (
    *(f"Article {number}" for number in range(1, 9)),
    *(f"9.{number}" for number in range(1, 5)),
    "9.4(a)",
    "Article 8 Section 1",
    "Article 8 Section 2",
)


def doubts(*texts: str) -> list[tuple[str, str]]:
    """The places and sentences for an agreement whose first articles have these words."""
    words = dict(zip(LABELS, texts, strict=False))
    clauses = with_paths(Draft(label, "", words.get(label, ""), 1) for label in LABELS)
    found = citation_doubts(RunningText(clauses), sequences(clauses))
    return [(doubt.place, doubt.message) for doubt in found]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("as stated in Section 9.9.", "Section 9.9"),
        ("Section 9.9(b) of this Agreement", "Section 9.9"),
        ("under Article 12", "Article 12"),
        ("under Article XII of this Agreement", "Article XII"),
        ("see Article 8, Section 5", "Article 8, Section 5"),
        ("see Article 8 Section 5 and the rest", "Article 8 Section 5"),
    ],
)
def test_what_is_cited_and_borne_by_nothing_is_said(text: str, cited: str) -> None:
    said = f"{cited} is cited, and nothing in this document has that number."
    assert doubts("Paid.", text) == [("Article 2", said)]


@pytest.mark.parametrize(
    "text",
    [
        "Section 9.1, Section 9.4(a), Section 9.4(z), Article 8, Article VIII",
        "Article 8, Section 2 and Article 7 Section 12",
        "Section 9.9 of the Labor Code",
        "Section 9.9(b)(2) of the Act",
        "Labor Code Section 9.9 and ORS Chapter Section 9.9",
        "Article 12 of the Bylaws",
        "Constitution, Article 12",
        "Section 9.9 of Title 3",
        "Section 8(d), Section 125, Section 7.1, Section 12.4",
        "Section 9.4.17",
        "article 12 and section 9.9 in small letters may be anybody's",
    ],
)
def test_numbers_that_are_borne_or_not_ours_are_left_alone(text: str) -> None:
    assert doubts(text) == []


def test_one_number_is_said_once_with_all_who_cite_it() -> None:
    text = "See Section 9.9 and Section 9.9."
    said = "Section 9.9 is cited, and nothing in this document has that number."
    assert doubts(*[text] * 6) == [
        ("Article 1", f"{said} It is cited in Article 2, Article 3, Article 4 and 2 more too.")
    ]
