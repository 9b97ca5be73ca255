"""Counts, times, periods, premiums and ratios as agreements and pay plans write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.diff.spoken_numbers import below_one, ends, mixed, whole
from tests.diff.spoken_readings import Reading, Shape
from tests.diff.test_quantities import spell
from tracker.diff.bounds import Bound

if TYPE_CHECKING:
    import random

UNITS = (
    *(("hours", "hours"), ("minutes", "minutes"), ("days", "days"), ("weeks", "weeks")),
    *(("months", "months"), ("years", "years"), ("shifts", "shifts"), ("miles", "miles")),
    *(("calendar days", "calendar days"), ("business days", "business days")),
    *(("working days", "working days"), ("workdays", "working days")),
    *(("consecutive calendar days", "consecutive calendar days"), ("hrs", "hours")),
    *(("calendar months", "calendar months"), ("pay periods", "pay periods")),
    *(("full calendar months", "calendar months"), ("paid holidays", "holidays")),
    *(("additional hours", "hours"), ("duty-free minutes", "minutes"), ("patients", "patients")),
    *(("employees", "employees"), ("bargaining unit members", "members"), ("feet", "feet")),
    *(("regularly scheduled shifts", "shifts"), ("uninterrupted minutes", "minutes")),
    *(("students", "students"), ("percentage points", "percentage points"), ("pounds", "pounds")),
    *(("straight-time hours", "hours"), ("consecutive hours", "consecutive hours")),
)
RATES = (
    *(("per week", "week"), ("per pay period", "pay period"), ("each month", "month")),
    *(("per day", "day"), ("a week", "week"), ("every month", "month"), ("per shift", "shift")),
    *(("per calendar year", "calendar year"), ("in any calendar year", "calendar year")),
    *(("annually", "year"), ("monthly", "month"), ("biweekly", "two weeks"), ("weekly", "week")),
    *(("per contract year", "contract year"), ("per fiscal year", "fiscal year")),
    *(("in each fiscal year", "fiscal year"), ("per annum", "year"), ("/week", "week")),
)
AFTER = (
    *(("or more", Bound.AT_LEAST), ("or longer", Bound.AT_LEAST), ("or greater", Bound.AT_LEAST)),
    *(("or less", Bound.AT_MOST), ("or fewer", Bound.AT_MOST), ("minimum", Bound.AT_LEAST)),
    *(("maximum", Bound.AT_MOST), ("at a minimum", Bound.AT_LEAST), ("at most", Bound.AT_MOST)),
)
NOUNS = ("hour", "day", "minute", "week", "month", "year", "mile")


def counted(chance: random.Random) -> Shape:
    """A number of things."""
    number, (words, unit) = whole(chance), chance.choice(UNITS)
    return Shape(f"{number.text} {words}", (Reading(number.value, unit),), free=True)


def rated(chance: random.Random) -> Shape:
    """A number of things in a time."""
    number, (words, per) = whole(chance), chance.choice(RATES)
    unit = chance.choice(["hours", "days", "minutes", "visits"])
    text = f"{number.text} {unit}{'' if words[0] == '/' else ' '}{words}"
    return Shape(text, (Reading(number.value, f"{unit} per {per}"),), free=True)


def open_ended(chance: random.Random) -> Shape:
    """A bound behind the unit, or between the number and the unit."""
    number, unit = whole(chance), chance.choice(["hours", "calendar days", "minutes", "years"])
    words, bound = chance.choice(AFTER)
    between = words.startswith("or") and words != "or greater" and chance.random() < 0.5
    text = f"{number.text} {words} {unit}" if between else f"{number.text} {unit} {words}"
    return Shape(text, (Reading(number.value, unit, bound),))


def fractional(chance: random.Random) -> Shape:
    """A number and a fraction of a unit."""
    number, noun = mixed(chance), chance.choice(NOUNS)
    return Shape(f"{number.text} {noun}s", (Reading(number.value, f"{noun}s"),), free=True)


def below(chance: random.Random) -> Shape:
    """Part of a unit."""
    (number, part), noun = below_one(chance), chance.choice(NOUNS)
    article = "an" if noun == "hour" else "a"
    forms = [f"{number.text} of {article} {noun}", f"{number.text} {noun}"]
    if part.words == "one-half":
        half = [f"half {article} {noun}", f"{article} half {noun}", f"half-{noun}"]
        forms += [*half, f"{article} half-{noun}"]
    if part.words == "one-quarter":
        forms.append(f"a quarter of {article} {noun}")
    return Shape(chance.choice(forms), (Reading(number.value, f"{noun}s"),))


def and_a_half(chance: random.Random) -> Shape:
    """The fraction behind the unit."""
    number, noun = chance.randint(2, 12), chance.choice(["hour", "day", "year"])
    article = "an" if noun == "hour" else "a"
    forms = [(f"{article} {noun} and a half", 1.5), (f"one {noun} and a half", 1.5)]
    forms.append((f"{spell(number)} {noun}s and a half", number + 0.5))
    text, value = chance.choice(forms)
    return Shape(text, (Reading(value, f"{noun}s"),))


def ranged(chance: random.Random) -> Shape:
    """From one number to another."""
    (low, high), unit = ends(chance), chance.choice(["days", "hours", "calendar days", "months"])
    joins = ["{} to {} {}", "from {} to {} {}", "between {} and {} {}", "{} through {} {}"]
    joins += ["{} or {} {}", "not less than {} nor more than {} {}"]
    joins += ["at least {} but not more than {} {}", "{} {unit} to {} {}"]
    if low.text[0].isdigit():
        joins += ["{}-{} {}", "{}–{} {}", "{} - {} {}"]
    text = chance.choice(joins).format(low.text, high.text, unit, unit=unit)
    return Shape(text, (Reading(low.value, unit, Bound.EXACTLY, high.value),))


def adjective(chance: random.Random) -> Shape:
    """A period before a noun: "twelve (12)-hour shift"."""
    number, noun = chance.randint(2, 90), chance.choice(["day", "month", "hour", "minute", "year"])
    forms = ["{w}-{n}", "{d}-{n}", "{w} ({d})-{n}", "{w}-({d})-{n}", "{w} ({d}) {n}", "{d} {n}"]
    forms += ["{w} ({d})- {n}"]
    text = chance.choice(forms).format(w=spell(number), d=number, n=noun)
    of = chance.choice([" period", " limit", " rule", " block"])
    return Shape(text + of, (Reading(number, f"{noun}s"),))


def possessive(chance: random.Random) -> Shape:
    """Notice and pay of a time."""
    number, noun = chance.randint(2, 60), chance.choice(["day", "week", "month", "hour", "year"])
    form = chance.choice(
        ["{w} ({d}) {n}s’", "{d} {n}s'", "{w} {n}s’", "one (1) {n}’s", "one {n}'s"]
    )
    value = 1 if form.startswith("one") else number
    text = form.format(w=spell(number), d=number, n=noun)
    of = chance.choice([" notice", " pay", " written notice"])
    return Shape(text + of, (Reading(value, f"{noun}s"),), free=True)


def premium(chance: random.Random) -> Shape:
    """Overtime as it is written."""
    text, value = chance.choice(
        [
            *(("time and one-half", 1.5), ("time and a half", 1.5), ("time-and-a-half", 1.5)),
            *(("time and one-half (1½)", 1.5), ("time and one-half (1-1/2)", 1.5)),
            *(("time and one half (1 1/2)", 1.5), ("one and one-half (1½) times", 1.5)),
            *(("one and one-half times", 1.5), ("1.5 times", 1.5), ("1½ times", 1.5)),
            *(
                ("1 1/2x", 1.5),
                ("1.5x", 1.5),
                ("1-1/2 times", 1.5),
                ("2x", 2),
                ("one and a half times", 1.5),
            ),
            *(("double time", 2), ("double-time", 2), ("two (2) times", 2), ("twice", 2)),
            *(("two and one-half (2½) times", 2.5), ("double time and one-half", 2.5)),
            *(("triple time", 3), ("time and one-quarter", 1.25), ("two times (2x)", 2)),
            *(("one and one-half times (1.5x)", 1.5), ("double time (2x)", 2)),
        ]
    )
    return Shape(f"{text} the regular rate", (Reading(value, "times"),), free=True)


def often(chance: random.Random) -> Shape:
    """A number of times."""
    number, per = chance.randint(2, 12), chance.choice(["week", "month", "year", "calendar year"])
    form = chance.choice(["{w} ({d}) times per {p}", "{w} times a {p}", "{d} times each {p}"])
    text = form.format(w=spell(number), d=number, p=per)
    return Shape(text, (Reading(number, f"times per {per}"),), free=True)


def ratio(chance: random.Random) -> Shape:
    """So many of these to one of those."""
    number = chance.randint(2, 25)
    w = spell(number)
    return chance.choice(
        [
            Shape(f"a ratio of 1:{number}", (Reading(number, "to one"),)),
            Shape(f"a {number}:1 ratio", (Reading(number, "to one"),)),
            Shape(f"a ratio of one to {w}", (Reading(number, "to one"),)),
            Shape(f"a ratio of one (1) to {w} ({number})", (Reading(number, "to one"),)),
            Shape(f"a {number}-to-1 ratio", (Reading(number, "to one"),)),
            Shape(f"one nurse to {w} ({number}) patients", (Reading(number, "patients"),)),
            Shape(f"one nurse to {w} patients", (Reading(number, "patients"),)),
            Shape(
                f"one (1) steward for every {w} ({number}) employees",
                (Reading(1, "stewards"), Reading(number, "employees")),
            ),
            Shape(
                f"one (1) hour for each {w} ({number}) hours worked",
                (Reading(1, "hours"), Reading(number, "hours")),
            ),
        ]
    )


def status(chance: random.Random) -> Shape:
    """Full-time equivalents."""
    number = chance.randint(1, 9)
    unit = "full-time equivalents"
    return chance.choice(
        [
            Shape(f"{number}.5 FTE", (Reading(number + 0.5, unit),), free=True),
            Shape(f".{number} FTE", (Reading(number / 10, unit),), free=True),
            Shape(f"0.{number} FTE", (Reading(number / 10, unit),), free=True),
            Shape(f"{spell(number)} ({number}.0) FTE", (Reading(number, unit),), free=True),
            Shape(f"{number}.0 FTEs", (Reading(number, unit),), free=True),
            Shape(f"{number} full-time equivalents", (Reading(number, unit),), free=True),
        ]
    )


def dozens(chance: random.Random) -> Shape:
    """By the dozen."""
    text, value = chance.choice([("a dozen", 12), ("two dozen", 24), ("one dozen (12)", 12)])
    unit = chance.choice(["copies", "vehicles", "sessions"])
    return Shape(f"{text} {unit}", (Reading(value, unit),))


def nested(chance: random.Random) -> Shape:
    """Two numbers side by side."""
    count, long = chance.randint(2, 5), chance.choice([8, 10, 12, 15, 20, 30])
    noun, unit = chance.choice([("hour", "shifts"), ("hour", "days"), ("minute", "sessions")])
    forms = ["{cw} ({c}) {lw} ({l}) {n} {u}", "{cw} ({c}) {lw} ({l})-{n} {u}"]
    form = chance.choice([*forms, "{cw} {lw}-{n} {u}", "{c} {l}-{n} {u}"])
    text = form.format(cw=spell(count), c=count, lw=spell(long), l=long, n=noun, u=unit)
    return Shape(text, (Reading(count, unit), Reading(long, f"{noun}s")))


def two_in_a_row(chance: random.Random) -> Shape:
    """Daily and weekly hours in one breath."""
    day, week = chance.randint(6, 12), chance.randint(30, 48)
    form = chance.choice(
        [
            "{dw} ({d}) hours per day and {ww} ({w}) hours per week",
            "{d} hours a day or {w} hours a week",
            "{dw} ({d}) hours in a day or {ww} ({w}) hours in a workweek",
        ]
    )
    week_name = "workweek" if "workweek" in form else "week"
    text = form.format(dw=spell(day), d=day, ww=spell(week), w=week)
    return Shape(text, (Reading(day, "hours per day"), Reading(week, f"hours per {week_name}")))


MAKERS = (
    *(counted, counted, counted, counted, rated, rated, open_ended, fractional, fractional, below),
    *(and_a_half, ranged, ranged, adjective, adjective, possessive, premium, premium, often, ratio),
    *(status, dozens, nested, two_in_a_row),
)
