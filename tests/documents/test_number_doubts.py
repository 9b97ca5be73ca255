"""A number whose words and digits differ is doubted; what only looks like one is not."""

from __future__ import annotations

import pytest

from tracker.documents.clause import Draft, with_paths
from tracker.documents.number_doubts import NUMBER_MISMATCH, number_doubts
from tracker.documents.running_text import RunningText


def doubts(*texts: str) -> list[tuple[str, str]]:
    """The places and sentences of the doubts about clauses with these words."""
    clauses = with_paths(Draft(f"9.{n}", "Hours", text, 1) for n, text in enumerate(texts, 1))
    found = list(number_doubts(RunningText(clauses)))
    assert {doubt.code for doubt in found} <= {NUMBER_MISMATCH}
    return [(doubt.place, doubt.message) for doubt in found]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("no more than eighty (8) hours", "eighty (8)"),
        ("up to twelve (10) weeks", "twelve (10)"),
        ("Seventy-five dollars ($57) a month", "seventy-five ($57)"),
        ("one hundred and twenty (112) days", "one hundred and twenty (112)"),
        ("four percent (5%) of wages", "four (5%)"),
        ("two thousand five hundred dollars ($2,300.00)", "two thousand five hundred ($2,300.00)"),
        ("the next thirty - five (45) days", "thirty-five (45)"),
        ("between five and seven (8) days", "seven (8)"),
        ("TWENTY (12) DAYS", "twenty (12)"),
        ("Four Percent (5%)", "four (5%)"),
        ("forty(14) hours", "forty (14)"),
    ],
)
def test_words_and_digits_that_differ_are_quoted(text: str, quoted: str) -> None:
    sentence = f"“{quoted}” is written with words and digits that differ."
    assert doubts("seven (7) hours", text) == [("9.2", sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "one and one-half (1½) times the rate",
        "one and one-half (1.5) hours",
        "one-half (1/2) hour",
        "twenty-one (21) days",
        "twenty - one (21) days",
        "twenty one (21) days",
        "four percent (4%) and four per cent (4) and four (4%) percent",
        "fifty-fifty (50/50)",
        "one dollar and fifty cents ($1.50)",
        "one hundred (100), one hundred and five (105), a hundred (100)",
        "twelve hundred (1,200) and one thousand two hundred (1200)",
        "eighty-five thousand dollars ($85,000.00)",
        "between five and seven (7) days",
        "five or (6) more days",
        "two eight (8) hour shifts, twenty eight (8) hour shifts",
        "any of two (1) a nurse or (2) a clerk",
        "either of the two (2) and one of: (1) a nurse",
        "since nineteen ninety-five (1995)",
        "dial nine one one (911)",
        "the four-ten (410) schedule and the nine-eighty (980)",
        "Step Two (1) and Level One (3)",
        "a network (7) of people and someone (3)",
        "the tenth (9) and half (5)",
        "twenty-first (1) day",
        "two million (3,000,000)",
        "hours (1) to (8)",
        "seven\n(8) hours",
        "seven\npercent (8)",
        "",
    ],
)
def test_everything_else_is_left_alone(text: str) -> None:
    assert doubts(text) == []


def test_a_list_inside_a_sentence_is_no_number() -> None:
    text = "The Employer chooses among two (1) rest periods, (2) meal periods, or three (3) both."
    assert doubts(text) == []
