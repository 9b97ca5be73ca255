"""What numbers count: the units of contracts, and the rates that go with them.

The rule protected here: calendar, business and working days are different units; a rate is a unit
of its own ("hours per week").
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.patterns import usual_pattern

_NOUNS = (
    *("hour", "minute", "second", "day", "workday", "week", "workweek", "month", "year", "shift"),
    *("pay period", "percentage point", "point", "cent", "dollar", "mile", "employee"),
    *("member", "steward", "representative", "delegate", "patient", "client", "case", "visit"),
    *("student", "pupil", "credit hour", "credit", "basis point", "holiday", "fte"),
    *("full-time equivalent", "hr", "min", "yr", "lb", "pound", "foot", "feet", "inch(?:es)?"),
    *("appointment", "session", "cop(?:y|ie)", "step", "bed", "vehicle", "unit"),
)
_KINDS = ("calendar", "business", "working", "work", "consecutive", "continuous", "successive")
_PASSED_OVER = (
    *("paid", "unpaid", "additional", "scheduled", "regular", "straight[ -]time", "protected"),
    *("more", "further", "full", "other", "full-time", "part-time", "bargaining[ -]unit"),
    *("regularly", "duty-free", "uninterrupted"),
)
CORE = "(?:hour|minute|day|week|month|year|shift|holiday|employee|member|student|patient)"
"""Pattern of the units before which any word may say which of them are meant."""
_NOUN = "|".join(_NOUNS)
_ADJECTIVE = "|".join([*_PASSED_OVER, *_KINDS])
_PERIODS = {
    "hr": "hour", "wk": "week", "mo": "month", "yr": "year", "annum": "year", "diem": "day",
}  # fmt: skip
_PER = (
    "hour|day|workday|week|workweek|month|calendar year|fiscal year|contract year|year|shift"
    "|pay period|employee|visit|patient|mile|semester|quarter|calendar month|fte|credit hour|credit"
    "|course|term|school year|academic year"
    "|(?:hr|wk|mo|yr|annum)\\b\\.?"
)
_ADVERBS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "biweekly": "two weeks",
    "bi-weekly": "two weeks", "monthly": "month", "quarterly": "quarter", "annually": "year",
    "yearly": "year", "every other week": "two weeks", "every two weeks": "two weeks",
}  # fmt: skip
_WORD_END = usual_pattern("[ -]")
_ADVERB = "|".join(_ADVERBS)
_RATE = usual_pattern(
    rf"\s?/\s?(?P<each>{_PER})(?!\w)| (?P<adverb>{_ADVERB})\b"
    rf"|(?:,? per|(?: in)? (?:each|every|any)| in an?| an?|(?P<paid> for (?:each|every)))"
    rf" (?P<per>{_PER}|(?P<diem>diem))(?!\w)"
)
_UNIT = usual_pattern(
    rf"(?:- ?| )(?:(?P<kinds>(?:(?:{_ADJECTIVE})[ -]){{0,3}})"
    rf"(?P<noun>{_NOUN})s?\b(?!-(?!long)[a-z])"
    r"|(?:(?:consecutive|additional|more|other) )?(?P<times>times?)\b(?! off))"
)
_SAME = {
    "hrs": "hours", "mins": "minutes", "yrs": "years", "lbs": "pounds",
    "ftes": "full-time equivalents", "work days": "working days", "workdays": "working days",
    "workweeks": "weeks",
}  # fmt: skip
_PLURALS = {"foot": "feet", "feet": "feet", "copy": "copies", "copie": "copies", "inch": "inches"}


class Unit(NamedTuple):
    """A unit as it is compared, and where it ends."""

    name: str
    end: int


def unit_at(text: str, at: int, end: int) -> Unit | None:
    """The unit behind a number of a text in small letters, with its rate; None where none is.

    " Business Day" is "business days", "-hour" "hours", " hours a week" "hours per week".
    """
    match = _UNIT.match(text, at, end)
    if match is None:
        return None
    rate = rate_at(text, match.end(), end)
    if match["times"]:
        return Unit("times" + rate.name, rate.end)
    kinds = [kind for kind in _WORD_END.split(match["kinds"]) if kind in _KINDS]
    return Unit(unit_name(" ".join([*kinds, match["noun"]])) + rate.name, rate.end)


def unit_name(noun: str) -> str:
    """A noun, with its kind before it, as it is compared: "work day" → "working days"."""
    kind, _, last = noun.rpartition(" ") if noun not in _NOUNS else ("", "", noun)
    plural = _PLURALS.get(last) or (last if last.endswith("s") else last + "s")
    name = f"{kind} {plural}".strip()
    return _SAME.get(name, name)


def rate_at(text: str, at: int, end: int, *, paid: bool = False) -> Unit:
    """The rate behind a unit or an amount: " a week" is " per week", "" where there is none.

    ``paid`` says that it is behind money: so much "for each hour", or "per diem".
    """
    match = _RATE.match(text, at, end)
    if match is None or (not paid and (match["paid"] or match["diem"])):
        return Unit("", at)
    if match["adverb"]:
        return Unit(f" per {_ADVERBS[match['adverb']]}", match.end())
    per = (match["each"] or match["per"]).removesuffix(".")
    return Unit(f" per {_PERIODS.get(per, per)}", match.end())
