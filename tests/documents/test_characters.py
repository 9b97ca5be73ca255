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
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian"],
)
def test_unicode_is_read_without_a_word_about_it(data: bytes) -> None:
    assert decode(data, "a.txt") == (TEXT, [])


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
