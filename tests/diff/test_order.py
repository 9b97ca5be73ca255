"""The longest run that keeps its order."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.order import longest_rise


@given(st.lists(st.integers(0, 9), max_size=9))
def test_it_rises_and_no_rise_is_longer(values: list[int]) -> None:
    """Against trying every subsequence."""
    found = [values[index] for index in longest_rise(values)]
    assert all(a < b for a, b in pairwise(found))
    rises = (
        chosen
        for size in range(len(values) + 1)
        for chosen in combinations(values, size)
        if all(a < b for a, b in pairwise(chosen))
    )
    assert len(found) == max(map(len, rises))
