"""Which row and which column of a table is which of another: by name first, then by likeness.

The rule protected here: rows and columns keep their order and are paired by what names them; where
two could be meant none is. Names that differ in a numeral ("Nurse I", "Nurse II") are two.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.diff.bag import alike, bag
from tracker.diff.order import longest_rise
from tracker.diff.typography import heading_key
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    Cells = Sequence[str]

Spots = tuple[int | None, int | None]
"""A place in the old and a place in the new sequence, None where one has none."""

RENAMED = 0.6
"""Likeness of two rows' names from which a row counts as renamed."""
REWRITTEN = 0.4
"""The same for running text of LONG words or more, which is no name."""
LONG = 8
SAME_VALUES = 0.5
"""Share of cells that are the same from which two rows without names are one."""
GRID = 10_000
"""Old times new rows of one stretch between known rows up to which all are weighed."""

_AMOUNT = late_pattern(
    r"[$€£]?\s?(?:\d[\d,]*\.\d+|\d{3,}|\d{1,3}(?:,\d{3})+)\s?%?|[$€£]\s?\d+|\d+\s?%"
)
_YEAR = late_pattern(r"(?:19|20)\d\d")
_NUMERAL = late_pattern(r"\d+|\b[IVX]+\b|\b[A-Z]\b")


def is_amount(cell: str) -> bool:
    """Whether a cell is a rate or a number of three digits or more, and no year."""
    return _AMOUNT.fullmatch(cell) is not None and _YEAR.fullmatch(cell) is None


def is_head(row: Cells) -> bool:
    """Whether a table's first row may name its columns: several cells, no amount."""
    return len(row) > 1 and not any(is_amount(cell) for cell in row)


def name(row: Cells) -> str:
    """What names a row: its first cell that is neither empty nor an amount."""
    return next((cell for cell in row if cell and not is_amount(cell)), "")


def pair_columns(old: Cells, new: Cells) -> tuple[Spots, ...]:
    """Pair two rows of column heads: equal heads in order, and as many others between them."""
    keys = [heading_key(cell) for cell in old], [heading_key(cell) for cell in new]
    known = _anchors(*keys)
    pairs: list[tuple[int, int]] = []
    for (left, right), (at, to) in _stretches(known, len(old), len(new)):
        if at - left == to - right:
            pairs += zip(range(left, at), range(right, to), strict=True)
    return merged(sorted([*known, *pairs]), len(old), len(new))


def pair_rows(old: Sequence[Cells], new: Sequence[Cells], *, headed: bool) -> tuple[Spots, ...]:
    """Pair the rows of two tables in order; with ``headed`` the first rows are a pair."""
    known = _anchors([_key(row) for row in old], [_key(row) for row in new])
    if headed:
        known = [(0, 0), *((left, right) for left, right in known if left and right)]
    pairs = list(known)
    for (left, right), (at, to) in _stretches(known, len(old), len(new)):
        found = _likely(old[left:at], new[right:to])
        pairs += [(left + one, right + other) for one, other in found]
    return merged(sorted(pairs), len(old), len(new))


def same_cells(old: Cells, new: Cells) -> tuple[Spots, ...]:
    """Pair the cells that two rows of other lengths have once each, in order, and no others."""
    return merged(_anchors(old, new), len(old), len(new))


def merged(pairs: Sequence[tuple[int, int]], olds: int, news: int) -> tuple[Spots, ...]:
    """The pairs with what stands alone between them, old before new."""
    spots: list[Spots] = []
    left = right = 0
    for at, to in [*pairs, (olds, news)]:
        spots += [(one, None) for one in range(left, at)]
        spots += [(None, other) for other in range(right, to)]
        if (at, to) != (olds, news):
            spots.append((at, to))
        left, right = at + 1, to + 1
    return tuple(spots)


def _key(row: Cells) -> Hashable:
    """A row's name, or all of it where it has none."""
    return heading_key(name(row)) or tuple(row)


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of what occurs once on each side, as many as keep their order."""
    often, others = Counter(old), Counter(new)
    places = {key: at for at, key in enumerate(new)}
    pairs = [
        (at, places[key])
        for at, key in enumerate(old)
        if key and often[key] == 1 and others[key] == 1
    ]
    return [pairs[index] for index in longest_rise([to for _, to in pairs])]


def _stretches(
    known: Sequence[tuple[int, int]], olds: int, news: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Start and end, in both sequences, of what stands between the known pairs."""
    left = right = 0
    for at, to in [*known, (olds, news)]:
        if at > left and to > right:
            yield (left, right), (at, to)
        left, right = at + 1, to + 1


def _likely(old: Sequence[Cells], new: Sequence[Cells]) -> list[tuple[int, int]]:
    """The pairs, in order, whose likeness adds up to most."""
    if len(old) * len(new) > GRID:
        return []
    as_many = len(old) == len(new)
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    likeness = [[_likeness(one, other, as_many=as_many) for other in new] for one in old]
    for left in reversed(range(len(old))):
        for right in reversed(range(len(new))):
            both = likeness[left][right] and likeness[left][right] + best[left + 1][right + 1]
            best[left][right] = max(both, best[left + 1][right], best[left][right + 1])
    return list(_walk(best, likeness))


def _walk(
    best: Sequence[Sequence[float]], likeness: Sequence[Sequence[float]]
) -> Iterator[tuple[int, int]]:
    left = right = 0
    while left < len(likeness) and right < len(likeness[left]):
        weight = likeness[left][right]
        if weight and best[left][right] == weight + best[left + 1][right + 1]:
            yield left, right
            left, right = left + 1, right + 1
        elif best[left][right] == best[left + 1][right]:
            left += 1
        else:
            right += 1


def _likeness(old: Cells, new: Cells, *, as_many: bool) -> float:
    """How much speaks for two rows being one; 0 when not enough does."""
    shared = Counter(old) & Counter(new)
    same = shared.total() / max(len(old), len(new))
    one, other = name(old), name(new)
    if not one and not other:
        # Rows of numbers alone are known by their turn, where there are as many.
        return 0.1 + same if as_many or same >= SAME_VALUES else 0.0
    if heading_key(one) == heading_key(other):
        return 1.0 + same
    renamed = _renamed(one, other) or _same_numbers(old, new)
    return renamed and renamed + same


def _same_numbers(old: Cells, new: Cells) -> float:
    """Half a name, where all but the first cell are the same and one of them is an amount."""
    same = list(old[1:]) == list(new[1:]) and any(is_amount(cell) for cell in old[1:])
    return 0.5 if same else 0.0


def _renamed(old: str, new: str) -> float:
    if _NUMERAL.findall(old) != _NUMERAL.findall(new) or not (old and new):
        return 0.0
    before, after = bag((old,)), bag((new,))
    found = alike(before, after)
    long = min(before.size, after.size) >= LONG
    return found if found >= (REWRITTEN if long else RENAMED) else 0.0
