"""Numbers as contracts write them: "seven", "one and one-half", "1,200", "1-1/2", "a dozen".

The rule protected here: a number has the value that a reader gives it; words that make no number,
or a stroke between numbers that are no fraction ("24/7"), have none.
"""

from __future__ import annotations

from tracker.documents.numerals import BELOW_HUNDRED, CARDINAL, NUMBER_WORDS, ONE, word_value
from tracker.patterns import usual_pattern

_DENOMINATORS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "hundredth": 100,
}  # fmt: skip
SIGNS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8,
          "⅝": 5 / 8, "⅞": 7 / 8}  # fmt: skip
"""Signs of fractions, and their values."""
_SIGN = f"[{''.join(SIGNS)}]"
_PART = "|".join(_DENOMINATORS)
_HUNDREDTHS = r"(?:one[ -])?hundredths?"

FRACTION = (
    rf"(?:half an?\b|(?:(?:one|a)[ -])?half|(?:one|a)[ -]quarter|one[ -](?:{_PART})"
    rf"|{ONE}[ -](?:{_PART})s|{BELOW_HUNDRED}[ -](?:tenths|{_HUNDREDTHS}))"
)
"""Pattern of a spelled-out fraction."""
_NO_ORDINAL = rf"(?![ -](?:{_PART})s?\b)"
_DOZEN = r"(?:(?:an?|one|two|three) )?dozen"
SPELLED = (
    rf"(?:\b(?:{FRACTION}|{_DOZEN}|{CARDINAL}{_NO_ORDINAL}"
    rf"(?: and {FRACTION}| point(?: (?:{ONE}|zero))+)?)\b)"
)
"""Pattern of a spelled-out number, fractions and hundredths included; sought in small letters."""
SPELLED_STARTS = (*NUMBER_WORDS, "half", "a ", "an ")
"""What spelled-out numbers begin with."""
_STROKE = r"\d{1,3}/\d{1,3}(?![\d/])"
DIGITS = (
    rf"(?:{_STROKE}|(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?: ?{_SIGN}|(?: and)?[ -]{_STROKE})?"
    rf"|\.\d+|{_SIGN})"
)
"""Pattern of a number in digits."""

_PIECE = usual_pattern(rf"\d+/\d+|{_SIGN}|[\d,]*\.?\d+")
_FRACTION_READ = usual_pattern(
    rf"(?P<count>(?:(?! and ).)+?)[ -](?:one[ -])?(?P<part>{_PART})s?"
    r"|(?P<half>(?:a )?half(?: an?)?)"
)


def digits_value(text: str) -> float | None:
    """The value of digits that match DIGITS: "1,200" → 1200, "1 1/2" → 1.5; None of "24/7"."""
    total = 0.0
    for piece in _PIECE.findall(text):
        if piece in SIGNS:
            total += SIGNS[piece]
        elif "/" in piece:
            above, below = map(int, piece.split("/"))
            if above >= below:
                return None
            total += above / below
        else:
            total += float(piece.replace(",", ""))
    return total


def spelled_value(text: str) -> float | None:
    """The value of words that match SPELLED: "one and one-half" → 1.5; None when they are none."""
    words = text.lower().strip()
    if words.endswith("dozen"):
        return 12.0 * (word_value(words.removesuffix("dozen").strip()) or 1)
    fraction = _fraction(words)
    if fraction is not None:
        return fraction
    whole, joined, rest = words.rpartition(" and ")
    above, fraction = word_value(whole) if joined else None, _fraction(rest)
    if above is not None and fraction is not None:
        return above + fraction
    whole, point, rest = words.partition(" point ")
    return _decimal(whole, rest) if point else word_value(words)


def _fraction(words: str) -> float | None:
    """The value of words that match FRACTION, else None."""
    match = _FRACTION_READ.fullmatch(words)
    if match is None:
        return None
    if match["half"]:
        return 0.5
    count = 1 if match["count"] == "a" else word_value(match["count"])
    return None if count is None else count / _DENOMINATORS[match["part"]]


def _decimal(whole: str, places: str) -> float | None:
    """ "three" and "two five" → 3.25."""
    above, digits = word_value(whole), [word_value(place) for place in places.split()]
    return None if above is None else float(f"{above}.{''.join(map(str, digits))}")
