"""Reads the quantities in a text: value, unit and bound.

The rule protected here: a number is a quantity only with a unit, a currency or a percent sign;
"Article 9", "July 1" and "2025" are none. What is not understood is left out, not guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.bounds import Bound, bound_before, bound_behind
from tracker.diff.counted import counted
from tracker.diff.letters import small
from tracker.diff.multiples import premiums, ratio
from tracker.diff.named_numbers import is_name
from tracker.diff.ranges import Range, range_from
from tracker.diff.units import unit_name
from tracker.documents.figures import next_figure
from tracker.patterns import usual_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from tracker.diff.multiples import Multiple
    from tracker.documents.figures import Figure


_AND_A_HALF = usual_pattern(r"\ban? (?P<unit>hour|day|week|month|year|mile) and a half\b")


_CELL = r"\d[\d,.]{0,12}+ "
_ROW = usual_pattern(rf"(?:{_CELL}(?={_CELL}\d))+")
"""Numbers in a row, all but the last two: of a table's cells only the last can count a thing."""


class Quantity(NamedTuple):
    """A number with its unit.

    ``text`` is as written, without the bound's words; ``start`` and ``end`` are its place in the
    text that was read, ``bound_start`` where the bound's words begin. ``value`` is in ``unit``
    ("hours", "business days", "percent", "dollars per hour"); ``upper`` the other end of a range.
    ``disagrees`` says that it is written in words and digits, and that the two differ.
    """

    text: str
    start: int
    end: int
    value: float
    unit: str
    bound: Bound = Bound.EXACTLY
    bound_start: int = 0
    upper: float | None = None
    disagrees: bool = False


class _Passage(NamedTuple):
    """A text up to ``end``, as it is and in small letters; whether it speaks of a ratio."""

    text: str
    lower: str
    end: int
    of_ratio: bool


def quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """Every quantity in a text, or in its part from ``start`` to ``end``, in order."""
    lower = small(text)
    passage = _Passage(text, lower, len(text) if end is None else end, "ratio" in lower)
    found = [_multiple(passage, one, "times") for one in premiums(lower, start, passage.end)]
    halves = _AND_A_HALF.finditer(lower, start, passage.end)
    found.extend(_and_a_half(text, match) for match in halves)
    read = {at for one in found for at in range(one.start, one.end)}
    found.extend(one for one in _figures(passage, start) if one.end - 1 not in read)
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _figures(passage: _Passage, start: int) -> Iterator[Quantity]:
    """The quantities that begin with a number."""
    at = start
    while (figure := next_figure(passage.lower, at, passage.end)) is not None:
        quantity = _read(passage, figure)
        if quantity is not None:
            yield quantity
            at = quantity.end
        else:
            row = _ROW.match(passage.lower, figure.start, passage.end)
            at = figure.end if row is None else row.end()


def _read(passage: _Passage, figure: Figure) -> Quantity | None:
    """The range, ratio or number that begins with a figure, None where it counts nothing."""
    span = range_from(passage.lower, figure, passage.end)
    if span is not None and (found := _counting(passage, span)):
        return found
    so_many = ratio(passage.lower, figure, passage.end) if passage.of_ratio else None
    if so_many is not None:
        return _multiple(passage, so_many, "to one")
    return _counting(passage, Range(figure, figure))


def _counting(passage: _Passage, span: Range) -> Quantity | None:
    text, lower, low, high = passage.text, passage.lower, span.low, span.high
    what = counted(lower, high, passage.end)
    if what is None or is_name(text, lower, low.start, high.end, what.unit):
        return None
    before = bound_before(lower, low.start)
    bound, bound_start = before or (Bound.EXACTLY, low.start)
    if span.bounded:
        bound = Bound.EXACTLY
    elif before is None or what.between is not None:
        behind = what.end if what.between is None else what.between
        bound = bound_behind(lower, behind) or bound
    values = [one.value * what.factor + what.more for one in (low, high)]
    return Quantity(
        text=text[low.start : what.end],
        start=low.start,
        end=what.end,
        value=values[0],
        unit=what.unit,
        bound=bound,
        bound_start=bound_start,
        upper=None if low is high else values[1],
        disagrees=low.disagrees or high.disagrees,
    )


def _multiple(passage: _Passage, one: Multiple, unit: str) -> Quantity:
    before = bound_before(passage.lower, one.start)
    bound, bound_start = before or (Bound.EXACTLY, one.start)
    return Quantity(
        text=passage.text[one.start : one.end],
        start=one.start,
        end=one.end,
        value=one.value,
        unit=unit,
        bound=bound,
        bound_start=bound_start,
        disagrees=one.disagrees,
    )


def _and_a_half(text: str, match: re.Match[str]) -> Quantity:
    start, end = match.span()
    return Quantity(text[start:end], start, end, 1.5, unit_name(match["unit"]), bound_start=start)
