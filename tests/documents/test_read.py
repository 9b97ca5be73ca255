"""The one door: what the bytes are decides the reader, and what is unreadable gets one line."""

from __future__ import annotations

import pytest

from tests.documents.reading_text import reading
from tracker.documents.read import read_bytes
from tracker.refusals import DocumentRefused


def test_the_name_settles_only_whether_text_is_markdown() -> None:
    assert reading("**1.1 Pay.** Words", "a.md").format == "markdown"
    assert reading("1.1 Pay. Words", "a.txt").format == "text"
    assert reading("From: the union\n\n1.1 Pay. Words", "memo.txt").format == "text"


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "a.md", "the file is empty"),
        (b" \n\t", "a.txt", "the file is empty"),
        (b"%PDF-1.7 words", "a.txt", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "a.doc"),
        (b"{\\rtf1 words}", "a.rtf", "a.rtf"),
        (b"PK\x03\x04 no zip", "a.docx", "a.docx"),
        (b"plain words", "a.docx", "a.docx"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.png", "a.png"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, name: str, said: str) -> None:
    with pytest.raises(DocumentRefused, match=said) as refused:
        read_bytes(data, name)
    assert "\n" not in str(refused.value)
    assert refused.value.exit_code == 5


def test_a_text_without_marks_says_so() -> None:
    read = reading("ARTICLE 1 - PAY\n\nWords.\n")
    assert read.evidence == "No word is marked as inserted or deleted."
    assert read.claimed_base is None
