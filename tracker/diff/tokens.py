"""The atoms that words are compared by: "seven (7)", "$9.25", "3.5%", "10:30" and "(b)" are one.

The rule protected here: joined, the atoms spell the text, and a number never falls apart in a diff.
"""

from __future__ import annotations

from tracker.documents.numerals import NUMBER_WORD
from tracker.patterns import late_pattern

_FRACTION = "one-half|one-third|two-thirds|one-quarter|three-quarters"
_SPELLED = rf"(?:{NUMBER_WORD}|{_FRACTION})(?:[ -](?:and )?(?:{NUMBER_WORD}|{_FRACTION})){{0,11}}"
"""A number of at most a dozen words: of a longer row of them each would be read from each."""
_SPELLED_UNIT = rf"(?: percent| per cent| dollars?(?: and {_SPELLED} cents?)?)"
_WHOLE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)"
_ATOM = (
    rf"\b(?i:{_SPELLED}{_SPELLED_UNIT}?)\s?\([$]?\d[\d,./]*%?\)"
    rf"|[$€£]\s?{_WHOLE}(?:\.\d+)?"
    rf"|{_WHOLE}(?:[.:]\d+)*(?:\s?%|[A-Za-z]+)?"
    r"|\(\w{1,5}\)"
    r"|\w+(?:['’‑-]\w+)*"
    r"|[^\w\s]"
)
_SPACED = late_pattern(rf" ?(?:{_ATOM})|\s")
_BARE = late_pattern(rf"{_ATOM}|\s")


def spaced_atoms(text: str) -> list[str]:
    """The atoms of a text, each with the single space before it: half as many to compare."""
    return _SPACED.findall(text)


def bare_atoms(text: str) -> list[str]:
    """The atoms of a text and, apart from them, its spaces and line breaks."""
    return _BARE.findall(text)
