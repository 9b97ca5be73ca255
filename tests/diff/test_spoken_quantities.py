"""Sentences as wild as agreements are, whose quantities are known: value, unit, bound and range."""

from __future__ import annotations

import random

from tests.diff import spoken_money as money
from tests.diff import spoken_quantities as counts
from tests.diff.spoken_readings import Reading
from tracker.diff.bounds import Bound
from tracker.diff.quantities import quantities

SENTENCES = 1_200
SEED = 2026
EXACT = 0.99

BEFORE = (
    *(("at least", Bound.AT_LEAST), ("not less than", Bound.AT_LEAST)),
    *(("no less than", Bound.AT_LEAST), ("no fewer than", Bound.AT_LEAST)),
    *(("not fewer than", Bound.AT_LEAST), ("a minimum of", Bound.AT_LEAST)),
    *(("at a minimum", Bound.AT_LEAST), ("a minimum", Bound.AT_LEAST)),
    *(("up to", Bound.AT_MOST), ("up to a maximum of", Bound.AT_MOST), ("at most", Bound.AT_MOST)),
    *(("no more than", Bound.AT_MOST), ("not more than", Bound.AT_MOST)),
    *(("not to exceed", Bound.AT_MOST), ("not exceeding", Bound.AT_MOST)),
    *(("a maximum of", Bound.AT_MOST), ("up to and including", Bound.AT_MOST)),
    *(("up to but not exceeding", Bound.AT_MOST), ("no greater than", Bound.AT_MOST)),
    *(("not in excess of", Bound.AT_MOST), ("no longer than", Bound.AT_MOST)),
    *(("no later than", Bound.AT_MOST), ("within", Bound.AT_MOST), ("as many as", Bound.AT_MOST)),
    *(("in no event more than", Bound.AT_MOST), ("within a period of", Bound.AT_MOST)),
    *(("more than", Bound.MORE_THAN), ("in excess of", Bound.MORE_THAN), ("over", Bound.MORE_THAN)),
    *(("greater than", Bound.MORE_THAN), ("exceeding", Bound.MORE_THAN)),
    *(("less than", Bound.LESS_THAN), ("fewer than", Bound.LESS_THAN), ("under", Bound.LESS_THAN)),
    *(("a total of", Bound.EXACTLY), ("the first", Bound.EXACTLY), ("exactly", Bound.EXACTLY)),
)
MAKERS = (*counts.MAKERS, *money.MAKERS)
FRAMES = (
    "The Employer shall grant {}.",
    "{} shall be the rule under Article 7.",
    "Effective July 1, 2026, and notwithstanding Section 12, it shall be {}, as Appendix 3 says.",
    "For 2024-2027 the parties agree on {} (see ORS 243.650(4)).",
    "Step 5 employees in Grade 12 who start at 7:00 a.m. receive {}; call 503-555-0142.",
    "(b) Members of Local 21 at Level II, from 12 noon on, are given {}.",
    "Under LOA 00.00-25-499 and Title VII, one of the parties gives {} in the 2025-26 fiscal year.",
    "On the 90th day, and on the third Monday in January, the grant is {}, 24/7.",
    "No one who is part-time (see 401(k) Form 1099) shall, once approved, be denied {}.",
    "The one-time payment under Policy 50.020.03, dated 3/15/2026, is for {}, if two-way.",
    "By January 31, 2026 employees choose one or the other: {}.",
    "At Step Two, each one is told of {}",
    "The first (1st) of them, in Schedule A-1 and Tier 2, holds {}; Unit 5 follows.",
)
NOTHING = (
    "see Article 9 and Section 12.4(b)(2), Appendix 3, Exhibit 14 and Schedule 2 above",
    "the 2025 holidays and the 2024-2025 school year",
    "Council 75 employees and Local 21 members in Unit 5",
    "Step 5 employees, Level II patients and Grade 12 students in Zone 3",
    "the ninetieth (90th) day, the first (1st) of the month and the 3rd Thursday",
    "12 noon, 12:00 midnight, 7:00 a.m. to 3:30 p.m., 5 p.m. and 0700",
    "24/7 operations, 9-1-1 calls and (503) 555-0142",
    "Title VII, Form W-4, 401(k), ORS 243.650(4) and 29 U.S.C. 158",
    "from July 1 employees, as of June 30 members, and on May 5 students",
    "the one-time, half-time, full-time and two-way rules",
    "one of the parties, one or the other, no one, each one",
    "Group 2 employees, Tier 1 employees, Type 3 vehicles and Class 4 students",
)


def sentence(chance: random.Random) -> tuple[str, list[Reading]]:
    """One sentence and what a person reads in it."""
    if chance.random() < 0.06:
        return FRAMES[0].format(chance.choice(NOTHING)), []
    shape = chance.choice(MAKERS)(chance)
    text, readings = shape.text, list(shape.readings)
    if shape.free and chance.random() < 0.6:
        words, bound = chance.choice(BEFORE)
        text = f"{words} {text}"
        readings[0] = Reading(readings[0].value, readings[0].unit, bound)
    frame = chance.choice(FRAMES)
    if frame.startswith("{}"):
        text = text[0].upper() + text[1:]
    return frame.format(text), readings


def read(text: str) -> list[Reading]:
    """What the tracker reads, to the digits that are written."""
    return [
        Reading(round(one.value, 4), one.unit, one.bound, one.upper) for one in quantities(text)
    ]


def wrong(chance: random.Random) -> str | None:
    """A generated sentence that is misread, with both readings."""
    text, readings = sentence(chance)
    wanted = [Reading(round(one.value, 4), one.unit, one.bound, one.upper) for one in readings]
    found = read(text)
    return None if found == wanted else f"{text}\n  {found}\n  not {wanted}"


def test_quantities_of_sentences_as_agreements_write_them_are_read_exactly() -> None:
    chance = random.Random(SEED)  # noqa: S311 - the same sentences each time
    missed = [one for _ in range(SENTENCES) if (one := wrong(chance))]
    assert len(missed) <= (1 - EXACT) * SENTENCES, "\n".join(missed)
