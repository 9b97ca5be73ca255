"""Common sentences at both ends of two texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.ends import common_ends

_texts = st.lists(
    st.sampled_from(["one ", "two ", "three. ", "four", "; ", "\n"]), max_size=12
).map("".join)


@given(_texts, _texts)
def test_both_ends_are_common_and_do_not_overlap(one: str, other: str) -> None:
    """Whatever stands between them, on either side."""
    head, tail = common_ends(one, other)
    assert one[:head] == other[:head]
    assert one[len(one) - tail :] == other[len(other) - tail :]
    assert head + tail <= min(len(one), len(other))


@given(_texts, _texts)
def test_cuts_fall_between_sentences(one: str, other: str) -> None:
    """Behind a stop, or at the very ends."""
    head, tail = common_ends(one, other)
    assert head == 0 or one[head - 1] in ".;:\n"
    assert tail == 0 or one[len(one) - tail - 1] in ".;:\n"


def test_most_of_a_long_text_is_set_aside() -> None:
    """Two sentences before and one behind the changed one."""
    one = "First one. Second one. It is 5 days. The last one."
    assert common_ends(one, one.replace("5", "7")) == (22, 14)
