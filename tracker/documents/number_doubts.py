"""Numbers written twice that disagree: "eighty (8) hours".

Contracts write a number in words and digits, and where the two differ a dispute begins. The rule
protected here: only what is certainly one number written twice is doubted. A list's marker, a year,
a sum of money with cents or a number read digit by digit is none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from tracker.documents.numerals import CARDINAL, NUMBER_WORD, word_value
from tracker.documents.reading import ReadingWarning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.documents.running_text import RunningText

NUMBER_MISMATCH = "number-mismatch"
MOST_EXAMINED = 2_000
"""Differing numbers that are looked at; a text with more of them is made to cost time."""

_DIGITS = re.compile(r"\((?:\$\s?)?(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.00)?\s?(?:%|percent)?\)")
_CARDINAL = re.compile(CARDINAL)
_WORDS_BEFORE = re.compile(rf"(?:\b(?:{NUMBER_WORD}|and)[ -]?)+$")
_HYPHEN = re.compile(r"\s*[-‐‑–]\s*")
_UNIT_BETWEEN = re.compile(r"[\s-]*(?:percent|per cent|dollars?)?[\s-]*$")
_UNITS = frozenset({"percent", "cent", "dollar", "dollars"})
_NAMED = re.compile(r"\b(?:step|level|tier|range|option|article|section|exhibit|schedule)s? $")
_AND = re.compile("and ")
_REACH = 90
_LONGEST_WORD = 24
_LIST = 600
"""Characters on either side in which the other points of a list are looked for."""
_YEARS = range(1900, 2100)


def number_doubts(running: RunningText) -> Iterator[ReadingWarning]:
    """A warning for each number whose words and digits differ."""
    text = running.text
    for match, words in islice(_differing(text), MOST_EXAMINED):
        digits = _in_figures(match[1])
        if digits not in _YEARS and not _counts(text, match, digits):
            said = f"“{words} {match[0]}” is written with words and digits that differ."
            yield ReadingWarning(NUMBER_MISMATCH, running.clause_at(match.start()).label, said)


def _differing(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Digits in parentheses behind a cardinal of another value, with the cardinal."""
    for match in _DIGITS.finditer(text):
        start, digits = match.start(), match[1]
        near = text[max(0, start - _LONGEST_WORD) : start].rstrip(" ").rpartition(" ")[2]
        if _is_settled(near.rpartition("\n")[2], digits):
            continue
        run = _words_before(text, start)
        if (words := _cardinal(run)) and not _agree(run, _in_figures(digits)):
            yield match, words


@lru_cache(maxsize=4096)
def _is_settled(word: str, digits: str) -> bool:
    """Whether one word, the parts of a hyphened one together, is that number or none: a look."""
    value = word_value(word) if word else None
    return value in (None, _in_figures(digits)) and word.lower() not in _UNITS


def _in_figures(digits: str) -> int:
    return int(digits.replace(",", ""))


def _words_before(text: str, end: int) -> str:
    """The words of numbers right before a parenthesis, "" when they name something numbered."""
    near = text[max(0, end - _REACH) : end].rpartition("\n")[2].lower()
    near = _UNIT_BETWEEN.sub("", _HYPHEN.sub("-", near))
    run = _WORDS_BEFORE.search(near)
    if run is None or near[: run.start()].endswith("-") or _NAMED.search(near, 0, run.start()):
        return ""
    return run[0]


@lru_cache(maxsize=256)
def _cardinal(run: str) -> str:
    """The one well-formed cardinal that a run of number words ends in: "five and seven" → seven.

    Words in a row that make none ("nine one one") are read one by one and give "".
    """
    starts = [0, *(match.end() for match in _AND.finditer(run))]
    return next((run[at:] for at in starts if _CARDINAL.fullmatch(run[at:])), "")


@lru_cache(maxsize=256)
def _agree(run: str, digits: int) -> bool:
    """Whether the words, or their last ones ("twenty eight (8) hour shifts"), are the digits."""
    pieces = run.split(" ")
    ends = (" ".join(pieces[at:]) for at in range(len(pieces)))
    return any(word_value(end) == digits for end in ends)


def _counts(text: str, match: re.Match[str], digits: int) -> bool:
    """Whether the digits count points of a list inside a sentence: "(1) … (2) …"."""
    start, end = match.span()
    before = text[max(0, start - _LIST) : start].rpartition("\n")[2]
    line = before + text[start : end + _LIST].partition("\n")[0]
    return any(_bare(line, f"({beside})") for beside in (digits - 1, digits + 1))


def _bare(line: str, marker: str) -> bool:
    """Whether a marker stands somewhere without its number in words before it."""
    return any(
        not _cardinal(_words_before(line, match.start()))
        for match in re.finditer(re.escape(marker), line)
    )
