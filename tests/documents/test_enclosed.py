"""Stretches between marks: the same that a pattern finds, in time that grows with the text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.enclosed import enclosed, replaced

OPENER, CLOSER = re.compile("<!--"), re.compile("-->")
PATTERN = re.compile("<!--(.*?)-->", re.DOTALL)

texts = st.lists(st.sampled_from(["<!--", "-->", "<!", "--", "a", "\n"]), max_size=24).map("".join)


@given(texts)
def test_it_finds_what_a_pattern_finds(text: str) -> None:
    found = enclosed(text, OPENER, lambda _: CLOSER)
    assert [each.inner for each in found] == PATTERN.findall(text)


@given(texts)
def test_it_replaces_what_a_pattern_replaces(text: str) -> None:
    found = enclosed(text, OPENER, lambda _: CLOSER)
    assert replaced(text, found, lambda each: f"[{each.inner}]") == PATTERN.subn(r"[\1]", text)


def test_an_opening_that_nothing_closes_stays() -> None:
    assert replaced("<!-- a", enclosed("<!-- a", OPENER, lambda _: None), lambda _: "") == (
        "<!-- a",
        0,
    )
