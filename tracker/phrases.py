"""Counting and listing in plain words, for every sentence that the tracker says.

This module protects one rule: one thing is told as one. It imports nothing, so that the first
screen can start at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many: "1 word", "1,200 words", "2 comments are"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def joined(parts: Iterable[str]) -> str:
    """Join as a sentence does: "a", "a and b", "a, b and c"."""
    *most, last = list(parts) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def first_of(names: Sequence[str], most: int) -> str:
    """List names up to a number, and count the others: "A, B and 3 more"."""
    more = len(names) - most
    said = ", ".join(names[:most])
    return f"{said} and {more:,} more" if more > 0 else said
