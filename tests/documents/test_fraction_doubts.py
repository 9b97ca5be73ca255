"""A broken number whose words and digits differ is doubted; the end of a longer one is not."""

from __future__ import annotations

import pytest

from tracker.documents.clause import Draft, with_paths
from tracker.documents.fraction_doubts import fraction_doubts
from tracker.documents.number_doubts import NUMBER_MISMATCH
from tracker.documents.running_text import RunningText


def doubts(*texts: str) -> list[tuple[str, str]]:
    """The places and sentences of the doubts about clauses with these words."""
    clauses = with_paths(Draft(f"9.{n}", "Hours", text, 1) for n, text in enumerate(texts, 1))
    found = list(fraction_doubts(RunningText(clauses)))
    assert {doubt.code for doubt in found} <= {NUMBER_MISMATCH}
    return [(doubt.place, doubt.message) for doubt in found]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("paid one and one-half (1¼) times", "one and one-half (1¼)"),
        ("paid one-half (1-1/2) times", "one-half (1-1/2)"),
        ("rises by three percent (3.5%)", "three percent (3.5%)"),
        ("a fee of two dollars and five cents ($2.50)", "two dollars and five cents ($2.50)"),
        ("within seven and one-half (8.5) hours", "seven and one-half (8.5)"),
    ],
)
def test_words_and_digits_that_differ_are_quoted(text: str, quoted: str) -> None:
    sentence = f"“{quoted}” is written with words and digits that differ."
    assert doubts("for one-half (½) hour", text) == [("9.2", sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "paid one and one-half (1½) times",
        "paid time and one-half (1½) or time-and-one-half (1-1/2)",
        "for two-thirds (.67) of it",
        "six-tenths of one percent (0.6%)",
        "rises by three point four percent (3.4%) or three-point four percent (3.4%)",
        "two and f ive tenths percent (2.5%)",
        "three dollars and\nseventy cents ($3.70)",
        "two hundred dollars ($300.00)",
        "under Section three (3.1) and Article 5 (5.2)",
        "half (see 1.5)",
        "one (1.5",
        "",
    ],
)
def test_everything_else_is_left_alone(text: str) -> None:
    """Whole numbers, those with ".00" too, are looked at by themselves."""
    assert doubts(text) == []
