"""A whole table, a column or a row that moved by one percentage or one sum: "every rate +3 %".

The rule protected here: "every" is said only when every amount of both tables is meant, and the
percentage is one that explains each amount to its last printed digit.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.deltas import amount, signed
from tracker.diff.model import Op
from tracker.diff.rows import is_amount
from tracker.diff.table_terms import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.diff.tables import Grid

FEWEST = 3
"""Amounts that must have moved together before it is said of all."""
VAGUE = 0.004
"""Ratios further apart than this that all explain the amounts leave the percentage open."""


class Raise(NamedTuple):
    """What ``amounts`` many have in common; ``of`` is a row or a column, "" the whole table."""

    of: str
    change: str
    amounts: int
    unit: str


class _Pair(NamedTuple):
    """An amount of the old table beside that of the new one, in a row and a column."""

    row: str
    column: str
    old: float
    new: float
    unit: str
    step: float


def raises(grid: Grid) -> tuple[Raise, ...]:
    """By how much all amounts moved: in one line for the table, else for each column or row.

    Gives nothing where some amount moved on its own, or rows or columns came or went.
    """
    pairs = _pairs(grid)
    if pairs is None or len(pairs) < FEWEST:
        return ()
    whole = _raise("", pairs)
    if whole is not None:
        return (whole,)
    return _grouped((pair.column, pair) for pair in pairs) or _grouped(
        (pair.row, pair) for pair in pairs
    )


def _pairs(grid: Grid) -> tuple[_Pair, ...] | None:
    """Every amount beside its counterpart; None when one of them has none."""
    found = []
    for row in grid.rows[1:] if grid.headed else grid.rows:
        if row.op is not Op.EQUAL:
            return None
        for at, cell in enumerate(row.cells):
            if not (is_amount(cell.old or "") or is_amount(cell.new or "")):
                continue
            before, after = number(cell.old or ""), number(cell.new or "")
            if before is None or after is None or before.unit != after.unit or not before.value:
                return None
            head = (grid.head.cells[at].new if grid.head and row.columns else None) or ""
            name = row.cells[0].new or ""
            step = _step(cell.new or "")
            found.append(_Pair(name, head, before.value, after.value, after.unit, step))
    return tuple(found)


def _step(written: str) -> float:
    """One of the last printed digit: "$20.00" → 0.01."""
    return 10.0 ** -len(written.partition(".")[2].rstrip("% "))


def _grouped(named: Iterable[tuple[str, _Pair]]) -> tuple[Raise, ...]:
    """One line for each group, when each moved as one and more than one amount is in each."""
    groups: defaultdict[str, list[_Pair]] = defaultdict(list)
    for name, pair in named:
        groups[name].append(pair)
    if not all(name and len(group) > 1 for name, group in groups.items()):
        return ()
    found = [_raise(name, group) for name, group in groups.items()]
    return tuple(one for one in found if one is not None) if all(found) else ()


def _raise(of: str, pairs: Sequence[_Pair]) -> Raise | None:
    unit = pairs[0].unit
    if any(pair.unit != unit for pair in pairs):
        return None
    change = _rate(pairs, (0, 1)) or _sum(pairs) or _rate(pairs, (2,)) or _about(pairs)
    return Raise(of, change, len(pairs), unit) if change else None


def _rate(pairs: Sequence[_Pair], digits: Iterable[int]) -> str:
    """The roundest percentage that explains every amount, "" when there is none."""
    if _in_percent(pairs):
        return ""
    # Both amounts may have been rounded from a rate before them: one printed step either way.
    low = max((pair.new - 1.01 * pair.step) / pair.old for pair in pairs)
    high = min((pair.new + 1.01 * pair.step) / pair.old for pair in pairs)
    if high - low > VAGUE:
        return ""
    likely = sum(pair.new for pair in pairs) / sum(pair.old for pair in pairs)
    for places in digits:
        percent = round(100 * (likely - 1), places)
        if low <= 1 + percent / 100 <= high:
            return "unchanged" if not percent else f"{signed(percent)} %"
    return ""


def _about(pairs: Sequence[_Pair]) -> str:
    """The percentage that all have when rounded to a tenth: rates that were rounded on the way."""
    rounded = {round(100 * (pair.new / pair.old - 1), 1) for pair in pairs}
    (percent,) = rounded if len(rounded) == 1 else (0.0,)
    return f"about {signed(percent)} %" if percent and not _in_percent(pairs) else ""


def _in_percent(pairs: Sequence[_Pair]) -> bool:
    return pairs[0].unit.startswith("percent")


def _sum(pairs: Sequence[_Pair]) -> str:
    """The sum by which every amount moved, "" when they moved by several."""
    changes = {round(pair.new - pair.old, 6) for pair in pairs}
    (change,) = changes if len(changes) == 1 else (0.0,)
    return amount(change, pairs[0].unit) if change else ""
