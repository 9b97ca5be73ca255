"""Roman, letter and spelled-out numbers have the values that readers of contracts give them."""

from __future__ import annotations

import pytest

from tracker.documents.numerals import (
    heading_value,
    in_digits,
    is_next,
    letter_value,
    roman_value,
    word_value,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [("iv", 4), ("XII", 12), ("xlix", 49), ("iiii", None), ("vx", None), ("", None), ("a", None)],
)
def test_only_a_well_formed_roman_numeral_has_a_value(text: str, value: int | None) -> None:
    assert roman_value(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("a", 1), ("Z", 26), ("aa", 27), ("bb", 28), ("ab", None), ("é", None), ("", None)],
)
def test_letters_go_on_doubled_after_z(text: str, value: int | None) -> None:
    assert letter_value(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seven", 7),
        ("twenty-one", 21),
        ("one hundred and twenty-one", 121),
        ("two thousand five hundred", 2500),
        ("hundred", 100),
        ("and", None),
        ("seventh", None),
        ("", None),
    ],
)
def test_english_cardinals_are_counted(text: str, value: int | None) -> None:
    assert word_value(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("12", 12), ("XII", 12), ("Twelve", 12), ("70.5T", None), ("٣", None)]
)
def test_a_heading_s_number_is_read_in_any_of_the_three(text: str, value: int | None) -> None:
    assert heading_value(text) == value


def test_a_spelled_number_is_cited_in_digits_and_followed_by_its_next() -> None:
    assert [in_digits(each) for each in ("TWENTY-ONE", "Two", "IV", "9.1", "A")] == [
        *("21", "2", "IV", "9.1", "A")
    ]
    assert is_next("XI", "XII")
    assert is_next("3", "4")
    assert not is_next("3", "5")
    assert not is_next("A", "1")
