"""Two units as one, where they measure the same: a year is twelve months, an hour sixty minutes.

The rule protected here: only what every agreement counts alike is converted. A day may be a
calendar or a business day, and a month is no number of weeks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tracker.diff.quantities import Quantity

_LENGTHS = (
    {"minutes": 1.0, "hours": 60.0},
    {"months": 1.0, "quarters": 3.0, "years": 12.0},
)
_TIMES_A_YEAR = (
    {"week": 52.0, "two weeks": 26.0, "year": 1.0},
    {"month": 12.0, "quarter": 4.0, "year": 1.0},
)


class Ends(NamedTuple):
    """The two ends of a range; of a plain number they are one."""

    low: float
    high: float


class Common(NamedTuple):
    """A unit of two quantities, and what turns the old one's and the new one's value into it."""

    name: str
    old: float
    new: float

    def of_old(self, quantity: Quantity) -> Ends:
        """Both ends of the old quantity in this unit."""
        return _ends(quantity, self.old)

    def of_new(self, quantity: Quantity) -> Ends:
        """Both ends of the new quantity in this unit."""
        return _ends(quantity, self.new)


def _ends(quantity: Quantity, factor: float) -> Ends:
    upper = quantity.value if quantity.upper is None else quantity.upper
    return Ends(quantity.value * factor, upper * factor)


def common_unit(old: str, new: str) -> Common | None:
    """The unit in which two can be compared: the shorter length, over the longer period.

    "years" and "months" are "months"; "hours per week" and "hours per year" are the latter.
    """
    (one, _, per), (other, _, each) = old.partition(" per "), new.partition(" per ")
    length, times = _on_one_scale(one, other, _LENGTHS), _on_one_scale(per, each, _TIMES_A_YEAR)
    if length is None or times is None:
        return None
    name = one if length[0] <= length[1] else other
    period = per if times[0] <= times[1] else each
    return Common(
        f"{name} per {period}" if period else name,
        length[0] / min(length) * times[0] / min(times),
        length[1] / min(length) * times[1] / min(times),
    )


def comparable(old: str, new: str) -> bool:
    """Whether two units count the same sort of thing, whatever the rate: days of any kind do."""
    one, other = (unit.partition(" per ")[0] for unit in (old, new))
    days = (name.rpartition(" ")[2] == "days" for name in (one, other))
    return _on_one_scale(one, other, _LENGTHS) is not None or all(days)


def _on_one_scale(
    one: str, other: str, scales: tuple[dict[str, float], ...]
) -> tuple[float, float] | None:
    """What two measure on one scale; two of one name measure alike."""
    if one == other:
        return 1.0, 1.0
    found = (scale for scale in scales if one in scale and other in scale)
    return next(((scale[one], scale[other]) for scale in found), None)
