"""Counting and joining in plain words."""

from __future__ import annotations

from tracker.reports.phrases import counted, joined


def test_counting_and_joining() -> None:
    assert [counted(n, "word") for n in (0, 1, 1200)] == ["0 words", "1 word", "1,200 words"]
    assert [joined("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
