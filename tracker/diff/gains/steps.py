"""Whether a number became more or less: over units, bounds, and days of different kinds.

The rule protected here: two numbers are compared only where one is plainly more than the other;
what depends on which days an agreement means is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.gains.direction import RANK

if TYPE_CHECKING:
    from tracker.diff.quantities import Quantity

_WORKDAYS = 5
_BUSINESS = 7 / _WORKDAYS
"""Calendar days to one business day: five of these are a week."""
_TIME = {
    "years": 365.0, "months": 30.4, "weeks": 7.0, "days": 1.0, "calendar days": 1.0,
    "consecutive days": 1.0, "consecutive calendar days": 1.0, "business days": _BUSINESS,
    "working days": _BUSINESS, "work days": _BUSINESS,
}  # fmt: skip
_CLOCK = {"hours": 60.0, "minutes": 1.0}
_ELAPSED = {"hours": 1 / 24} | _TIME
"""In a notice or a deadline an hour is an hour of the clock, and a day has twenty-four."""
_PLAIN = 2.0
"""Times as long: from here on hours are compared with days, whatever days are meant."""
_CLOSE = 1.1
"""Up to here it depends on the weekends and holidays between, which is longer."""
_DAILY_WEEKLY = ("hours per day", "hours per week")


def step(old: Quantity, new: Quantity, *, elapsed: bool = False) -> int:
    """+1 when the number or its bound rose, −1 when it fell, 0 when that cannot be said.

    ``elapsed`` says that both are stretches of time, in which hours may become days.
    """
    value = _compared(old, new, elapsed=elapsed)
    if value is None:
        return 0
    bound = 0
    if old.bound is not new.bound:
        if old.bound not in RANK or new.bound not in RANK:
            return 0
        bound = (RANK[new.bound] > RANK[old.bound]) - (RANK[new.bound] < RANK[old.bound])
    return 0 if value * bound < 0 else value or bound


def pace(old: Quantity, new: Quantity) -> int:
    """+1 when a daily threshold became a weekly one that is no lower by the day, −1 back."""
    units = old.unit, new.unit
    if units == _DAILY_WEEKLY and new.value >= _WORKDAYS * old.value:
        return 1
    return -1 if units[::-1] == _DAILY_WEEKLY and old.value >= _WORKDAYS * new.value else 0


def _compared(old: Quantity, new: Quantity, *, elapsed: bool) -> int | None:
    """The sign of the difference, None where the units cannot be compared."""
    before, after = old.value, new.value
    if old.unit == new.unit:
        ways = {(after > before) - (after < before), _upper_step(old, new)} - {0}
        return ways.pop() if len(ways) == 1 else 0
    for table, least in ((_TIME, _CLOSE), (_CLOCK, 1.0), (_ELAPSED if elapsed else {}, _PLAIN)):
        if old.unit in table and new.unit in table:
            before, after = before * table[old.unit], after * table[new.unit]
            exact = least is _CLOSE and _BUSINESS not in (table[old.unit], table[new.unit])
            apart = max(before, after) >= least * min(before, after)
            return (after > before) - (after < before) if exact or apart else None
    return None


def _upper_step(old: Quantity, new: Quantity) -> int:
    """The sign of the difference of two ranges' upper ends; 0 where one is no range."""
    if old.upper is None or new.upper is None:
        return 0
    return (new.upper > old.upper) - (new.upper < old.upper)
