"""Roman, letter and spelled-out numbers, so that "Article IV" and "4.1" belong together."""

from __future__ import annotations

import re

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_FORM = re.compile(
    r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE
)
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
"""The words for 0 to 19, and those for 20, 30 up to 90, in order."""
_WORDS = {word: value for value, word in enumerate(SMALL)} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}
NUMBER_WORDS = (*_WORDS, "hundred", "thousand")
"""The words that English numbers are made of."""
NUMBER_WORD = "|".join(NUMBER_WORDS)
"""Alternation of them, for use inside a pattern."""
ONE, _TEEN, _TEN = (f"(?:{'|'.join(words)})" for words in (SMALL[1:10], SMALL[10:], TENS))
"""Patterns of one to nine, of ten to nineteen, and of the tens."""
BELOW_HUNDRED = rf"(?:{_TEN}(?:(?: ?- ?| ){ONE})?|{_TEEN}|{ONE}|zero)"
"""Pattern of a spelled-out cardinal below one hundred."""
CARDINAL = (
    rf"(?:(?:{BELOW_HUNDRED}|hundred|thousand)"
    rf"(?:[ -](?:hundred|thousand)(?:(?:(?<=thousand),)?[ -](?:and )?{BELOW_HUNDRED})?){{0,3}})"
)
"""Pattern of a well-formed spelled-out cardinal: "four ten" is two of them."""
SPELLED_NUMBER = rf"(?:{NUMBER_WORD})(?:-(?:{NUMBER_WORD}))?"
"""Pattern of one of them, or of two with a hyphen between."""


def roman_value(text: str) -> int | None:
    """The value of a well-formed roman numeral, else None: "iv" → 4, "iiii" → None."""
    if not text or not _ROMAN_FORM.fullmatch(text):
        return None
    values = [_ROMAN[letter] for letter in text.lower()]
    following = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, following, strict=True))


def letter_value(text: str) -> int | None:
    """The place of a list letter: "c" → 3; "aa" → 27 and "bb" → 28, as Word and lawyers count."""
    letters = text.lower()
    if not letters.isascii() or not letters.isalpha() or len(set(letters)) != 1:
        return None
    return 26 * (len(letters) - 1) + ord(letters[0]) - ord("a") + 1


def word_value(text: str) -> int | None:
    """The value of an English cardinal: "one hundred and twenty-one" → 121, else None."""
    total = current = 0
    words = [word for word in re.split(r"[\s-]+", text.lower().strip()) if word != "and"]
    if not words:
        return None
    for word in words:
        if word in _WORDS:
            current += _WORDS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        else:
            return None
    return total + current


def heading_value(number: str) -> int | None:
    """The value of a heading's number: "12", "XII", "Twelve" → 12; "70.5T" → None."""
    if number.isascii() and number.isdigit():
        return int(number)
    return roman_value(number) or word_value(number)


def in_digits(number: str) -> str:
    """A heading's number as it is cited: "Twelve" and "TWELVE" → "12"; any other as it is."""
    value = None if number[:1].isdigit() else word_value(number)
    return number if value is None else str(value)


def is_next(before: str, number: str) -> bool:
    """Whether one heading's number follows another's: "XII" after "XI"."""
    value = heading_value(before)
    return value is not None and heading_value(number) == value + 1
