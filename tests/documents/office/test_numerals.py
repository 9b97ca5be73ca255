"""Numbers are spelled as Word spells them, and can be read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.numerals import letter_value, roman_value, word_value
from tracker.documents.office.numerals import (
    in_words,
    letters,
    ordinal,
    padded,
    roman,
    spelled,
)

EXPECTED = [
    ("decimal", 12, "12"),
    ("decimalZero", 7, "07"),
    ("decimalZero", 12, "12"),
    ("upperRoman", 14, "XIV"),
    ("lowerRoman", 9, "ix"),
    ("upperLetter", 27, "AA"),
    ("lowerLetter", 28, "bb"),
    ("lowerLetter", 781, "a"),
    ("ordinal", 3, "3rd"),
    ("ordinal", 112, "112th"),
    ("cardinalText", 21, "Twenty-one"),
    ("cardinalText", 1001, "One thousand one"),
    ("ordinalText", 1, "First"),
    ("ordinalText", 12, "Twelfth"),
    ("ordinalText", 30, "Thirtieth"),
    ("ordinalText", 121, "One hundred twenty-first"),
    ("hex", 255, "FF"),
    ("chicago", 5, "**"),
    ("numberInDash", 4, "- 4 -"),
    ("decimalEnclosedParen", 4, "(4)"),
    ("none", 4, ""),
    ("bullet", 4, ""),
    ("hebrew1", 4, "4"),
    ("lowerRoman", 0, "0"),
    ("lowerLetter", 0, "0"),
    ("chicago", 0, "0"),
    ("cardinalText", 1_000_000, "1000000"),
]


@pytest.mark.parametrize(("style", "number", "text"), EXPECTED)
def test_a_number_is_spelled_as_word_does(style: str, number: int, text: str) -> None:
    assert spelled(number, style) == text


def test_a_custom_format_is_padded_like_its_first_number() -> None:
    assert padded(7, "001, 002, 003, ...") == "007"


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(number: int) -> None:
    assert roman_value(roman(number)) == number


@given(st.integers(1, 780))
def test_letters_read_back(number: int) -> None:
    assert letter_value(letters(number)) == number


@given(st.integers(0, 999_999))
def test_words_read_back(number: int) -> None:
    assert word_value(in_words(number)) == number


@given(st.integers(1, 10_000))
def test_an_ordinal_begins_with_its_number(number: int) -> None:
    assert ordinal(number)[:-2] == str(number)
