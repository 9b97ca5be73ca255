"""By how much a quantity changed, in one plain line: "−3 hours, −43 %".

The rule protected here: a difference is given only between values of one unit; otherwise the line
says what stood there and what stands there now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.diff.bounds import Bound
    from tracker.diff.quantities import Quantity

_TELLING = 100


def explain(old: Quantity | None, new: Quantity | None) -> str:
    """What happened to a quantity; at least one of the two is there."""
    if old is None or new is None:
        return "added" if old is None else "removed"
    parts = [_bound(old.bound, new.bound), _unit(old, new), _value(old, new)]
    return "; ".join(part for part in parts if part)


def _bound(old: Bound, new: Bound) -> str:
    return "" if old is new else f"{old} → {new}"


def _unit(old: Quantity, new: Quantity) -> str:
    return "" if old.unit == new.unit else f"{old.unit} → {new.unit}"


def _value(old: Quantity, new: Quantity) -> str:
    if old.unit != new.unit or (old.upper is None) != (new.upper is None):
        return ""
    pairs = [(old.value, new.value)]
    if old.upper is not None and new.upper is not None:
        pairs.append((old.upper, new.upper))
    said = [_difference(before, after, old.unit) for before, after in pairs if before != after]
    return " and ".join(said)


def _difference(before: float, after: float, unit: str) -> str:
    change = after - before
    if unit.startswith("percent"):
        points = "percentage point" if abs(change) == 1 else "percentage points"
        return f"{signed(change)} {points}{unit.removeprefix('percent')}"
    # A bare number may be the number of a salary range, which has no percentage.
    if not before or (not unit and before < _TELLING):
        return amount(change, unit)
    share = f", {signed(100 * change / before, 0 if abs(change) >= 0.1 * before else 1)} %"
    return amount(change, unit) + share


def amount(change: float, unit: str) -> str:
    """A difference in its unit: "+$0.50", "−3 hours"."""
    if unit.startswith("dollars"):
        sign = "+" if change > 0 else "−"
        return f"{sign}${abs(change):,.2f}{unit.removeprefix('dollars')}"
    single = abs(change) == 1
    return f"{signed(change)} {_singular(unit) if single else unit}".rstrip()


def _singular(unit: str) -> str:
    name, per, rate = unit.partition(" per ")
    return (name.removesuffix("s") if name not in ("times", "copies") else name) + per + rate


def signed(number: float, digits: int = 2) -> str:
    """A number with its sign (a real minus) and no idle zeros: 3 → "+3", -0.5 → "−0.5"."""
    plain = f"{abs(number):,.{digits}f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return ("+" if number > 0 else "−") + plain
