"""What numbers count: the units of contracts, and the rates that go with them.

The rule protected here: calendar, business and working days are different units; a rate is a unit
of its own ("hours per week").
"""

from __future__ import annotations

import re

from tracker.patterns import late_pattern

_NOUNS = (
    *("hour", "minute", "second", "day", "workday", "week", "workweek", "month", "year", "shift"),
    *("pay period", "percentage point", "point", "time", "cent", "dollar", "mile", "employee"),
    *("member", "steward", "representative", "delegate", "patient", "client", "case", "visit"),
    *("student", "pupil", "credit hour", "credit", "basis point", "holiday", "fte"),
    *("hr", "min", "yr"),
    *("appointment", "session", "cop(?:y|ie)", "step", "bed", "vehicle", "unit"),
)
_KINDS = (*("calendar", "business", "working", "work", "consecutive", "continuous", "successive"),)
_PASSED_OVER = (
    *("paid", "unpaid", "additional", "scheduled", "regular", "straight-time", "protected"),
    *("more", "further", "full", "other"),
)
_NOUN, _KIND = "|".join(_NOUNS), "|".join(_KINDS)
_ADJECTIVE = "|".join([*_KINDS, *_PASSED_OVER])
_PER = (
    "hour|day|workday|week|workweek|month|calendar year|fiscal year|contract year|year|shift"
    "|pay period|employee|visit|patient|mile|semester|quarter"
)
_ADVERBS = {
    "daily": "day", "weekly": "week", "biweekly": "two weeks", "bi-weekly": "two weeks",
    "monthly": "month", "quarterly": "quarter", "annually": "year", "yearly": "year",
    "every other week": "two weeks", "every two weeks": "two weeks",
}  # fmt: skip
_ADVERB = "|".join(_ADVERBS)
UNIT = (
    rf"(?:[ -](?:(?:{_ADJECTIVE})[ -]){{0,2}}(?:{_NOUN})s?\b"
    rf"(?:\s?/\s?(?:{_PER})\b|,? (?:per|each|every|a|an|in an?y?|in each) (?:{_PER})\b"
    rf"| (?:{_ADVERB})\b)?)"
)
"""Pattern of a unit behind a number, with the space or hyphen before it and its rate."""
RATE = rf"(?:\s?/\s?(?:{_PER})\b|,? (?:per|each|every|a|an) (?:{_PER})\b| (?:{_ADVERB})\b)"
"""Pattern of a rate behind an amount of money or a percentage."""

_READ = late_pattern(
    rf"(?P<kinds>(?:(?:{_ADJECTIVE})[ -])*)(?P<noun>{_NOUN})s?(?P<rate>\W.*)?", re.IGNORECASE
)
_RATE_END = late_pattern(rf"(?:(?P<adverb>{_ADVERB})|(?P<per>{_PER}))\s*$", re.IGNORECASE)
_SHORT = {"hrs": "hours", "mins": "minutes", "yrs": "years", "ftes": "full-time equivalents"}
_SAME = _SHORT | {"work days": "working days", "workdays": "working days", "workweeks": "weeks"}


def unit_name(written: str) -> str:
    """A unit as compared: "Business Day" → "business days", "hours a week" → "hours per week"."""
    match = _READ.fullmatch(written.strip(" -"))
    if match is None:
        return written.strip(" -").lower()
    kinds = [kind for kind in re.split(r"[ -]", match["kinds"].lower()) if kind in _KINDS]
    name = " ".join([*kinds, _plural(match["noun"].lower())])
    return _SAME.get(name, name) + rate_name(match["rate"] or "")


def rate_name(written: str) -> str:
    """A rate as it is compared: " a week", "/week", " weekly" → " per week"; "" for none."""
    match = _RATE_END.search(written)
    if match is None:
        return ""
    return f" per {_ADVERBS[match['adverb'].lower()] if match['adverb'] else match['per'].lower()}"


def _plural(noun: str) -> str:
    if noun.startswith("cop"):
        return "copies"
    return noun if noun.endswith("s") else noun + "s"
