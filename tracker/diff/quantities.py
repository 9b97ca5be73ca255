"""Reads the quantities in a text: value, unit and bound.

The rule protected here: a number is a quantity only with a unit, a currency or a percent sign;
"Article 9", "July 1" and "2025" are none. What is not understood is left out, not guessed.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from tracker.diff.letters import small
from tracker.diff.numbers import DIGITS, SPELLED, digits_value, spelled_value
from tracker.diff.units import RATE, UNIT, rate_name, unit_name
from tracker.patterns import late_pattern


class Bound(StrEnum):
    """Which side of the value is meant."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"


class Quantity(NamedTuple):
    """A number with its unit.

    ``text`` is as written, without the bound's words; ``start`` and ``end`` are its place in the
    text that was read, ``bound_start`` where the bound's words begin. ``value`` is in ``unit``
    ("hours", "business days", "percent", "dollars per hour"); ``upper`` the other end of a range.
    """

    text: str
    start: int
    end: int
    value: float
    unit: str
    bound: Bound = Bound.EXACTLY
    bound_start: int = 0
    upper: float | None = None


_PERCENT = r"(?:\s?%| percent\b| per cent\b)"
_RANGE = r"(?:\s?[-–—]\s?| to | or )"
_SPAN = rf"(?:(?<=between ){SPELLED} and {SPELLED}|{SPELLED}(?:{_RANGE}{SPELLED})?)"
_DIGIT_SPAN = rf"(?:(?<=between ){DIGITS} and {DIGITS}|{DIGITS}(?:{_RANGE}{DIGITS})?)"
_OPEN = r" or (?:more|fewer|less|longer)"
_QUANTITY = late_pattern(
    rf"(?<![\w.$/-])(?:{SPELLED}\s?\((?P<low>{DIGITS})\)(?:{_RANGE}| and ))?(?:"
    rf"(?P<spelled>{_SPAN})(?P<worded>{_PERCENT}| cents?(?=\s?\(\$)"
    rf"| dollars?(?: and (?P<cents>{SPELLED}) cents?)?)?"
    rf"(?:\s?\((?P<money>\$)?(?P<digits>{_DIGIT_SPAN})(?P<sign>{_PERCENT})?\))?"
    rf"|(?P<money_alone>\$)\s?(?P<amount>{DIGITS})(?: (?P<scale>million|billion)\b)?"
    rf"|(?P<plain>{_DIGIT_SPAN})(?P<cent>\s?¢)?)"
    rf"(?P<percent>{_PERCENT})?(?:(?P<open>{_OPEN})?(?P<unit>{UNIT}))?(?P<rate>{RATE})?"
)
"""Sought in small letters."""
_SCALES = {"million": 1e6, "billion": 1e9}
_EITHER = late_pattern(rf"{_RANGE}| and ")
_PREMIUM = late_pattern(
    r"\b(?:time and (?:one-half|a half|one half)|double[ -]time|(?P<times>\d(?:\.\d+)?)x)\b",
    re.IGNORECASE,
)
_RATIO = late_pattern(
    r"(?<![\w:.])(?P<one>\d{1,3}) ?: ?(?P<other>(?!0)\d{1,3})(?![\w:])(?! ?[ap]\.?m\b)"
)
_STOP = (
    r"(?:of|and|or|to|in|for|the|per|at|by|from|with|as|on|such|shall|may|will|if|is|are|has|was"
    r"|this|its|his|unless)\b"
)
_COUNTED = late_pattern(rf"(?: (?!{_STOP})[a-z-]+){{0,2}}? (?!{_STOP})(?P<noun>[a-z]+[a-rt-z]s)\b")
_OVERS = ("over ", "of ", "beyond ", "exceeding ", "than ")
_HOURS_PAST = late_pattern(
    r"\bhours?(?: \w+){0,4} (?:over|in excess of|beyond|exceeding|more than) $", re.IGNORECASE
)
_IN_A = late_pattern(
    r" (?:in|per|within|during) (?:an?|any|one|each|the)(?: \(1\))?(?: (?:single|given|calendar))?"
    r" (?:day|workday|week|workweek|shift|pay period)\b",
    re.IGNORECASE,
)
"""Hours that are named before their number: "hours worked over eight (8) in a day"."""
_BOUNDS = tuple(
    (bound, late_pattern(rf"\b(?:{words})\s+(?:an? |the )?$", re.IGNORECASE))
    for bound, words in (
        (Bound.AT_LEAST, "at least|not? (?:less|fewer) than|(?:a )?minimum of"),
        (Bound.AT_MOST, "at most|up to|not? (?:more|longer|later|greater) than|(?:a )?maximum of"),
        (Bound.AT_MOST, "within|not (?:to )?exceed(?:ing)?"),
        (Bound.MORE_THAN, "more than|in excess of|over|greater than|exceed(?:s|ing)?"),
        (Bound.LESS_THAN, "less than|fewer than|under|below"),
    )
)
_AFTER = (
    (Bound.AT_LEAST, late_pattern(r"\s+(?:or (?:more|longer|greater)|minimum)\b", re.IGNORECASE)),
    (Bound.AT_MOST, late_pattern(r"\s+(?:or (?:less|fewer|under)|maximum)\b", re.IGNORECASE)),
)
_NAME = late_pattern(
    r"\b(?:articles?|sections?|level|step|grade|tier|class|range|phase|appendix|table|no\.) $",
    re.IGNORECASE,
)
_REACH = 40


def quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """Every quantity in a text, or in its part from ``start`` to ``end``, in order."""
    end = len(text) if end is None else end
    matches = _QUANTITY.finditer(small(text), start, end)
    found = [quantity for match in matches if (quantity := _read(text, match))]
    found.extend(_premium(match) for match in _PREMIUM.finditer(text, start, end))
    if "ratio" in text or "Ratio" in text:
        found.extend(_ratio(match) for match in _RATIO.finditer(text, start, end))
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _read(text: str, match: re.Match[str]) -> Quantity | None:
    unit = _unit(text, match)
    values = _values(match) if unit is not None else []
    if not values or unit is None or _NAME.search(text, max(0, match.start() - 12), match.start()):
        return None
    name, end = unit
    if name.startswith("cents"):
        values, name = [value / 100 for value in values], "dollars" + name.removeprefix("cents")
    bound, start = _bound(text, match.start(), end)
    if match["open"]:
        bound = Bound.AT_LEAST if match["open"].endswith(("more", "longer")) else Bound.AT_MOST
    return Quantity(
        text=text[match.start() : end],
        start=match.start(),
        end=end,
        value=values[0],
        unit=name,
        bound=bound,
        bound_start=start,
        upper=values[1] if len(values) > 1 else None,
    )


def _values(match: re.Match[str]) -> list[float]:
    """The one or two values; digits go before words."""
    digits = match["digits"] or match["amount"] or match["plain"]
    if digits:
        values: list[float | None] = [digits_value(piece) for piece in _EITHER.split(digits)]
    else:
        values = [spelled_value(piece) for piece in _ends(match)]
        if match["cents"] and values[0] is not None:
            values[0] += (spelled_value(match["cents"]) or 0) / 100
    if match["scale"]:
        values[0] = (values[0] or 0) * _SCALES[match["scale"].lower()]
    low = [digits_value(match["low"])] if match["low"] else []
    return low + [value for value in values if value is not None]


def _ends(match: re.Match[str]) -> list[str]:
    """The two ends of a spelled range; "twenty-five" is none, "between five and seven" is one."""
    spelled, before = match["spelled"], match.string[: match.start("spelled")]
    single = spelled_value(spelled) is not None and not before.lower().endswith("between ")
    return [spelled] if single else _EITHER.split(spelled)


def _unit(text: str, match: re.Match[str]) -> tuple[str, int] | None:
    """The unit's name and where it ends, None for a number that counts nothing."""
    worded = (match["worded"] or "").strip().lower()
    rate = rate_name(match["rate"] or "")
    if match["percent"] or match["sign"] or worded in ("percent", "per cent", "%"):
        return "percent" + rate, match.end()
    if match["money"] or match["money_alone"] or worded:
        return "dollars" + (rate or rate_name(match["unit"] or "")), match.end()
    if match["cent"]:
        return "cents" + rate, match.end()
    if match["unit"]:
        return None if _once(match) else (unit_name(match["unit"]) + rate, match.end())
    if text.endswith(_OVERS, 0, match.start()):
        past = _HOURS_PAST.search(text, max(0, match.start() - _REACH), match.start())
        per = _IN_A.match(text, match.end()) if past else None
        if per is not None:
            return "hours" + rate_name(per[0]), per.end()
    counted = _COUNTED.match(text, match.end()) if match["digits"] else None
    return (counted["noun"], counted.end()) if counted else None


def _once(match: re.Match[str]) -> bool:
    """Whether a number with "time" says how often or how much of the day, and counts nothing."""
    unit, digits = match["unit"].lower(), match["digits"] or match["plain"]
    return unit == "-time" or (unit == " time" and not digits)


def _bound(text: str, start: int, end: int) -> tuple[Bound, int]:
    before = text[max(0, start - _REACH) : start]
    for bound, pattern in _BOUNDS:
        match = pattern.search(before)
        if match is not None:
            return bound, start - len(before) + match.start()
    for bound, pattern in _AFTER:
        if pattern.match(text, end):
            return bound, start
    return Bound.EXACTLY, start


def _premium(match: re.Match[str]) -> Quantity:
    said = 2.0 if match[0].lower().startswith("double") else 1.5
    value = float(match["times"] or said)
    return Quantity(match[0], match.start(), match.end(), value, "times", bound_start=match.start())


def _ratio(match: re.Match[str]) -> Quantity:
    """A ratio in signs: "1:5" and "5:1" are five to one, of whatever."""
    low, high = sorted((int(match["one"]) or 1, int(match["other"]) or 1))
    at = match.start()
    return Quantity(match[0], at, match.end(), high / low, "to one", bound_start=at)
