"""Which encoding was taken is said, and what nobody sees is set aside and counted."""

from __future__ import annotations

import codecs

import pytest

from tracker.documents.characters import decode, visible
from tracker.refusals import DocumentRefused

TEXT = "Articles’ “words” – é"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
    ],
    ids=["plain", "with mark"],
)
def test_utf_8_is_read_without_a_word_about_it(data: bytes) -> None:
    assert decode(data, "a.txt") == (TEXT, [])


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
    ids=["little-endian", "big-endian"],
)
def test_utf_16_is_read_and_said_also_when_it_is_cut_off(data: bytes) -> None:
    for cut in (data, data + b"\x20"):
        text, (warning,) = decode(cut, "a.txt")
        assert text.startswith(TEXT)
        assert (warning.code, "UTF-16" in warning.message) == ("encoding", True)


def test_a_long_row_of_blanks_is_shortened() -> None:
    assert visible(f"a{' ' * 5000}b") == (f"a{' ' * 300}b", [])


def test_windows_text_is_read_and_said() -> None:
    text, warnings = decode(TEXT.encode("cp1252"), "a.txt")
    assert text == TEXT
    assert [warning.code for warning in warnings] == ["encoding"]


def test_bytes_that_are_no_text_are_refused_by_name() -> None:
    with pytest.raises(DocumentRefused, match=r"a\.txt: this is not a text file"):
        decode(b"GIF\x00\x01", "a.txt")


def test_invisible_and_control_characters_are_set_aside_and_counted() -> None:
    text, warnings = visible("ad\u00admin\u200bis\x07tra\ufefftion\tand\nmore")
    assert text == "administration\tand\nmore"
    assert [(warning.code, warning.message[:1]) for warning in warnings] == [
        ("invisible-characters", "3"),
        ("control-characters", "1"),
    ]


def test_plain_words_are_left_alone() -> None:
    assert visible(TEXT) == (TEXT, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on\u200bly", "1 invisible character was set aside (zero-width or soft hyphens)."),
        ("a\x07b\x07", "2 control characters were set aside."),
    ],
)
def test_a_single_character_that_nobody_sees_is_told_as_one(text: str, said: str) -> None:
    _, warnings = visible(text)
    assert [warning.message for warning in warnings] == [said]
