"""Struck and new words run together are recognised; numbers of ordinary contracts never are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.corpus_files import agreements
from tests.documents.reading_text import reading
from tracker.documents.merged import _numbers, merged_redline
from tracker.documents.numerals import SPELLED_NUMBER
from tracker.documents.read import read_bytes
from tracker.documents.reading import Markup

if TYPE_CHECKING:
    from pathlib import Path

MERGED = "In force from July 1, 20232025 to June 30, 20252027, for ten twelve (1210) employees."


def test_doubled_years_and_numbers_are_counted_and_quoted() -> None:
    assert merged_redline(MERGED) == (
        "Struck and new words run together in 3 places "
        "(“20232025”, “20252027”, “ten twelve (1210)”)."
    )


@pytest.mark.parametrize(
    "text",
    [
        "from 2023-2025 to 2025-2027",
        "account 20232025",
        "order 20252025 and 20202020",
        "numbers 19512025 and 19982043",
        "twenty twelve (12) and twenty one (21)",
        "four five (45%) of the staff",
        "call 5550120231 or 120242026",
    ],
)
def test_what_stands_in_ordinary_contracts_is_no_redline(text: str) -> None:
    assert merged_redline(text) == ""


_pieces = ["ten", "Twelve", "twenty", "-", "someone", " ", "  ", "\n", "(1210)", "(2012)", "/", "."]


@given(st.lists(st.sampled_from(_pieces), max_size=9), st.sampled_from(["", " "]))
def test_numbers_are_doubled_where_one_pattern_would_find_them(pieces: list[str], by: str) -> None:
    text = by.join(pieces)
    doubled = rf"\b({SPELLED_NUMBER})\s+({SPELLED_NUMBER})\s+\(\d{{2,6}}\)"
    standing = (" ".join(found[0].split()) for found in re.finditer(doubled, text, re.IGNORECASE))
    right = re.compile(
        r"(?:twelve ten|ten twelve) \(1210\)|(?:twenty twelve|twelve twenty) \(2012\)",
        re.IGNORECASE,
    )
    assert _numbers(text) == [each for each in standing if right.fullmatch(each)]


def test_such_a_text_is_not_to_be_relied_on_unless_asked() -> None:
    found = reading(f"ARTICLE 1 - TERM\n\n{MERGED}\n")
    assert found.unread.startswith("Struck and new words run together")
    assert found.clauses
    asked = read_bytes(MERGED.encode(), "a.txt", Markup.NONE)
    assert not asked.unread
    assert [each.code for each in asked.warnings] == ["merged-words"]


def test_one_real_draft_is_such_a_redline_and_no_other_agreement(corpus: Path) -> None:
    named = {path.name for path in agreements(corpus) if merged_redline(path.read_text("utf-8"))}
    assert named == {"state-seiu-2025-2027-blackline-as-of-02202026.txt"}
