"""One number as it is written: in words, in digits, or in both, with its sign.

"Seven (7)", "10 percent (10%)", "$1.5 million" and "two dollars and five cents ($2.05)" are one
figure each. The rule protected here: where words and digits stand side by side the digits are the
value, because that is how both sides compute with it; that the two disagree is kept.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.numbers import (
    DIGITS,
    SIGNS,
    SPELLED,
    SPELLED_STARTS,
    digits_value,
    spelled_value,
)
from tracker.documents.numerals import BELOW_HUNDRED
from tracker.patterns import usual_pattern

if TYPE_CHECKING:
    import re

_TOLERANCE = 5e-3
"""How far digits and words may differ: "two-thirds (.67)" is one number."""


class FigureKind(StrEnum):
    """What a figure's own signs say that it is of."""

    PLAIN = ""
    PERCENT = "percent"
    DOLLARS = "dollars"
    TIMES = "times"


class Figure(NamedTuple):
    """A number from ``start`` to ``end``; cents are given in dollars.

    ``doubled`` says that it is written in words and digits, ``disagrees`` that those differ,
    ``part`` that it is a fraction below one and no decimal.
    """

    start: int
    end: int
    value: float
    kind: FigureKind
    spelled: bool
    doubled: bool
    disagrees: bool
    part: bool


_SCALES = {"million": 1e6, "billion": 1e9, "m": 1e6, "k": 1e3, "b": 1e9}
_SCALE = r"(?: million| billion|(?<=\d)[mkb])\b"
_SIGN = r"\s?%|[ -]per ?cent\b|\s?¢|[ -]cents?\b|[ -]dollars?\b|x\b"
_FIRST = usual_pattern(
    rf"(?:(?P<money>\$\s?)?(?P<digits>{DIGITS})|(?P<words>{SPELLED}))(?P<scale>{_SCALE})?"
    rf"(?:(?P<sign>{_SIGN})(?: and (?P<cents>{BELOW_HUNDRED}|\d\d?)[ -]cents?\b)?"
    r"|(?P<broken> and (?P<hundredths>no|\d\d)/100 dollars\b))?"
)
_AGAIN = usual_pattern(
    rf"[ -]{{0,2}}\(\s?(?P<money>\$\s?)?(?:(?P<digits>{DIGITS})|(?P<words>{SPELLED}))"
    rf"(?P<scale>{_SCALE})?(?P<sign>{_SIGN})?\)(?P<last>{_SIGN})?"
)
"""The same number once more, in parentheses."""
_BEFORE_AGAIN = 3
"""Letters behind a number of which one is the parenthesis, if it stands there again."""
_START = usual_pattern(
    "|".join([*(rf"{digit}\d*" for digit in range(10)), r"\$", r"\.", *SIGNS, *SPELLED_STARTS])
)
"""Where a figure may begin; each choice begins with a letter of its own, for a quick search."""
_INSIDE = usual_pattern(r"[\w.$/]|(?<!%)-|(?<=\d):")


def next_figure(text: str, start: int, end: int) -> Figure | None:
    """The first figure between two places of a text in small letters, None where there is none."""
    for match in _START.finditer(text, start, end):
        at = match.start()
        if not _within_a_sign(text, at) and (found := figure_at(text, at, end)) is not None:
            return found
    return None


def figure_at(text: str, at: int, end: int) -> Figure | None:
    """The figure that begins at a place of a text in small letters, whatever stands before it."""
    match = _FIRST.match(text, at, end)
    return None if match is None else _figure(text, match)


def _within_a_sign(text: str, at: int) -> bool:
    """Whether a number only ends a longer sign: "12:30", "00.00-25", "B-12"."""
    return at > 0 and bool(_INSIDE.match(text, at - 1))


class _Written(NamedTuple):
    """A number in one of its writings; ``sign`` as written, "$" for money, "" for none."""

    value: float
    sign: str
    digits: bool


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    first = _written(match, match["money"] or match["broken"], _more(match))
    if first is None:
        return None
    end = match.end()
    again = _AGAIN.match(text, end) if "(" in text[end : end + _BEFORE_AGAIN] else None
    second = _written(again, again["money"]) if again is not None else None
    if again is None or second is None or not _same_number(first, second):
        again = second = None
    signs = (first.sign, second.sign if second else "", (again and again["last"]) or "")
    sign = next((sign.strip(" -") for sign in signs if sign), "")
    values = [_in_dollars(one, sign) for one in (first, second) if one is not None]
    value = values[-1] if second is not None and second.digits else values[0]
    return Figure(
        start=match.start(),
        end=(again or match).end(),
        value=float(value),
        kind=_kind(sign),
        spelled=not first.digits,
        doubled=second is not None,
        disagrees=abs(values[0] - values[-1]) > _TOLERANCE,
        part=0 < value < 1 and "." not in (match["digits"] or ""),
    )


def _more(match: re.Match[str]) -> float:
    """What the cents behind dollars add to a first writing."""
    if match["cents"]:
        return (spelled_value(match["cents"]) or digits_value(match["cents"]) or 0) / 100
    return 0 if match["hundredths"] in (None, "no") else int(match["hundredths"]) / 100


def _written(match: re.Match[str], money: str | None, more: float = 0) -> _Written | None:
    """One writing, of ``money`` and with ``more`` cents as may be; None of what is no number."""
    digits, scale = match["digits"], (match["scale"] or "").strip()
    value = digits_value(digits) if digits else spelled_value(match["words"])
    if value is None or (len(scale) == 1 and not match["money"]):
        return None
    value = value * _SCALES.get(scale, 1) + more
    sign = "$" if money else match["sign"]
    return _Written(value, (sign or "").strip(" -"), digits=bool(digits))


def _same_number(first: _Written, second: _Written) -> bool:
    """Whether what stands in parentheses is the number before it, once more."""
    if first.sign and second.sign and _kind(first.sign) is not _kind(second.sign):
        return False
    if first.digits is not second.digits:
        return True
    sign = first.sign or second.sign
    return first.digits and _in_dollars(first, sign) == _in_dollars(second, sign)


def _in_dollars(one: _Written, sign: str) -> float:
    cents = (one.sign or sign).startswith(("¢", "cent"))
    return one.value / 100 if cents else one.value


def _kind(sign: str) -> FigureKind:
    match sign[:1]:
        case "":
            return FigureKind.PLAIN
        case "%" | "p":
            return FigureKind.PERCENT
        case "x":
            return FigureKind.TIMES
    return FigureKind.DOLLARS
