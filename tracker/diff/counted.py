"""What a figure counts: its unit, where that ends, and what it adds to the value.

The rule protected here: a unit stands right behind the number, or is its own sign; what is counted
without a known unit is named only where words and digits say together that it is a count.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.diff.bounds import BETWEEN
from tracker.diff.units import CORE, rate_at, unit_at, unit_name
from tracker.documents.figures import Figure, FigureKind, figure_at
from tracker.patterns import late_pattern, usual_pattern


class Counted(NamedTuple):
    """A unit as it is compared, and where it ends.

    ``factor`` and ``more`` turn a figure's value into one in that unit: half of the premium is
    fifty percent of it, and "and a half" adds a half. ``between`` is where a bound stands that
    parts the number from its unit ("two or more years"), else None.
    """

    unit: str
    end: int
    factor: float = 1
    more: float = 0
    between: int | None = None


_BETWEEN = usual_pattern(BETWEEN)
_AND_A_HALF = usual_pattern(r" and (?:a|one)[ -]half\b")
_BUT = late_pattern(r",? (?:but|and) (?:less|fewer|(?:no|not) more) than ")
_TIMES_AGAIN = late_pattern(r"\s?\([\d./½ -]+x\)")
_OF_ONE = late_pattern(
    r" of (?:one(?: \(1\))?|1)(?:\s?%| per ?cent\b)(?: \(\d*\.\d+ ?%\)| \(\d/\d ?%\))?"
)
_OF_A = late_pattern(r" of (?:an?|one)(?= )")
_SHARE = late_pattern(r" of (?:the|their|his|her|its|such|all|any|each|these|those|that)\b")
_HALF_OF = late_pattern(r" (?:the|their|his|her|its)\b")
_NO_SHARE = late_pattern(r"\b(?:first|second|third|last|latter|other|either|each|per|the|a) $")
_STOP = (
    r"(?:of|and|or|to|in|for|the|per|at|by|from|with|as|on|such|shall|may|will|if|is|are|has|was"
    r"|this|its|his|unless|each|every|any|an?|no|not|who|that|which|when|be|than|but|do|does|can"
    r"|must|would|should|have|had|all|their|her|these|those|both|until|during)\b"
)
_THINGS = late_pattern(
    rf"(?: (?!{_STOP})[a-z-]+){{0,2}}? (?!{_STOP})(?P<noun>[a-z]{{2,}}[a-rt-z]s)\b"
)
_THING = late_pattern(
    rf"(?: (?!{_STOP})[a-z-]+){{0,2}} (?!{_STOP})(?P<noun>[a-z]{{2,}}[a-rt-z])(?<!ly)"
    rf"(?= {_STOP}|[.,;:)]|$)"
)
"""One thing, whose name ends with what is said of it."""
_SIBILANTS = ("x", "ch", "sh", "z")
_QUALIFIED = usual_pattern(rf"(?: (?!{_STOP})[a-z]+(?:-[a-z]+)?){{1,2}} (?P<unit>{CORE}s?)\b(?!-)")
_LONG = late_pattern(
    r"(?:- ?| )(?:hour|minute|day|week|month|year)(?: [a-z]+)?? (?P<noun>[a-z]+s)\b"
)
_OVERS = ("over ", "of ", "beyond ", "exceeding ", "than ")
_REACH = 40
_HOURS_PAST = late_pattern(
    r"\bhours?(?: \w+){0,4} (?:over|in excess of|beyond|exceeding|more than) $"
)
_IN_A = late_pattern(
    r" (?:in|per|within|during) (?:an?|any|one|each|the)(?: \(1\))?(?: (?:single|given|calendar))?"
    r" (?P<per>day|workday|week|workweek|shift|pay period)\b"
)
"""Hours that are named before their number: "hours worked over eight (8) in a day"."""


def counted(text: str, figure: Figure, end: int) -> Counted | None:
    """What a figure of a text in small letters counts, None where it counts nothing."""
    match figure.kind:
        case FigureKind.PERCENT | FigureKind.DOLLARS:
            rate = rate_at(text, figure.end, end, paid=True)
            return Counted(f"{figure.kind}{rate.name}", rate.end)
        case FigureKind.TIMES:
            return Counted(str(FigureKind.TIMES), figure.end)
    return (
        (_part_of(text, figure, end) if figure.part else None)
        or _with_unit(text, figure, end)
        or _hours_past(text, figure)
        or _long_things(text, figure, end)
        or _qualified(text, figure, end)
        or _things(text, figure)
        or (_share(text, figure) if figure.part else None)
    )


def _part_of(text: str, figure: Figure, end: int) -> Counted | None:
    """A fraction of one percent, or of a unit."""
    percent = _OF_ONE.match(text, figure.end)
    if percent is not None:
        return Counted(str(FigureKind.PERCENT), percent.end())
    of = _OF_A.match(text, figure.end)
    unit = unit_at(text, of.end(), end) if of is not None else None
    return None if unit is None else Counted(unit.name, unit.end)


def _with_unit(text: str, figure: Figure, end: int) -> Counted | None:
    bound = _BETWEEN.match(text, figure.end, end)
    at = figure.end if bound is None else bound.end()
    unit = unit_at(text, at, end)
    if unit is None:
        return None if bound is None else _with_the_next(text, figure, bound.end(), end)
    if _says_how_often(text[at : unit.end], figure):
        return None
    half = _AND_A_HALF.match(text, unit.end, end)
    again = _TIMES_AGAIN.match(text, unit.end, end) if unit.name == "times" else None
    last = half or again
    return Counted(
        unit.name,
        unit.end if last is None else last.end(),
        more=0 if half is None else 0.5,
        between=None if bound is None else figure.end,
    )


def _with_the_next(text: str, figure: Figure, at: int, end: int) -> Counted | None:
    """The unit that stands behind the next number: "20 or more but less than 30 hours"."""
    but = _BUT.match(text, at, end)
    following = figure_at(text, but.end(), end) if but is not None else None
    unit = unit_at(text, following.end, end) if following is not None else None
    return None if unit is None else Counted(unit.name, at, between=figure.end)


def _says_how_often(unit: str, figure: Figure) -> bool:
    """Whether a number with "time" counts nothing: "one-time", "one time", "half-time"."""
    return unit == "-time" or (unit == " time" and figure.spelled and not figure.doubled)


def _hours_past(text: str, figure: Figure) -> Counted | None:
    if not text.endswith(_OVERS, 0, figure.start):
        return None
    past = _HOURS_PAST.search(text, max(0, figure.start - _REACH), figure.start)
    per = _IN_A.match(text, figure.end) if past else None
    return None if per is None else Counted(f"hours per {per['per']}", per.end())


def _qualified(text: str, figure: Figure, end: int) -> Counted | None:
    """A known unit behind words that say which: "10 vacation days", "one floating holiday"."""
    whole = figure.doubled or figure.value.is_integer()
    match = _QUALIFIED.match(text, figure.end, end) if whole else None
    if match is None or (figure.value == 1) is match["unit"].endswith("s"):
        return None
    rate = rate_at(text, match.end(), end)
    return Counted(unit_name(match["unit"]) + rate.name, rate.end)


def _long_things(text: str, figure: Figure, end: int) -> Counted | None:
    """Things of so many hours each: "four (4) ten (10)-hour days" are four days."""
    if text[figure.end : figure.end + 1] != " ":
        return None
    length = figure_at(text, figure.end + 1, end)
    things = _LONG.match(text, length.end) if length is not None else None
    return None if things is None else Counted(unit_name(things["noun"]), figure.end)


def _things(text: str, figure: Figure) -> Counted | None:
    """Things that are no known unit: "six (6) dogs", "one (1) dog a week"."""
    one = figure.value == 1
    match = (_THING if one else _THINGS).match(text, figure.end) if figure.doubled else None
    if match is None:
        return None
    rate = rate_at(text, match.end(), len(text))
    noun = _of_many(match["noun"]) if one else match["noun"]
    return Counted(noun + rate.name, rate.end)


def _of_many(noun: str) -> str:
    """A noun as it stands behind a higher number: "dog" → "dogs", "body" → "bodies"."""
    if noun.endswith(_SIBILANTS):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeou" else f"{noun}s"


def _share(text: str, figure: Figure) -> Counted | None:
    """A fraction of something, as a percentage of it."""
    of = _SHARE.match(text, figure.end)
    if of is None and text.startswith("half", figure.start):
        of = _HALF_OF.match(text, figure.end)
    ordinal = _NO_SHARE.search(text, max(0, figure.start - _REACH), figure.start)
    return (
        None if of is None or ordinal else Counted(str(FigureKind.PERCENT), figure.end, factor=100)
    )
