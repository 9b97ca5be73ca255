"""Small letters, each in its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.letters import small


@given(st.text())
def test_every_letter_keeps_its_place(text: str) -> None:
    """What is found in the small text can be quoted from the text."""
    assert len(small(text)) == len(text)
    assert all(
        one.lower() == other
        for one, other in zip(text, small(text), strict=True)
        if one not in "İΣ"
    )


def test_the_letter_that_would_become_two_stays_one() -> None:
    assert small("İZMİR Staff") == "izmir staff"
