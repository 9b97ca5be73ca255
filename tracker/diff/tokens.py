"""The atoms that words are compared by: "seven (7)", "$9.25", "3.5%", "10:30" and "(b)" are one.

The rule protected here: joined, the atoms spell the text, and a number never falls apart in a diff.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from tracker.documents.numerals import NUMBER_WORD, NUMBER_WORDS
from tracker.patterns import usual_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FRACTION = "(?:one|two|three|four|five|seven)-(?:half|thirds?|quarters?|fourths?|eighths?|tenths?)"
_SPELLED = rf"(?:{NUMBER_WORD}|{_FRACTION})(?:[ -](?:and )?(?:{NUMBER_WORD}|{_FRACTION})){{0,11}}"
"""A number of at most a dozen words: of a longer row of them each would be read from each."""
_SPELLED_UNIT = rf"(?: percent| per cent| dollars?(?: and {_SPELLED} cents?)?| cents?)"
_SIGNS = "½¼¾⅓⅔⅛⅜⅝⅞"
_IN_FIGURES = rf"\([$]?[\d.{_SIGNS}](?:[\d,./{_SIGNS}]|[ -]\d/| [{_SIGNS}])*[%¢x]?\)"
_IN_WORDS_TOO = usual_pattern(
    rf" ?\b(?i:{_SPELLED}{_SPELLED_UNIT}?|[\d,.]+ (?:percent|cents?))\s?{_IN_FIGURES}"
)
"""A number with its figures behind it; the pattern that costs most, sought only there."""
_PARTS = frozenset(NUMBER_WORDS).union(
    "half third thirds quarter quarters fourth fourths eighth eighths tenth tenths and".split(),
    "per percent cent cents dollar dollars".split(),
    ("",),
)
"""What the words of such a number are made of, between hyphens and spaces."""
_WHOLE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)"
_ATOM = (
    rf"[$€£]\s?{_WHOLE}(?:\.\d+)?(?: [mb]illion\b)?"
    rf"|(?:{_WHOLE}[ -])?\d{{1,2}}/\d{{1,2}}(?![\d/])"
    rf"|{_WHOLE}(?:[.:]\d+)*(?:\s?%|[A-Za-z{_SIGNS}]+)?"
    r"|\(\w{1,5}\)"
    r"|\w+(?:['’‑-]\w+)*"
    r"|[^\w\s]"
)
_SPACED = usual_pattern(rf" ?(?:{_ATOM})|\s")
_BARE = usual_pattern(rf"{_ATOM}|\s")
_FIGURES = usual_pattern(_IN_FIGURES)


def spaced_atoms(text: str) -> list[str]:
    """The atoms of a text, each with the single space before it: half as many to compare."""
    return _with_figures(text, _SPACED.findall(text))


def bare_atoms(text: str) -> list[str]:
    """The atoms of a text and, apart from them, its spaces and line breaks."""
    return _with_figures(text, _BARE.findall(text))


def _with_figures(text: str, atoms: list[str]) -> list[str]:
    """The same atoms, but a number in words one with the figures behind it."""
    ends = list(accumulate(map(len, atoms))) if "(" in text else []
    for first, last in reversed(list(_numbers(text, atoms, ends)) if ends else ()):
        atoms[first : last + 1] = ["".join(atoms[first : last + 1])]
    return atoms


def _numbers(text: str, atoms: Sequence[str], ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last atom of each number in words with its figures."""
    least = 0
    for figures in _FIGURES.finditer(text):
        last = bisect_left(ends, figures.end())
        for first in _words_before(atoms, bisect_left(ends, figures.start() + 1), least):
            found = _IN_WORDS_TOO.match(text, ends[first] - len(atoms[first]))
            if found and found.end() == figures.end():
                yield first, last
                least = last + 1
                break


def _words_before(atoms: Sequence[str], at: int, least: int) -> Iterator[int]:
    """The places of the words before one, none before ``least``, that a number can begin with."""
    first = at
    while first > least and _of_a_number(atoms[first - 1].strip().lower()):
        first -= 1
    return (place for place in range(first, at) if not atoms[place].isspace())


def _of_a_number(word: str) -> bool:
    return word[:1].isdigit() or _PARTS.issuperset(word.split("-"))
