"""By how much a quantity changed, in one plain line: "−3 hours, −43 %".

The rule protected here: a difference is given only between values of one unit; otherwise the line
says what stood there and what stands there now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.conversions import common_unit

if TYPE_CHECKING:
    from tracker.diff.bounds import Bound
    from tracker.diff.quantities import Quantity

_DISAGREE = "the words and the figures disagree: "
_TELLING = 100


def explain(old: Quantity | None, new: Quantity | None) -> str:
    """What happened to a quantity; at least one of the two is there."""
    doubts = [_disagreement(one) for one in (new, old) if one is not None and one.disagrees]
    if old is None or new is None:
        return "; ".join(doubts) or ("added" if old is None else "removed")
    value = "" if doubts else _value(old, new)
    parts = [_bound(old.bound, new.bound), _unit(old.unit, new.unit), value, *doubts]
    return "; ".join(part for part in parts if part)


def _disagreement(quantity: Quantity) -> str:
    """That a number's words and figures differ: neither settles it."""
    written, _, _ = quantity.text.partition(")")
    return f"{_DISAGREE}“{written})”"


def disagreements(why: str) -> tuple[str, ...]:
    """What such a line says of numbers whose words and figures differ."""
    return tuple(part for part in why.split("; ") if part.startswith(_DISAGREE))


def _bound(old: Bound, new: Bound) -> str:
    return "" if old is new else f"{old} → {new}"


def _unit(old: str, new: str) -> str:
    """What was counted and what is, only the period where that alone changed."""
    (one, per, period), (other, each, another) = old.partition(" per "), new.partition(" per ")
    if one == other and per and each:
        return "" if period == another else f"per {period} → per {another}"
    converted = per == each == "" and common_unit(old, new) is not None
    return "" if converted else f"{old} → {new}"


def _value(old: Quantity, new: Quantity) -> str:
    """By how much it changed, in a unit of both; of a range both ends."""
    unit = common_unit(old.unit, new.unit)
    if unit is None:
        return ""
    before, after = unit.of_old(old), unit.of_new(new)
    if old.upper is None and new.upper is None:
        return _difference(before.low, after.low, unit.name) if before.low != after.low else ""
    ends = zip(("low end", "high end"), before, after, strict=True)
    said = [(end, _difference(one, other, unit.name)) for end, one, other in ends if one != other]
    if old.upper is None or new.upper is None:
        return " and ".join(f"{end} {change}" for end, change in said)
    return " and ".join(change for _, change in said)


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
