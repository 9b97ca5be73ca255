"""Shares and sums of money as agreements and bargaining updates write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.diff.spoken_numbers import below_one, cardinal
from tests.diff.spoken_readings import Reading, Shape
from tests.diff.test_quantities import spell
from tracker.diff.bounds import Bound

if TYPE_CHECKING:
    import random


def percent(chance: random.Random) -> Shape:
    """A share, its words and digits in every order."""
    number, part = chance.randint(1, 100), chance.choice(["", ".5", ".25", ".75"])
    words = cardinal(number, chance) + {
        "": "",
        ".5": " and one-half",
        ".25": " and twenty-five hundredths",
        ".75": " and three-quarters",
    }.get(part, "")
    d = f"{number}{part}"
    forms = ["{w} percent ({d}%)", "{w} percent ({d}%)", "{w} ({d}) percent", "{d}%", "{d} percent"]
    forms += ["{d} %", "{d} percent ({d}%)", "{w} ({d}%) percent", "{w} per cent ({d}%)"]
    forms += ["{w} ({d}%)", "{w} percent", "{d}% ({w} percent)", "{w} percent ({d} %)"]
    text = chance.choice(forms).format(w=words, d=d)
    return Shape(text, (Reading(float(d), "percent"),), free=True)


def part_of_one_percent(chance: random.Random) -> Shape:
    """A raise below one percent."""
    number, _ = below_one(chance)
    forms = ["{} of one percent", "{} of 1%", "{} percent", "{} of one percent ({:g}%)"]
    forms += ["{} of one (1) percent", "{} of 1 percent"]
    text = chance.choice(forms).format(number.text, round(number.value, 4))
    return Shape(text, (Reading(number.value, "percent"),))


def point_in_words(chance: random.Random) -> Shape:
    """A decimal in words."""
    number, tenth = chance.randint(1, 12), chance.randint(1, 9)
    words = chance.choice(["{} point {}", "{} and {}-tenths", "{} and {} tenths"])
    words = words.format(spell(number), spell(tenth))
    digits = chance.choice(["", f" ({number}.{tenth}%)"])
    return Shape(f"{words} percent{digits}", (Reading(number + tenth / 10, "percent"),), free=True)


def points(chance: random.Random) -> Shape:
    """Percentage points."""
    text, value = chance.choice(
        [
            ("one-half percentage point", 0.5),
            ("0.5 percentage point", 0.5),
            ("half a percentage point", 0.5),
            ("one-half (.5) of a percentage point", 0.5),
            ("1.25 percentage points", 1.25),
            ("two (2) percentage points", 2),
            ("fifty (50) basis points", None),
        ]
    )
    if value is None:
        return Shape(text, (Reading(50, "basis points"),))
    return Shape(text, (Reading(value, "percentage points"),))


def share(chance: random.Random) -> Shape:
    """A fraction of something is a share of it."""
    number, part = below_one(chance)
    of = chance.choice(["of the premium", "of the application fee", "of the members voting"])
    text = "half the cost" if part.words == "one-half" and chance.random() < 0.2 else ""
    return Shape(text or f"{number.text} {of}", (Reading(100 * number.value, "percent"),))


def money(chance: random.Random) -> Shape:
    """A sum of money."""
    number, cents = chance.randint(2, 950), chance.randint(1, 99)
    words, small = cardinal(number, chance), spell(cents)
    whole_forms = ["${d}", "${d}.00", "{w} dollars (${d})", "{w} dollars (${d}.00)"]
    whole_forms += ["{w} dollar (${d})", "{w} (${d}) dollars", "{w} dollars", "${d} ({w} dollars)"]
    whole_forms += ["{w} and no/100 dollars (${d}.00)", "{w} ({d}) dollars", "{d} dollars"]
    broken = ["${d}.{c:02}", "{w} dollars and {s} cents (${d}.{c:02})", "$ {d}.{c:02}"]
    broken += ["{w} dollars and {s} cents", "{w} and {c:02}/100 dollars (${d}.{c:02})"]
    if chance.random() < 0.6:
        return Shape(
            chance.choice(whole_forms).format(w=words, d=number),
            (Reading(number, "dollars"),),
            free=True,
        )
    text = chance.choice(broken).format(w=words, s=small, d=number, c=cents)
    return Shape(text, (Reading(number + cents / 100, "dollars"),), free=True)


def large_money(chance: random.Random) -> Shape:
    """Funds and pools."""
    number, tenth = chance.randint(1, 90), chance.randint(1, 9)
    forms = [("${n}.{t}M", 1e6, 1), ("${n}.{t} million", 1e6, 1), ("${n} million", 1e6, 0)]
    forms += [("${n}M", 1e6, 0), ("${n}K", 1e3, 0), ("${n}k", 1e3, 0), ("${n},000", 1e3, 0)]
    forms += [("{w} million dollars (${n},000,000)", 1e6, 0), ("{w} million dollars", 1e6, 0)]
    forms += [("${n}.{t} billion", 1e9, 1), ("{w} thousand dollars", 1e3, 0)]
    form, scale, broken = chance.choice(forms)
    value = (number + tenth / 10 * broken) * scale
    text = form.format(n=number, t=tenth, w=spell(number))
    return Shape(text, (Reading(round(value, 2), "dollars"),), free=True)


def wage(chance: random.Random) -> Shape:
    """Money for a time or a distance."""
    number = chance.randint(200, 9900) / 100
    per, unit = chance.choice(
        [
            *((" per hour", "hour"), ("/hr", "hour"), ("/hour", "hour"), (" an hour", "hour")),
            *((" per hr.", "hour"), (" per mile", "mile"), (" per pay period", "pay period")),
            *(
                (" a month", "month"),
                ("/month", "month"),
                (" monthly", "month"),
                (" hourly", "hour"),
            ),
            *((" per year", "year"), (" annually", "year"), (" each week", "week")),
            *((" per diem", "day"), (" per annum", "year"), (" per FTE", "fte"), ("/mo.", "month")),
            *((" every two weeks", "two weeks"), ("/week", "week"), (" for each hour", "hour")),
        ]
    )
    return Shape(f"${number:.2f}{per}", (Reading(number, f"dollars per {unit}"),), free=True)


def cents(chance: random.Random) -> Shape:
    """Less than a dollar."""
    number = chance.randint(5, 99)
    forms = ["{w} cents (${v:.2f})", "{d} cents", "{d}¢", "${v:.2f}", "$.{d:02}", "{w} cents"]
    forms += ["{w} cents ({d}¢)", "{w} ({d}) cents", "{d} cents (${v:.2f})", "{d}-cent"]
    text = chance.choice(forms).format(w=spell(number), d=number, v=number / 100)
    rate = chance.choice(["", "", " per hour", " per mile", " an hour"])
    rate = "" if text.endswith("-cent") else rate
    unit = "dollars" + rate.replace(" an ", " per ")
    return Shape(text + rate, (Reading(number / 100, unit),), free=True)


def ranged_money(chance: random.Random) -> Shape:
    """Money and shares from one amount to another."""
    low = chance.randint(2, 40)
    high = low + chance.randint(1, 40)
    forms = [("${0}-${1}", "dollars"), ("${0} to ${1}", "dollars"), ("${0}.00–${1}.00", "dollars")]
    forms += [("between ${0} and ${1}", "dollars"), ("${0} to ${1} per hour", "dollars per hour")]
    forms += [("{0}%-{1}%", "percent"), ("{0}% to {1}%", "percent"), ("{0}-{1}%", "percent")]
    forms += [("between {0}% and {1}%", "percent"), ("{0} to {1} percent", "percent")]
    forms += [("{2} percent ({0}%) to {3} percent ({1}%)", "percent")]
    form, unit = chance.choice(forms)
    text = form.format(low, high, spell(low), spell(high))
    return Shape(text, (Reading(low, unit, Bound.EXACTLY, high),))


MAKERS = (
    *(percent, percent, part_of_one_percent, point_in_words, points, share, money, money),
    *(large_money, wage, wage, cents, ranged_money),
)
