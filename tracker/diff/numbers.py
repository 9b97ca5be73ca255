"""Numbers as contracts write them: "seven (7)", "one and one-half (1.5)", "1,200", "½".

The rule protected here: where words and digits stand side by side the digits are the value, because
that is how both sides compute with it; that the two disagree is for others to say.
"""

from __future__ import annotations

import re

from tracker.documents.numerals import NUMBER_WORD, word_value
from tracker.patterns import late_pattern

_FRACTIONS = {
    "one-half": 0.5,
    "a half": 0.5,
    "half an": 0.5,
    "half a": 0.5,
    "half": 0.5,
    "one-third": 1 / 3,
    "two-thirds": 2 / 3,
    "one-quarter": 0.25,
    "one-fourth": 0.25,
    "a quarter": 0.25,
    "three-quarters": 0.75,
    "three-fourths": 0.75,
}
_FRACTIONS |= {name.replace("-", " "): value for name, value in _FRACTIONS.items() if "-" in name}
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_PARTS = {"tenth": 10, "hundredth": 100}

FRACTION = "|".join(sorted(_FRACTIONS, key=len, reverse=True))
"""Alternation of spelled-out fractions, for use inside a pattern."""
_NUMERAL = rf"(?:{FRACTION}|{NUMBER_WORD}|tenths?|hundredths?)"
SPELLED = (
    rf"(?:\b{_NUMERAL}(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and | and (?=(?:{FRACTION})\b)"
    rf"| and (?=[a-z]+(?:-[a-z]+)? (?:tenth|hundredth))){_NUMERAL})*\b)"
)
"""Pattern of a spelled-out number, fractions and hundredths included."""
DIGITS = r"(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: ?[½¼¾⅓⅔]| \d/\d)?|\.\d+|[½¼¾⅓⅔]|\d/\d)"
"""Pattern of a number in digits."""

_PART = late_pattern(r"(?P<count>.+) (?P<part>tenth|hundredth)s?")


def digits_value(text: str) -> float:
    """The value of digits that match DIGITS: "1,200" → 1200, "1 1/2" → 1.5."""
    total = 0.0
    for piece in re.findall(r"\d/\d|[½¼¾⅓⅔]|[\d,]*\.?\d+", text):
        if piece in _SIGNS:
            total += _SIGNS[piece]
        elif "/" in piece:
            above, below = piece.split("/")
            total += int(above) / (int(below) or 1)
        else:
            total += float(piece.replace(",", ""))
    return total


def spelled_value(text: str) -> float | None:
    """The value of words that match SPELLED: "one and one-half" → 1.5; None when they are none."""
    words = text.lower().strip()
    if words in _FRACTIONS:
        return _FRACTIONS[words]
    whole, _, rest = words.rpartition(" and ")
    if whole and rest in _FRACTIONS:
        above = word_value(whole)
        return None if above is None else above + _FRACTIONS[rest]
    part = _PART.fullmatch(rest)
    if part is not None:
        count, above = word_value(part["count"]), word_value(whole) if whole else 0
        return None if count is None or above is None else above + count / _PARTS[part["part"]]
    return word_value(words)
