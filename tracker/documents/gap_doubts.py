"""Gaps in the numbers of articles and sections.

The rule protected here: before a number is called missing it is looked for inside the words of the
clause before the gap, where a heading that was not recognised would stand.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.documents.reading import ReadingWarning
from tracker.documents.sequences import is_filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.documents.running_text import RunningText
    from tracker.documents.sequences import Numbers, Sequences

MISSING_NUMBER = "missing-number"
BURIED_NUMBER = "buried-number"

_LEAST_SECTIONS = 4
"""In shorter articles one number that lacks is as likely one that was never meant to be."""
_CITED = (
    r"(?<!\b(?:in|of|to|by|or))(?<!\b(?:and|per|(?i:see)))(?<!\b(?:with|from|this))(?<!\bunder)"
)
_LAST_NUMBER = re.compile(r"(?:\d+|(?<= )[A-Za-z-]+)$")


def gap_doubts(running: RunningText, known: Sequences) -> Iterator[ReadingWarning]:
    """A warning for each gap between articles, and between the sections of an article."""
    for numbers in (known.articles, *known.sections.values()):
        if numbers is known.articles or is_filled(numbers, _LEAST_SECTIONS):
            yield from _gaps(running, numbers)


def _gaps(running: RunningText, numbers: Numbers) -> Iterator[ReadingWarning]:
    there = sorted(numbers)
    for one, other in pairwise(there):
        before, after = numbers[one], numbers[other]
        lacking = [_numbered(after, number) for number in range(one + 1, other)]
        words = running.between(before, after) if lacking else ""
        buried = [label for label in lacking if _stands_in(words, label)]
        for label in buried:
            said = f"{_own(label)} stands inside these words and was not read as its own clause."
            yield ReadingWarning(BURIED_NUMBER, before, said)
        if missing := [label for label in lacking if label not in buried]:
            said = f"There is no {_listed(missing)} between {before} and {after}."
            yield ReadingWarning(MISSING_NUMBER, after, said)


def _numbered(like: str, number: int) -> str:
    """A neighbour's label with another number: "9.5" and 4 → "9.4"."""
    return _LAST_NUMBER.sub(str(number), like)


def _own(label: str) -> str:
    """The part of a label that is printed at its head: "Article 9 Section 2" → "Section 2"."""
    _, found, number = label.rpartition(" Section ")
    return f"Section {number}" if found else label


def _stands_in(words: str, label: str) -> bool:
    """Whether a heading of this number stands among words, where no sentence cites it."""
    head = rf"{_CITED}(?:^|\s){re.escape(_own(label))}\.?(?=\s+[A-Z]|\s*$)"
    return re.search(head, words, re.MULTILINE) is not None


def _listed(labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{labels[0]} to {labels[-1]}"
