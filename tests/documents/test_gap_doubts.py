"""A gap in the numbers of a whole agreement is said; a proposal that prints a part has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tracker.documents.clause import Draft, with_paths
from tracker.documents.gap_doubts import gap_doubts
from tracker.documents.running_text import RunningText
from tracker.documents.sequences import sequences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.documents.clause import Clause

ARTICLES = [f"Article {number}" for number in range(1, 8)]


def agreement(labels: Iterable[str], text: str = "Words.") -> tuple[Clause, ...]:
    """Clauses with these labels, each with the same words."""
    return with_paths(Draft(label, "", text, 1 if "Art" in label else 2) for label in labels)


def doubts(labels: Iterable[str], text: str = "Words.") -> list[tuple[str, str]]:
    """The codes and sentences, as the whole agreement that these labels make gives them."""
    clauses = agreement(labels, text)
    known = sequences(clauses)
    return [(d.code, d.message) for d in gap_doubts(RunningText(clauses), known)]


def test_numbers_without_a_gap_are_no_doubt() -> None:
    assert doubts([*ARTICLES, "7.1", "7.2", "7.3", "7.4", "Appendix A", "Appendix C"]) == []


def test_a_missing_article_is_said_where_it_would_stand() -> None:
    labels = [label for label in ARTICLES if label != "Article 4"]
    clauses = agreement(labels)
    [doubt] = gap_doubts(RunningText(clauses), sequences(clauses))
    assert (doubt.code, doubt.place) == ("missing-number", "Article 5")
    assert doubt.message == "There is no Article 4 between Article 3 and Article 5."


@pytest.mark.parametrize(
    ("sections", "missing"),
    [
        (["7.1", "7.2", "7.3", "7.5", "7.6"], "no 7.4 between 7.3 and 7.5"),
        (
            [f"7.{n}" for n in (*range(1, 8), 10, 11, 12)],
            "no 7.8 to 7.9 between 7.7 and 7.10",
        ),
        (
            [f"Article 7 Section {n}" for n in (1, 2, 4, 5)],
            "no Article 7 Section 3 between Article 7 Section 2 and Article 7 Section 4",
        ),
    ],
)
def test_missing_sections_are_named_as_their_neighbours_are(
    sections: list[str], missing: str
) -> None:
    assert doubts([*ARTICLES, *sections]) == [("missing-number", f"There is {missing}.")]


@pytest.mark.parametrize(
    "sections",
    [["7.2", "7.5"], ["7.1", "7.3"], ["7.4", "7.5", "7.6", "7.8"], ["7.1", "7.2", "7.9", "7.10"]],
)
def test_few_sections_or_wide_gaps_say_nothing(sections: list[str]) -> None:
    assert doubts([*ARTICLES, *sections]) == []


def test_a_number_inside_the_words_before_the_gap_is_buried_not_missing() -> None:
    sections = [f"Article 7 Section {n}" for n in (1, 2, 4, 5)]
    found = doubts([*ARTICLES, *sections], "Hours are paid Section 3. Rest is not.")
    assert found == [
        ("buried-number", "Section 3 stands inside these words and was not read as its own clause.")
    ]


@pytest.mark.parametrize("before", ["paid under", "as stated in", "See", "and of", "pursuant to"])
def test_a_section_that_is_only_cited_is_missing(before: str) -> None:
    sections = [f"Article 7 Section {n}" for n in (1, 2, 4, 5)]
    [(code, _)] = doubts([*ARTICLES, *sections], f"Hours are {before} Section 3. Rest is not.")
    assert code == "missing-number"


@pytest.mark.parametrize(
    ("labels", "whole"),
    [
        (ARTICLES, True),
        ([f"Article {n}" for n in ("I", "II", "III", "IV", "VI")], True),
        ([f"Section {n}" for n in range(1, 7)], True),
        (ARTICLES[:3], False),
        (["Article 3", "Article 9", "Article 14", "Article 20", "Article 31"], False),
        ([*ARTICLES[3:], "Article 9"], False),
        (["9.1", "9.2", "9.3", "9.4", "9.5", "9.6"], False),
        (["Article 70.5T", "Article " + "9" * 6000, "Preamble"], False),
    ],
)
def test_only_an_agreement_printed_whole_can_lack_a_number(labels: list[str], whole: bool) -> None:
    assert sequences(agreement(labels)).whole is whole
