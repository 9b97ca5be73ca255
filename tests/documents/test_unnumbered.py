"""A document without numbers or heading styles is headed by what stands out in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import strategies
from tests.documents.reading_text import labels
from tracker.documents.block import Block
from tracker.documents.unnumbered import with_headings

CAPITALS = """RECOGNITION

The Employer recognizes the Union.

HOURS OF WORK

The workweek is forty hours.
"""


def headings(*texts: str, bold: bool = False) -> list[str]:
    blocks = [Block(text, lead=len(text) if bold and len(text) < 25 else 0) for text in texts]
    return [block.text for block in with_headings(blocks) if block.heading]


def test_lines_in_capitals_head_what_follows() -> None:
    assert labels(CAPITALS) == ["RECOGNITION", "HOURS OF WORK"]


def test_bold_lines_head_what_follows() -> None:
    lines = ("Recognition", "The Employer recognizes the Union.", "Hours", "They are forty a week.")
    assert headings(*lines, bold=True) == ["Recognition", "Hours"]
    assert headings(*lines) == []


@pytest.mark.parametrize(
    "line",
    [
        "FOR THE UNION",
        "UNION PROPOSAL 5",
        "DATE",
        "AB",
        "WHEREAS THE PARTIES MET",
        "THEY SHALL GO.",
    ],
)
def test_a_signature_or_the_name_of_the_document_heads_nothing(line: str) -> None:
    found = headings(
        "PAY", "It is due on Friday.", "HOURS", "There are forty.", line, "Some words."
    )
    assert found == ["PAY", "HOURS"]


def test_a_title_of_several_lines_heads_nothing() -> None:
    assert headings("BYLAWS", "PAY", "It is due.", "HOURS", "There are forty.") == ["PAY", "HOURS"]


def test_a_document_with_numbers_is_left_as_it_is() -> None:
    text = f"ARTICLE 1 - PAY\n\nSection 1. Rates. As listed.\n\n{CAPITALS}"
    assert labels(text) == ["Article 1", "Article 1 Section 1"]


@given(st.lists(strategies.line.map(Block), max_size=8))
def test_nothing_but_the_heading_level_is_changed(blocks: list[Block]) -> None:
    assert [block.text for block in with_headings(blocks)] == [block.text for block in blocks]
