"""The rule on averages: a least or a most that need only hold on average binds less.

The rule protected here: what holds each week or day is worth more to whoever it protects than what
holds on average; where the number moved the other way at once, nobody knows which weighs more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.bounds import Bound
from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.loads import is_load
from tracker.diff.gains.ruling import Ruling, shifted
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case
    from tracker.diff.quantities import Quantity

_AVERAGE = late_pattern(r"\b(?:(?:an?|the) average of|on average|averag(?:ed|ing))\b")
_BOUNDS = (Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.LESS_THAN)


def averaged(case: Case) -> Iterator[Ruling]:
    """A least or a most became an average, or the other way."""
    if not case.readable or not case.speaks_of("averag"):
        return
    found = [_AVERAGE.search(text.lower()) for text in (case.passage.old, case.passage.new)]
    if bool(found[0]) == bool(found[1]):
        return
    now = found[1] is not None
    for term, pair in case.quantities:
        bound, then = (pair.old, pair.new) if now else (pair.new, pair.old)
        if bound is None or bound.bound not in _BOUNDS or not _same(case, bound, then, new=now):
            continue
        holder = _protected(case, bound, new=not now)
        if holder is not None:
            told = "need only hold on average" if now else "no longer only on average"
            yield shifted("average", holder, not now, f"“{bound.text}”: {told}.", term=term)


def _same(case: Case, bound: Quantity, then: Quantity | None, *, new: bool) -> bool:
    """Whether the text with the average has the same number."""
    if then is not None:
        return (then.value, then.unit) == (bound.value, bound.unit)
    return bound.text.split(" than ")[-1] in (case.passage.new if new else case.passage.old)


def _protected(case: Case, bound: Quantity, *, new: bool) -> Favours | None:
    """The side that a least or a most protects."""
    start, found = (case.passage.new_start, case.new) if new else (case.passage.old_start, case.old)
    frame = ruling_frame(found, bound.start - start)
    if frame is None:
        return None
    return Favours.UNION if is_load(frame, bound) else frame.holder
