"""Numbers as Word spells them in lists: roman, letters, words and the rest of ``w:numFmt``.

Rule protected: the number that is computed is the number a person sees on the page.
ECMA-376 part 1, 17.18.59 names the formats. Formats of other scripts fall back to digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.numerals import SMALL, TENS

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_LAST_LETTERS = 780
_SIGNS = "*†‡§"


def spelled(number: int, style: str) -> str:
    """``number`` (0 or more) in the ``w:numFmt`` style; digits for a style not known here."""
    return _STYLES.get(style, str)(number)


def padded(number: int, pattern: str) -> str:
    """``number`` in a custom format, given by its first numbers: "001, 002, 003, ..."."""
    return str(number).zfill(len(pattern.partition(",")[0].strip()))


def roman(number: int) -> str:
    """Small roman numerals; digits for 0 and from 32,768, as in Word."""
    if not 0 < number < 32768:
        return str(number)
    text = ""
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        text += sign * count
    return text


def letters(number: int) -> str:
    """a to z, then aa, bb, cc: Word repeats one letter, and begins again after 780."""
    if number < 1:
        return str(number)
    times, place = divmod((number - 1) % _LAST_LETTERS, 26)
    return chr(ord("a") + place) * (times + 1)


def in_words(number: int) -> str:
    """A number in English words: "twenty-one"; digits from a million on."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            count, rest = divmod(number, size)
            return f"{in_words(count)} {name}" + (f" {in_words(rest)}" if rest else "")
    raise AssertionError(number)


def ordinal_words(number: int) -> str:
    """An ordinal in English words: "twenty-first"."""
    words = in_words(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    ending = _IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last[-1] == "y" else f"{last}th")
    return words[:cut] + ending


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _words_or_digits(style: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: style(number).capitalize() if number < 1_000_000 else str(number)


def _sign(number: int) -> str:
    return _SIGNS[(number - 1) % 4] * ((number - 1) // 4 + 1) if 0 < number < 100 else str(number)


_STYLES: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "ordinal": ordinal,
    "cardinalText": _words_or_digits(in_words),
    "ordinalText": _words_or_digits(ordinal_words),
    "hex": lambda number: f"{number:X}",
    "chicago": _sign,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
}
