"""Four hundred generated sentences whose one quantity is known: value, unit, bound and range."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.diff.test_quantities import spell
from tracker.diff.bounds import Bound
from tracker.diff.quantities import quantities

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = 400
SEED = 118
EXACT = 0.99

BOUNDS = (
    *(("", Bound.EXACTLY), ("at least ", Bound.AT_LEAST), ("no less than ", Bound.AT_LEAST)),
    *(("a minimum of ", Bound.AT_LEAST), ("up to ", Bound.AT_MOST), ("at most ", Bound.AT_MOST)),
    *(("no more than ", Bound.AT_MOST), ("not to exceed ", Bound.AT_MOST)),
    *(("a maximum of ", Bound.AT_MOST), ("more than ", Bound.MORE_THAN)),
    *(("in excess of ", Bound.MORE_THAN), ("less than ", Bound.LESS_THAN)),
    *(("fewer than ", Bound.LESS_THAN), ("not less than ", Bound.AT_LEAST)),
    *(("no fewer than ", Bound.AT_LEAST), ("no later than ", Bound.AT_MOST)),
    *(("within ", Bound.AT_MOST), ("up to a maximum of ", Bound.AT_MOST)),
    *(("not more than ", Bound.AT_MOST), ("over ", Bound.MORE_THAN)),
)
UNITS = (
    *("hours", "minutes", "calendar days", "business days", "working days", "consecutive days"),
    *("weeks", "months", "years", "shifts", "pay periods", "percentage points", "miles"),
    *("basis points", "students", "holidays", "credit hours", "hours per shift"),
    *("hours per week", "hours per pay period", "patients per day", "days per year", "visits"),
)
FRAMES = (
    "Under Section 4.2, effective January 1, 2018, the allotment is {} for all.",
    "In 2024 the parties set it at {}.",
    "The Employer shall, as Article 9 says, provide {} in the manner of Appendix B.",
    "(a) It comes to {}; see Level 3.",
    "From 7:00 a.m. to 3:30 p.m. half-time staff, paid biweekly, are granted {} in one-time funds.",
    "Call 555-0142 by 5 p.m. on 3/15/2026: {} are allowed to each half-time aide (see 7.2.1).",
    "Article XII grants {}, on July 4, 2026, employees being told.",
)


@dataclass(frozen=True)
class Known:
    """A quantity as written, and what it is."""

    text: str
    value: float
    unit: str
    upper: float | None = None


def counted(chance: random.Random) -> Known:
    """A number with a unit, in words, digits or both."""
    number, unit = chance.randint(2, 240), chance.choice(UNITS)
    form = chance.choice(["{words} ({digits}) {unit}", "{digits} {unit}", "{words} {unit}"])
    return Known(form.format(words=spell(number), digits=number, unit=unit), number, unit)


def halves(chance: random.Random) -> Known:
    """A number and a half."""
    number, unit = chance.randint(1, 20), chance.choice(["hours", "weeks", "days per month"])
    form = chance.choice(["{words} and one-half ({digits}.5) {unit}", "{digits}½ {unit}"])
    text = form.format(words=spell(number), digits=number, unit=unit)
    return Known(text, number + 0.5, unit)


def ranged(chance: random.Random) -> Known:
    """From one number to another."""
    low = chance.randint(2, 20)
    high, unit = low + chance.randint(1, 9), chance.choice(["days", "hours", "months"])
    form = chance.choice(["{0}-{1} {2}", "{0} to {1} {2}", "{3} to {4} ({0}-{1}) {2}"])
    return Known(form.format(low, high, unit, spell(low), spell(high)), low, unit, high)


def percent(chance: random.Random) -> Known:
    """A share, whole or with a half."""
    number, half = chance.randint(1, 99), chance.random() < 0.4
    digits = f"{number}.5" if half else str(number)
    words = spell(number) + (" and one-half" if half else "")
    form = chance.choice(["{words} percent ({digits}%)", "{digits}%", "{digits} percent"])
    return Known(form.format(words=words, digits=digits), float(digits), "percent")


def dollars(chance: random.Random) -> Known:
    """Money, with and without a rate."""
    cents, rate = chance.randint(100, 99_999), chance.choice(["", " per hour", " per month"])
    whole = chance.randint(2, 900)
    return chance.choice(
        [
            Known(f"${cents / 100:,.2f}{rate}", cents / 100, f"dollars{rate}"),
            Known(f"{spell(whole)} dollars (${whole}.00){rate}", whole, f"dollars{rate}"),
            Known(f"${whole},000", whole * 1000, "dollars"),
            Known(f"${whole} million", whole * 1_000_000, "dollars"),
        ]
    )


def few_cents(chance: random.Random) -> Known:
    """Money below a dollar."""
    number, rate = chance.randint(5, 99), chance.choice(["", " per hour", " per mile"])
    form = chance.choice(["{digits} cents{rate}", "{words} cents ($0.{digits:02}){rate}"])
    text = form.format(digits=number, words=spell(number), rate=rate)
    return Known(text, number / 100, f"dollars{rate}")


def premium(chance: random.Random) -> Known:
    """Overtime as it is written."""
    words = chance.choice(["time and one-half", "one and one-half (1½) times"])
    return Known(words, 1.5, "times")


def fractions(chance: random.Random) -> Known:
    """Half an hour, and numbers with a fraction, as they are written."""
    number, half = chance.randint(2, 20), chance.random() < 0.5
    words, sign, value = ("one-half", "1/2", 0.5) if half else ("one-quarter", "1/4", 0.25)
    return chance.choice(
        [
            Known(f"{words} ({sign}) hour", value, "hours"),
            Known(f"{words} hour", value, "hours"),
            Known(f"{number} {sign} hours", number + value, "hours"),
            Known(f"{number} ½ %", number + 0.5, "percent"),
            Known(f"0.{number:02}%", number / 100, "percent"),
        ]
    )


def hyphened(chance: random.Random) -> Known:
    """A period that is an adjective: "a ten-day notice"."""
    number, unit = chance.randint(2, 90), chance.choice(["day", "month", "hour", "minute", "year"])
    form = chance.choice(["{words}-{unit}", "{digits}-{unit}", "{words} ({digits})-{unit}"])
    return Known(form.format(words=spell(number), digits=number, unit=unit), number, f"{unit}s")


def signs(chance: random.Random) -> Known:
    """What is written with signs: cents, a multiple, a rate behind a stroke, short units."""
    number = chance.randint(5, 99)
    return chance.choice(
        [
            Known(f"{number}¢", number / 100, "dollars"),
            Known(f"{number}¢ per mile", number / 100, "dollars per mile"),
            Known(f"${number}.50/hour", number + 0.5, "dollars per hour"),
            Known(f"${number:,}25.00", number * 100 + 25, "dollars"),
            Known(f"{number} hrs", number, "hours"),
            Known(f"{number}.5 FTE", number + 0.5, "full-time equivalents"),
            Known(f"{spell(number)} ({number}) hours biweekly", number, "hours per two weeks"),
            Known(f"${number} every other week", number, "dollars per two weeks"),
            Known(f"{number} hours weekly", number, "hours per week"),
            Known(f"{number} percentage points", number, "percentage points"),
        ]
    )


def between(chance: random.Random) -> Known:
    """Two ends with "between"; the word itself is no part of the quantity."""
    low = chance.randint(2, 20)
    high = low + chance.randint(1, 9)
    spelled = f"{spell(low)} ({low}) and {spell(high)} ({high}) days"
    text = chance.choice([f"{low} and {high} days", spelled])
    return Known(text, low, "days", high)


def multiple(chance: random.Random) -> Known:
    """Overtime as a multiple, a ratio in signs."""
    number = chance.randint(2, 9)
    return chance.choice(
        [Known(f"{number}.5x", number + 0.5, "times"), Known(f"1:{number}", number, "to one")]
    )


KINDS: tuple[Callable[[random.Random], Known], ...] = (
    *(counted, counted, counted, halves, ranged, percent, percent, dollars, few_cents, premium),
    *(fractions, hyphened, signs, between, multiple),
)
UNBOUND = (ranged, premium, between, multiple)


def missed(chance: random.Random) -> str | None:
    """One generated sentence; what was read instead, None when it was read exactly."""
    kind = chance.choice(KINDS)
    known = kind(chance)
    words, bound = BOUNDS[0] if kind in UNBOUND else chance.choice(BOUNDS)
    leads: dict[object, str] = {between: "between ", multiple: "a ratio or rate of "}
    lead = leads.get(kind, words)
    text = chance.choice(FRAMES).format(lead + known.text)
    found = [(q.text, q.value, q.unit, q.upper, q.bound) for q in quantities(text)]
    wanted = [(known.text, known.value, known.unit, known.upper, bound)]
    return None if found == wanted else f"{text}\n  {found}\n  not {wanted}"


def test_value_unit_and_bound_of_generated_sentences_are_read_exactly() -> None:
    chance = random.Random(SEED)  # noqa: S311 - the same sentences each time
    wrong = [found for _ in range(SENTENCES) if (found := missed(chance))]
    assert len(wrong) <= (1 - EXACT) * SENTENCES, "\n".join(wrong)
