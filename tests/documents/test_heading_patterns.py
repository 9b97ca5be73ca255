"""Numbers in words are sought in a second pattern; together the two are one pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.documents import heading_patterns
from tracker.documents.heading_patterns import (
    article_match,
    option_match,
    section_match,
    step_match,
)
from tracker.documents.numerals import NUMBER_WORDS

if TYPE_CHECKING:
    import re

_number = st.one_of(
    st.sampled_from(["9", "9.4", "2-1", "IV", "A", "12A", "12-AB,C", "of", "Pay"]),
    st.sampled_from(NUMBER_WORDS).map(str.title),
    st.lists(st.sampled_from(NUMBER_WORDS), min_size=2, max_size=2).map("-".join),
    st.sampled_from(NUMBER_WORDS).map(str.upper),
)
_behind = st.lists(st.sampled_from([" ", ".", ":", "–", "(b)", "Pay", "one", " shall"]), max_size=5)
_words = [
    "ARTICLE ",
    "Article ",
    "Art. ",
    "SECTION ",
    "Section ",
    "Section",
    "Sec. ",
    "§",
    "STEP ",
    "Step ",
    "Option ",
]
_headings = st.builds(
    lambda word, number, behind: word + number + "".join(behind),
    st.sampled_from(_words),
    _number,
    _behind,
)


@given(_headings)
def test_two_patterns_match_what_one_with_both_kinds_of_numbers_would(text: str) -> None:
    number, spelled = heading_patterns._NUMBER, heading_patterns._SPELLED
    article = heading_patterns._article(f"{number}|{spelled}").fullmatch(text)
    section = heading_patterns._section(rf"\d{{1,3}}-\d{{1,3}}|{number}|[A-Z]|{spelled}").fullmatch(
        text
    )
    step = heading_patterns._step(rf"\d|[IVX]+|{spelled}").fullmatch(text)
    option = heading_patterns._option(rf"\d{{1,2}}|[A-H]|{spelled}").fullmatch(text)
    assert _groups(article_match(text)) == _groups(article)
    assert _groups(section_match(text)) == _groups(section)
    assert _groups(step_match(text)) == _groups(step)
    assert _groups(option_match(text)) == _groups(option)


@pytest.mark.parametrize(
    ("text", "number"), [("ARTICLE ONE: UNIT", "ONE"), ("Article Twenty-One – Term", "Twenty-One")]
)
def test_a_number_in_words_heads_an_article(text: str, number: str) -> None:
    found = article_match(text)
    assert found is not None
    assert found["number"] == number


def _groups(match: re.Match[str] | None) -> dict[str, str | None] | None:
    return None if match is None else match.groupdict()
