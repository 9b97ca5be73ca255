"""Fractions, percentages and sums written twice that disagree: "one and one-half (1¼) times".

The rule protected here: only a number in words with its digits right behind it is doubted, and only
where the two are further apart than rounding takes them. Whole numbers are looked at by themselves.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from tracker.documents.figures import next_figure
from tracker.documents.number_doubts import MOST_EXAMINED, NUMBER_MISMATCH
from tracker.documents.numbers import SIGNS
from tracker.documents.numerals import NUMBER_WORD
from tracker.documents.reading import ReadingWarning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.documents.running_text import RunningText

_SIGN = "".join(SIGNS)
_DIGITS = re.compile(
    rf"\((?<=[a-z -]\()(?=[^()\n]{{0,12}}[.{_SIGN}/])(?![^()]*\.00\))"
    rf"[$\d.{_SIGN}][^()\n]{{0,14}}\)",
    re.IGNORECASE,
)
"""Digits in parentheses that are no whole number; the pattern begins with what is quickly found."""
_REACH = 90
_NOT_BEFORE = re.compile(
    rf"(?:^|-|\b(?:and|point|time|{NUMBER_WORD}"
    r"|(?:half|third|quarter|fourth|eighth|tenth|hundredth)s? of"
    r"|(?:article|section|step|level|tier|range|option|exhibit|schedule)s?))\s*$",
    re.IGNORECASE,
)
"""Where a number's words began earlier, at the latest in the line above, or name something."""


def fraction_doubts(running: RunningText) -> Iterator[ReadingWarning]:
    """A warning for each broken number whose words and digits differ."""
    for match in islice(_DIGITS.finditer(running.text), MOST_EXAMINED):
        if words := _disagreeing(running.text, match):
            said = f"“{words}” is written with words and digits that differ."
            yield ReadingWarning(NUMBER_MISMATCH, running.clause_at(match.start()).label, said)


def _disagreeing(text: str, match: re.Match[str]) -> str:
    """The number with its digits, "" where it agrees with them or where there is none."""
    near = text[max(0, match.start() - _REACH) : match.end()].rpartition("\n")[2]
    lower, at = near.lower(), 0
    while len(lower) == len(near) and (figure := next_figure(lower, at, len(lower))) is not None:
        if figure.end == len(lower):
            told = figure.spelled and figure.doubled and figure.disagrees
            begun = _NOT_BEFORE.search(near[: figure.start])
            return near[figure.start :] if told and not begun else ""
        at = figure.end
    return ""
