"""Numbers as agreements write them: in words, in digits, in both, with fractions of every form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.diff.test_quantities import spell

if TYPE_CHECKING:
    import random


@dataclass(frozen=True, slots=True)
class Spoken:
    """A number as written, and its value."""

    text: str
    value: float


@dataclass(frozen=True, slots=True)
class Part:
    """A fraction below one, in all its spellings."""

    words: str
    sign: str
    stroke: str
    decimal: str
    value: float


HALF = Part("one-half", "½", "1/2", ".5", 1 / 2)
PARTS = (
    *(HALF, HALF, HALF),
    Part("one-quarter", "¼", "1/4", ".25", 1 / 4),
    Part("one-fourth", "¼", "1/4", ".25", 1 / 4),
    Part("three-quarters", "¾", "3/4", ".75", 3 / 4),
    Part("three-fourths", "¾", "3/4", ".75", 3 / 4),
    Part("one-third", "⅓", "1/3", "", 1 / 3),
    Part("two-thirds", "⅔", "2/3", "", 2 / 3),
    Part("five-eighths", "⅝", "5/8", ".625", 5 / 8),
    Part("one-eighth", "⅛", "1/8", ".125", 1 / 8),
    Part("one-tenth", "", "1/10", ".1", 1 / 10),
    Part("four-fifths", "", "4/5", ".8", 4 / 5),
)


def cardinal(number: int, chance: random.Random) -> str:
    """An English cardinal below a million, with or without "and" and the hyphen."""
    thousands, rest = divmod(number, 1000)
    words = f"{spell(thousands)} thousand" if thousands else ""
    if rest or not thousands:
        words = f"{words} {spell(rest)}".strip()
    if " hundred " in words and chance.random() < 0.4:
        words = words.replace(" hundred ", " hundred and ")
    return words.replace("-", " ") if chance.random() < 0.1 else words


def figures(number: float, chance: random.Random) -> str:
    """The same in digits, with its comma unless it was left out."""
    return f"{number:,}" if chance.random() < 0.8 else str(number)


def whole(chance: random.Random, low: int = 2, high: int = 240) -> Spoken:
    """A whole number in one of the ways of writing it."""
    number = chance.randint(low, high)
    words, digits = cardinal(number, chance), figures(number, chance)
    forms = ["{w} ({d})", "{w} ({d})", "{w} ({d})", "{d}", "{d}", "{w}", "{w}({d})", "{d} ({w})"]
    text = chance.choice(forms).format(w=words, d=digits)
    return Spoken(text, number)


def mixed(chance: random.Random) -> Spoken:
    """A whole number and a fraction."""
    number, part = chance.randint(1, 20), chance.choice(PARTS)
    words = f"{spell(number)} and {part.words}"
    if part is HALF and chance.random() < 0.3:
        words = f"{spell(number)} and {chance.choice(['a half', 'one half'])}"
    digits = [f"{number} {part.stroke}", f"{number}-{part.stroke}"]
    digits += [f"{number}{part.sign}", f"{number} {part.sign}"] if part.sign else []
    digits += [f"{number}{part.decimal}"] * 2 if part.decimal else []
    figure = chance.choice(digits)
    text = chance.choice([f"{words} ({figure})", f"{words} ({figure})", words, figure])
    return Spoken(text, number + part.value)


def below_one(chance: random.Random) -> tuple[Spoken, Part]:
    """A fraction, before "of a" or a unit."""
    part = chance.choice(PARTS)
    words = part.words.replace("-", " ") if chance.random() < 0.3 else part.words
    digits = chance.choice([sign for sign in (part.sign, part.stroke) if sign])
    text = chance.choice([words, f"{words} ({digits})", digits])
    return Spoken(text, part.value), part


def ends(chance: random.Random) -> tuple[Spoken, Spoken]:
    """The two ends of a range, written alike."""
    low = chance.randint(2, 40)
    high = low + chance.randint(1, 20)
    form = chance.choice(["{w} ({d})", "{d}", "{w}"])
    first, last = (form.format(w=spell(number), d=number) for number in (low, high))
    return Spoken(first, low), Spoken(last, high)
