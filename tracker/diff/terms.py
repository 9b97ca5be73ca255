"""The terms that a change touches: which quantity became which.

The rule protected here: only what stands in changed words is a term of the change, and whom it
favours stays unclear until somebody says what is better for whom.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tracker.diff.deltas import explain
from tracker.diff.model import Favours, Op, Term
from tracker.diff.quantities import quantities
from tracker.diff.subjects import subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.model import Segment
    from tracker.diff.quantities import Quantity

QUANTITY = "quantity"

_STOPS = (". ", "; ", "\n")


def terms(segments: Sequence[Segment], *, table: bool = False) -> tuple[Term, ...]:
    """The quantities in the changed words of a change, old beside new, in reading order.

    ``table`` says that the words are a table's rows, so that a quantity is named by its cell.
    """
    if all(segment.op is Op.EQUAL for segment in segments):
        return ()
    old, new = _Reading(segments, Op.INSERT, table), _Reading(segments, Op.DELETE, table)
    spots = sorted({*old.touched, *new.touched})
    return tuple(
        _term(before, after, old, new)
        for spot in spots
        for before, after in _pairs(old.touched[spot], new.touched[spot])
    )


class _Reading:
    """One side's text with its quantities by the spot of change that they touch."""

    def __init__(self, segments: Sequence[Segment], left_out: Op, table: bool) -> None:
        self.text = "".join(segment.text for segment in segments if segment.op is not left_out)
        self.table = table
        self.touched: defaultdict[int, list[Quantity]] = defaultdict(list)
        changed = list(_changed(segments, left_out))
        for quantity in _near(self.text, changed):
            spot = next(
                (spot for spot, start, end in changed if _meets(quantity, start, end)), None
            )
            if spot is not None:
                self.touched[spot].append(quantity)

    def subject(self, quantity: Quantity) -> str:
        """What the quantity is of."""
        return subject(self.text, quantity, table=self.table)


def _changed(segments: Sequence[Segment], left_out: Op) -> Iterator[tuple[int, int, int]]:
    """Each spot of change: its number, and where it stands in the side's text (it may be empty)."""
    spot = at = start = 0
    open_spot = False
    for segment in segments:
        if segment.op is Op.EQUAL:
            if open_spot:
                yield spot, start, at
                spot += 1
            open_spot = False
            at += len(segment.text)
            continue
        if not open_spot:
            start, open_spot = at, True
        if segment.op is not left_out:
            at += len(segment.text)
    if open_spot:
        yield spot, start, at


def _near(text: str, changed: Sequence[tuple[int, int, int]]) -> Iterator[Quantity]:
    """The quantities of the sentences in which something changed; the others cannot be terms."""
    read = 0
    for _, start, end in changed:
        first = max(read, 1 + max(text.rfind(stop, 0, start) for stop in _STOPS))
        stops = (at for stop in _STOPS if (at := text.find(stop, end)) >= 0)
        read = max(first, min(stops, default=len(text)))
        yield from quantities(text, first, read)


def _meets(quantity: Quantity, start: int, end: int) -> bool:
    """Whether a quantity with its bound and a stretch of text overlap; an empty one lies inside."""
    if start == end:
        return quantity.bound_start < start < quantity.end
    return quantity.bound_start < end and start < quantity.end


def _pairs(
    olds: list[Quantity], news: list[Quantity]
) -> Iterator[tuple[Quantity | None, Quantity | None]]:
    """Old with new in order, like units first; what is left over stands alone."""
    left = list(news)
    for old in olds:
        new = next((new for new in left if new.unit == old.unit), None)
        if new is None and len(olds) == len(news) == 1:
            new = news[0]
        if new is not None:
            left.remove(new)
        if new is None or not _same(old, new):
            yield old, new
    yield from ((None, new) for new in left)


def _same(old: Quantity, new: Quantity) -> bool:
    """Whether only the way of writing differs: "25 cents" and "$0.25"."""
    return (old.value, old.upper, old.unit, old.bound) == (
        new.value,
        new.upper,
        new.unit,
        new.bound,
    )


def _term(old: Quantity | None, new: Quantity | None, before: _Reading, after: _Reading) -> Term:
    what = after.subject(new) if new else ""
    if old and not what:
        what = before.subject(old)
    both = old is not None and new is not None and old.bound is not new.bound
    return Term(
        kind=QUANTITY,
        what=what,
        old=_written(old, before, with_bound=both),
        new=_written(new, after, with_bound=both),
        unit=(new or old).unit,  # type: ignore[union-attr] # one of the two is there
        favours=Favours.UNCLEAR,
        why=explain(old, new),
        old_value=old.value if old else None,
        new_value=new.value if new else None,
    )


def _written(quantity: Quantity | None, reading: _Reading, *, with_bound: bool) -> str:
    """The words as written, with the bound's words when they changed."""
    if quantity is None:
        return ""
    return reading.text[quantity.bound_start if with_bound else quantity.start : quantity.end]
