"""The two ends of a range: "5-7", "three (3) to five (5)", "not less than five nor more than ten".

The rule protected here: two numbers are one range only where the second is the higher and both
count the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.units import unit_at
from tracker.documents.figures import Figure, FigureKind, figure_at
from tracker.documents.numbers import DIGITS, digits_value
from tracker.patterns import late_pattern, usual_pattern

if TYPE_CHECKING:
    import re

_DASH = r"\s?[-–—]\s?"
_JOINT = usual_pattern(
    rf"(?P<dash>{_DASH}(?:to )?)|(?P<to> to | through )|(?P<either> or )"
    r"|(?P<between> and )|(?P<bounds>,? (?:nor|(?:but|and) (?:in )?no[tr]?) more than )"
)
_AGAIN = late_pattern(
    rf"\s?\(\$?(?P<low>{DIGITS})%?(?:{_DASH}| to | or )\$?(?P<high>{DIGITS})(?P<percent>\s?%)?\)"
)
"""Both ends once more, in digits: "five to seven (5-7)"."""
_BETWEEN = "between "
_CHANGES = late_pattern(
    r"\b(?:increas|decreas|rais|reduc|lower|chang|adjust|rise|rising|fall|mov|goes|go)\w*\b"
    r"[^.;]*\bfrom $"
)
"""Before what something was: "raised from two to three" is no range."""
_REACH = 60


class Range(NamedTuple):
    """Two ends; ``bounded`` where words bound each: "not less than five nor more than ten"."""

    low: Figure
    high: Figure
    bounded: bool = False


def range_from(text: str, low: Figure, end: int) -> Range | None:
    """The range that begins with a figure of a text in small letters, None where none does."""
    changes = _CHANGES.search(text, max(0, low.start - _REACH), low.start)
    joint = None if changes else _joint(text, low, end)
    high = figure_at(text, joint.end(), end) if joint is not None else None
    if joint is None or high is None:
        return None
    low, high = _written_again(text, low, high)
    if high.kind is FigureKind.PLAIN and joint["dash"]:
        high = high._replace(kind=low.kind)
    if not _one_range(low, high, joint) or not _one_unit(text, low, high, joint, end):
        return None
    return Range(low, high, joint["bounds"] is not None)


def _joint(text: str, low: Figure, end: int) -> re.Match[str] | None:
    """What joins the two ends; the unit may stand behind each of them."""
    joint = _JOINT.match(text, low.end)
    if joint is not None:
        between = text.endswith(_BETWEEN, 0, low.start)
        return joint if between or joint["between"] is None else None
    unit = unit_at(text, low.end, end) if low.kind is FigureKind.PLAIN else None
    joint = _JOINT.match(text, unit.end) if unit is not None else None
    return joint if joint is not None and (joint["to"] or joint["bounds"]) else None


def _written_again(text: str, low: Figure, high: Figure) -> tuple[Figure, Figure]:
    again = _AGAIN.match(text, high.end)
    values = [digits_value(again[name]) for name in ("low", "high")] if again is not None else []
    if again is None or None in values:
        return low, high
    disagrees = values != [low.value, high.value]
    kind = FigureKind.PERCENT if again["percent"] else high.kind
    first, last = (value or 0 for value in values)
    return (
        low._replace(value=first, disagrees=disagrees),
        high._replace(value=last, end=again.end(), kind=kind, doubled=True),
    )


def _one_range(low: Figure, high: Figure, joint: re.Match[str]) -> bool:
    if high.value <= low.value:
        return False
    if low.kind is FigureKind.PLAIN:
        return True
    return high.kind is low.kind and joint["either"] is None


def _one_unit(text: str, low: Figure, high: Figure, joint: re.Match[str], end: int) -> bool:
    """Whether a unit behind the lower end stands behind the higher one too."""
    if low.end == joint.start():
        return True
    first, last = (unit_at(text, one.end, end) for one in (low, high))
    return first is not None and last is not None and first.name == last.name
