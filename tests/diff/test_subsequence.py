"""The fewest edits between two strings."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.subsequence import shortest_edits

STRINGS = st.text("abcd\U0001f600", max_size=12)
LONG = st.text("ab", min_size=60, max_size=150)
"""Longer than one machine word, so that sums carry from one to the next."""


@given(STRINGS, STRINGS)
def test_edits_spell_both_strings(old: str, new: str) -> None:
    """What is kept and struck is the old string, what is kept and inserted the new one."""
    edits = shortest_edits(old, new)
    assert "".join(text for op, text in edits if op <= 0) == old
    assert "".join(text for op, text in edits if op >= 0) == new


@given(STRINGS | LONG, STRINGS | LONG)
def test_no_fewer_edits_would_do(old: str, new: str) -> None:
    """Against the definition, tried from every place."""
    kept = sum(len(text) for op, text in shortest_edits(old, new) if op == 0)
    assert kept == _longest_common(old, new)


@given(STRINGS, STRINGS)
def test_neighbouring_runs_differ_in_kind(old: str, new: str) -> None:
    """Every run is as long as it can be, and none is empty."""
    edits = shortest_edits(old, new)
    assert all(text for _, text in edits)
    assert all(one[0] != other[0] for one, other in pairwise(edits))


def _longest_common(old: str, new: str) -> int:
    """The textbook's table, row by row."""
    row = [0] * (len(new) + 1)
    for char in old:
        above, row = row, [0]
        for at, other in enumerate(new):
            row.append(above[at] + 1 if char == other else max(above[at + 1], row[at]))
    return row[-1]
