"""Counting and listing in plain words: one thing is told as one."""

from __future__ import annotations

import pytest

from tracker.phrases import counted, first_of, joined


def test_counting_and_joining() -> None:
    assert [counted(n, "word") for n in (0, 1, 1200)] == ["0 words", "1 word", "1,200 words"]
    assert counted(2, "comment is", "comments are") == "2 comments are"
    assert [joined("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("names", "said"), [("A", "A"), ("ABC", "A, B, C"), ("ABCDE", "A, B, C and 2 more")]
)
def test_a_long_list_is_told_by_its_first_ones(names: str, said: str) -> None:
    assert first_of(list(names), 3) == said
