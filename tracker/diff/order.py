"""The longest run that keeps its order: what need not be called moved.

The rule protected here: the fewest clauses are reported as moved, and ties fall the same way.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def longest_rise(values: Sequence[int]) -> list[int]:
    """The indices of a longest strictly increasing subsequence (patience sorting, n log n)."""
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        pile = bisect_left(ends, value)
        before.append(tops[pile - 1] if pile else -1)
        if pile == len(ends):
            ends.append(value)
            tops.append(index)
        else:
            ends[pile], tops[pile] = value, index
    chain = []
    index = tops[-1] if tops else -1
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]
