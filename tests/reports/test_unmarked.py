"""The sentences that state an edit without a mark: what differs, from what, in whose words."""

from __future__ import annotations

import pytest

from tests.diff.contracts import clauses
from tracker.diff.unmarked import Baseline, unmarked
from tracker.reports.diff_text import render_text
from tracker.reports.unmarked import unmarked_comparison, unmarked_doubts

CONTRACT = clauses(
    ("Article 9", "Hours", "", 1),
    ("9.1", "Lost Time", "The Employer shall restore it within ten (10) days.", 2),
    ("9.2", "Calls", "A call is one of these:", 2),
    ("9.2(a)", "", "a storm;", 3),
    ("9.2(b)", "", "a fire; and", 3),
    ("9.2(c)", "", "a flood.", 3),
)


def said(*base: tuple[str, str, str, int], against: str = "contract") -> list[tuple[str, str]]:
    """The places and sentences for a redline whose base is this."""
    text = clauses(*base)
    found = unmarked(text, text, [Baseline(against, CONTRACT)])
    return [(doubt.place, doubt.message) for doubt in unmarked_doubts(found)]


HOURS = ("Article 9", "Hours", "", 1)


@pytest.mark.parametrize(
    ("words", "edits"),
    [
        ("The Employer may restore it within ten (10) days.", "“shall” → “may”"),
        ("The Employer shall not restore it within ten (10) days.", "“not” added"),
        ("The Employer shall restore it.", "“within ten (10) days” removed"),
        (
            "The Union may restore it within two (2) weeks.",
            "“Employer shall” → “Union may”; “ten (10) days” → “two (2) weeks”",
        ),
    ],
)
def test_the_words_before_and_after_are_quoted(words: str, edits: str) -> None:
    assert said(HOURS, ("9.1", "Lost Time", words, 2)) == [
        ("9.1", f"differs from the contract without a mark: {edits}")
    ]


def test_a_heading_an_addition_and_an_omission_are_stated() -> None:
    found = said(
        HOURS,
        ("9.1", "Found Time", CONTRACT[1].text, 2),
        ("9.2", "Calls", CONTRACT[2].text, 2),
        ("9.2(a)", "", "a storm;", 3),
        ("9.2(c)", "", "a flood.", 3),
        ("Article 44", "Parking", "Parking is free of charge.", 1),
    )
    assert found == [
        (
            "9.1",
            "differs from the contract without a mark: heading: Lost Time → Found Time",
        ),
        ("9.2(b)", "is in the contract and is left out without a mark: “a fire; and”"),
        (
            "Article 44",
            "is not in the contract and carries no mark: “Parking is free of charge.”",
        ),
    ]


def test_a_document_is_named_by_its_ref_and_long_words_are_cut() -> None:
    words = f"The Employer shall {'very ' * 40}often restore it within ten (10) days."
    [(_, sentence)] = said(HOURS, ("9.1", "Lost Time", words, 2), against="U2")
    assert sentence.startswith("differs from U2 without a mark: “very very")
    assert sentence.endswith("…” added")
    assert len(sentence) < 130


def test_the_diff_says_what_it_leaves_out_and_when_there_is_nothing() -> None:
    text = clauses(HOURS, ("9.1", "Lost Time", "The Employer may restore it.", 2))
    page = _page(unmarked(text, text, [Baseline("U2", CONTRACT)]))
    assert page.startswith("U2 → E2 (without its marked changes)\n1 reworded\n")
    assert "[-shall-] {+may+}" in page
    assert "only what differs without a mark" in page
    same = unmarked(CONTRACT, CONTRACT, [Baseline("contract", CONTRACT)])
    assert "every edit of E2 carries a mark" in _page(same)
    assert "E2 carries no redline" in _page(None)


def _page(found: object) -> str:
    comparison = unmarked_comparison("E2", found)  # type: ignore[arg-type]
    return render_text(comparison, colour=False, width=200)
