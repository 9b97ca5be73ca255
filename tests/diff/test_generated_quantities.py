"""Four hundred generated sentences whose one quantity is known: value, unit, bound and range."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.diff.test_quantities import spell
from tracker.diff.quantities import Bound, quantities

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
    ("fewer than ", Bound.LESS_THAN),
)
UNITS = (
    *("hours", "minutes", "calendar days", "business days", "working days", "consecutive days"),
    *("weeks", "months", "years", "shifts", "pay periods", "percentage points", "miles"),
    *("hours per week", "hours per pay period", "patients per day", "days per year", "visits"),
)
FRAMES = (
    "Under Section 4.2, effective January 1, 2018, the allotment is {} for all.",
    "In 2024 the parties set it at {}.",
    "The Employer shall, as Article 9 says, provide {} in the manner of Appendix B.",
    "(a) It comes to {}; see Level 3.",
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


KINDS: tuple[Callable[[random.Random], Known], ...] = (
    *(counted, counted, counted, halves, ranged, percent, percent, dollars, few_cents, premium),
)
UNBOUND = (ranged, premium)


def missed(chance: random.Random) -> str | None:
    """One generated sentence; what was read instead, None when it was read exactly."""
    kind = chance.choice(KINDS)
    known = kind(chance)
    words, bound = BOUNDS[0] if kind in UNBOUND else chance.choice(BOUNDS)
    text = chance.choice(FRAMES).format(words + known.text)
    found = [(q.text, q.value, q.unit, q.upper, q.bound) for q in quantities(text)]
    wanted = [(known.text, known.value, known.unit, known.upper, bound)]
    return None if found == wanted else f"{text}\n  {found}\n  not {wanted}"


def test_value_unit_and_bound_of_generated_sentences_are_read_exactly() -> None:
    chance = random.Random(SEED)  # noqa: S311 - the same sentences each time
    wrong = [found for _ in range(SENTENCES) if (found := missed(chance))]
    assert len(wrong) <= (1 - EXACT) * SENTENCES, "\n".join(wrong)
