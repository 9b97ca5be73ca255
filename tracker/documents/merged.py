"""Redlines that lost their marks: struck and new words run together, as text from a PDF has them.

The rule protected here: words of which nobody can say which party struck them are not compared.
"20232025" for a year and "ten twelve (1210)" for a number stand 49 times in a real draft of 190,000
words; in 47 agreements and letters without marks, of 477,000 words, neither stands once.
"""

from __future__ import annotations

import re

from tracker.documents.numerals import NUMBER_WORDS, SPELLED_NUMBER, word_value
from tracker.documents.reading import MERGED_REDLINE, Markup, ReadingWarning
from tracker.patterns import late_pattern

AS_ASKED = " They were read as they stand, as asked."
"""What is added when somebody asks to read such words without their marks."""

_DOUBLED_YEAR = re.compile(r"((?:19|20)\d\d)((?:19|20)\d\d)(?!\d)(?<!\d{9})")
_FIGURES = re.compile(r"\((\d{2,6})\)")
_TWO_NUMBERS = late_pattern(rf"\b({SPELLED_NUMBER})\s+({SPELLED_NUMBER})\s+$", re.IGNORECASE)
_REACH = 800
"""Characters before figures in which both numbers stand, blanks and all."""
_LONGEST_TERM = 15
"""Years: an old and a new date of one clause lie no further apart."""
_LEAST = 2
"""One doubled number may be a slip of the pen, or the number of an account."""
_SHOWN = 3


def merged_redline(text: str) -> str:
    """Why the words of ``text`` are struck and new ones run together; "" when nothing says so."""
    found = [*_years(text), *_numbers(text)]
    if len(found) < _LEAST:
        return ""
    shown = ", ".join(f"“{each}”" for each in found[:_SHOWN])
    return f"Struck and new words run together in {len(found)} places ({shown})."


def merged_doubts(text: str, markup: Markup | None) -> list[ReadingWarning]:
    """The warning that ``text`` is such a redline, if it is one.

    Asked to read it without marks, its words count, and the warning says so.
    """
    found = merged_redline(text)
    if not found:
        return []
    if markup is Markup.NONE:
        return [ReadingWarning("merged-words", "", found + AS_ASKED)]
    return [ReadingWarning(MERGED_REDLINE, "", found)]


def _years(text: str) -> list[str]:
    return [
        match[0]
        for match in _DOUBLED_YEAR.finditer(text)
        if match[1] != match[2] and abs(int(match[1]) - int(match[2])) <= _LONGEST_TERM
    ]


def _numbers(text: str) -> list[str]:
    """ "ten twelve (1210)": two number words before both their figures in one."""
    return [
        " ".join(f"{words[0]}{figures[0]}".split())
        for figures in _FIGURES.finditer(text)
        if (words := _two_numbers(text, figures.start())) is not None
        and figures[1] in _figures(word_value(words[1]), word_value(words[2]))
    ]


def _two_numbers(text: str, end: int) -> re.Match[str] | None:
    """The two number words that end here, None where other words do, as nearly everywhere."""
    start = max(0, end - _REACH)
    *before, first, second = ["", "", *text[start:end].rsplit(None, 2)]
    if not all(word.lower().endswith(NUMBER_WORDS) for word in (first, second)):
        return None
    return _TWO_NUMBERS.search(text, start + len(before[-1]), end)


def _figures(first: int | None, second: int | None) -> tuple[str, ...]:
    if first is None or second is None:
        return ()
    return f"{first}{second}", f"{second}{first}"
