"""The terms that a change touches: which quantity or marker became which.

The rule protected here: only what stands in changed words is a term of the change, and whom it
favours stays unclear until somebody says what is better for whom.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.conversions import common_unit
from tracker.diff.deltas import explain
from tracker.diff.markers import MarkPair, mark_pairs
from tracker.diff.model import Favours, Op, Term
from tracker.diff.quantities import quantities
from tracker.diff.quantity_matching import Placed, matched
from tracker.diff.spots import ASKED_AGAIN, Spot, side, spots
from tracker.diff.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.model import Segment
    from tracker.diff.quantities import Quantity

QUANTITY = "quantity"

_GAP = 3
_CLOSE = 2
_STOPS = (". ", "; ", "\n")


class QuantityPair(NamedTuple):
    """A quantity of the old text beside what took its place; one of the two may be None."""

    old: Quantity | None
    new: Quantity | None


def terms(segments: tuple[Segment, ...], *, table: bool = False) -> tuple[Term, ...]:
    """The terms in the changed words of a change: quantities, then markers, in reading order.

    ``table`` says that the words are a table's rows, so that a quantity is named by its cell.
    """
    pairs = quantity_pairs(segments)
    old, new = (side(segments, op) for op in (Op.INSERT, Op.DELETE)) if pairs else ("", "")
    marks = () if table else mark_pairs(segments)
    return (
        *(_term(pair, old, new, table=table) for pair in pairs),
        *(_mark_term(pair) for pair in marks),
    )


@lru_cache(maxsize=ASKED_AGAIN)
def quantity_pairs(segments: tuple[Segment, ...]) -> tuple[QuantityPair, ...]:
    """The quantities in the changed words of a change, old beside new, in reading order."""
    if all(segment.op is Op.EQUAL for segment in segments):
        return ()
    olds, news = _touched(segments, Op.INSERT), _touched(segments, Op.DELETE)
    pairs = (
        QuantityPair(
            before or _extended(after, olds.beside[number]),
            after or _extended(before, news.beside[number]),
        )
        for number, before, after in matched(olds.by_spot, news.by_spot, _close(segments))
    )
    return tuple(
        pair for pair in pairs if not (pair.old and pair.new and _same(pair.old, pair.new))
    )


def _close(segments: Sequence[Segment]) -> frozenset[int]:
    """The spots that only a word or two of one sentence part from the next one."""
    text = side(segments, Op.INSERT)
    gaps = (text[one.end : other.start] for one, other in pairwise(spots(segments, Op.INSERT)))
    return frozenset(
        number
        for number, gap in enumerate(gaps)
        if len(gap.split()) <= _CLOSE and not any(stop in gap for stop in _STOPS)
    )


class _Touched(NamedTuple):
    """One side's quantities by the spot of change: those that it touches, and those beside it."""

    by_spot: defaultdict[int, list[Placed]]
    beside: defaultdict[int, list[Quantity]]


def _touched(segments: Sequence[Segment], left_out: Op) -> _Touched:
    text, changed = side(segments, left_out), list(spots(segments, left_out))
    empty = [spot for spot in changed if spot.start == spot.end]
    found = _Touched(defaultdict(list), defaultdict(list))
    for quantity in _near(text, changed):
        start, end = quantity.bound_start, quantity.end
        met = next((spot for spot in changed if spot.meets(start, end)), None)
        if met is not None:
            found.by_spot[met.number].append(Placed(quantity, met, text))
        for spot in empty:
            if _adjoins(text, spot.start, start, end):
                found.beside[spot.number].append(quantity)
    return found


def _adjoins(text: str, at: int, start: int, end: int) -> bool:
    """Whether only white space stands between a point and one of the edges."""
    first, last = (at, start) if at <= start else (end, at)
    return first <= last and last - first < _GAP and not text[first:last].strip()


def _extended(one: Quantity | None, beside: Sequence[Quantity]) -> Quantity | None:
    """The quantity that only gained or lost words at its edge: "5 days" of "up to 5 days"."""
    if one is None:
        return None
    within = (other for other in beside if other.text in one.text or one.text in other.text)
    return next((other for other in within if other.value == one.value), None)


def _near(text: str, changed: Sequence[Spot]) -> Iterator[Quantity]:
    """The quantities of the sentences in which something changed; the others cannot be terms."""
    read = 0
    for spot in changed:
        if read and spot.end <= read:
            continue  # in the sentence that was just read
        first = max(read, 1 + max(text.rfind(stop, read, spot.start) for stop in _STOPS))
        read = max(first, _stop_behind(text, spot.end))
        yield from quantities(text, first, read)


def _stop_behind(text: str, at: int) -> int:
    """Where the first stop stands, none sought beyond the one before it; else the text's end."""
    end = len(text)
    for stop in _STOPS:
        found = text.find(stop, at, end + len(stop))
        end = found if 0 <= found < end else end
    return end


def _same(old: Quantity, new: Quantity) -> bool:
    """Whether only the way of writing differs: "25 cents" and "$0.25", a year and 12 months."""
    if old.disagrees or new.disagrees:
        return old.text == new.text
    unit = common_unit(old.unit, new.unit)
    if unit is None or old.bound is not new.bound:
        return False
    if old.unit != new.unit and " per " in unit.name:
        return False  # as much in a year is not as much in every week of it
    return unit.of_old(old) == unit.of_new(new)


def _term(pair: QuantityPair, before: str, after: str, *, table: bool) -> Term:
    old, new = pair.old, pair.new
    what = subject(after, new, table=table) if new else ""
    if old and not what:
        what = subject(before, old, table=table)
    bounded = old is None or new is None or old.bound is not new.bound
    return Term(
        kind=QUANTITY,
        what=what,
        old=_written(old, before, with_bound=bounded),
        new=_written(new, after, with_bound=bounded),
        unit=(new or old).unit,  # type: ignore[union-attr] # one of the two is there
        favours=Favours.UNCLEAR,
        why=explain(old, new),
        old_value=old.value if old else None,
        new_value=new.value if new else None,
    )


def _written(quantity: Quantity | None, text: str, *, with_bound: bool) -> str:
    """The words as written, with the bound's words when they changed, came in or are gone."""
    if quantity is None:
        return ""
    return text[quantity.bound_start if with_bound else quantity.start : quantity.end]


def _mark_term(pair: MarkPair) -> Term:
    return Term(
        kind=pair.family.value,
        what="",
        old=pair.old.text if pair.old else "",
        new=pair.new.text if pair.new else "",
        unit="",
        favours=Favours.UNCLEAR,
        why="" if pair.old and pair.new else "removed" if pair.old else "added",
    )
