"""Multiples of a rate, and ratios: "time and one-half", "double time", "1:4", "one to five".

The rule protected here: "time" and "twice" are a multiple only in the words that pay is written
with, and two numbers are a ratio only where the text calls them one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.figures import figure_at
from tracker.documents.numbers import DIGITS, digits_value, spelled_value
from tracker.patterns import late_pattern, usual_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.documents.figures import Figure

_BASES = {"time": 1, "twice": 2, "double": 2, "triple": 3}
_PREMIUM = usual_pattern(
    r"\b(?:(?P<base>time|double[- ]time|triple[- ]time)[- ]and[- ]"
    r"(?P<more>(?:one|a)[ -](?:half|third|quarter|fourth))|(?P<alone>double[- ]time|triple[- ]time"
    r"|twice(?= (?:the|their|his|her|its)\b)))\b"
    rf"(?:\s?\((?P<digits>{DIGITS})x?\))?"
)
_CLOSE = 5e-3
_TO = usual_pattern(r" ?: ?(?!0)|[ -]to[ -]")
_CLOCK = late_pattern(r":\d| ?[ap]\.?m\b")


class Multiple(NamedTuple):
    """A multiple from ``start`` to ``end``; ``disagrees`` where its words and digits differ."""

    start: int
    end: int
    value: float
    disagrees: bool = False


def premiums(text: str, start: int, end: int) -> Iterator[Multiple]:
    """The multiples of a rate in a part of a text in small letters."""
    for match in _PREMIUM.finditer(text, start, end):
        said = match["base"] or match["alone"]
        more = spelled_value(match["more"]) if match["more"] else 0
        words = _BASES[re.split("[- ]", said)[0]] + (more or 0)
        digits = digits_value(match["digits"]) if match["digits"] else None
        value = words if digits is None else digits
        yield Multiple(match.start(), match.end(), value, abs(value - words) > _CLOSE)


def ratio(text: str, one: Figure, end: int) -> Multiple | None:
    """A figure and the one beside it as so many to one: "1:5" and "five to one" are five.

    For a text that speaks of a ratio.
    """
    joint = _TO.match(text, one.end)
    other = figure_at(text, joint.end(), end) if joint is not None else None
    if other is None or _CLOCK.match(text, other.end):
        return None
    low, high = sorted((one.value, other.value))
    return Multiple(one.start, other.end, high / low) if low > 0 else None
