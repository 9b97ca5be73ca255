"""Words stand one space apart, whatever white space parted them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.spacing import spaced

_spaces = st.sampled_from(" \t\n\r\v\f\x1c\x1f\x85\xa0\u1680\u2003\u2028\u202f\u205f\u3000")
_pieces = st.one_of(_spaces, st.sampled_from(["  ", "a", "é", "—", "\u200b", "\xad", "\ue000"]))


@given(st.one_of(st.lists(_pieces, max_size=12).map("".join), st.text(max_size=12)))
def test_spacing_is_what_splitting_and_joining_gives(text: str) -> None:
    assert spaced(text) == " ".join(text.split())
