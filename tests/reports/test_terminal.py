"""Wrapping loses nothing, and no recorded text can pose as a mark."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.reports.strategies import texts
from tracker.reports.escape import visible
from tracker.reports.terminal import Span, Style, flow, recorded

spans = st.lists(st.builds(Span, texts.map(visible), st.sampled_from(Style)), max_size=5)


@given(spans, st.integers(1, 80))
def test_wrapping_keeps_every_word(pieces: list[Span], width: int) -> None:
    lines = flow(pieces, width=width, colour=False)
    assert " ".join(lines).split() == "".join(span.text for span in pieces).split()


@given(spans, st.integers(1, 80))
def test_only_a_single_long_word_stands_over_the_edge(pieces: list[Span], width: int) -> None:
    for line in flow(pieces, width=width, indent=" ", colour=False):
        assert len(line) <= width or " " not in line.strip(" ")


@given(st.lists(st.text("ab", min_size=1), min_size=1), st.text(" ", min_size=1), st.integers(0, 9))
def test_a_line_breaks_only_where_the_next_word_has_no_room(
    words: list[str], space: str, width: int
) -> None:
    lines = flow((Span(space.join(words)),), width=width, colour=False)
    for line, following in pairwise(lines):
        assert len(line) + len(space) + len(following.split(" ")[0]) > width


@given(spans, st.integers(10, 80))
def test_colour_changes_no_word(pieces: list[Span], width: int) -> None:
    plain = flow(pieces, width=width, colour=False)
    painted = flow(pieces, width=width, colour=True)
    assert [re.sub(r"\x1b\[[\d;]*m", "", line) for line in painted] == plain


def test_styles_end_on_the_line_they_began() -> None:
    lines = flow((Span("one two", Style.DELETED),), width=4, colour=True)
    assert lines == ["\x1b[9;31mone\x1b[0m", "\x1b[9;31mtwo\x1b[0m"]


def test_later_lines_hang() -> None:
    lines = flow((Span("aa bb cc dd"),), width=7, indent=" ", hanging="  ", colour=False)
    assert lines == [" aa bb", "   cc", "   dd"]


@given(texts, texts, texts)
def test_marks_can_be_told_from_words_that_look_like_them(a: str, b: str, c: str) -> None:
    pieces = ((a, Style.PLAIN), (b, Style.DELETED), (c, Style.INSERTED))
    written = "".join(recorded(text, style, colour=False).text for text, style in pieces)
    found = re.fullmatch(r"(.*?)\[-(.*?)-\]\{\+(.*?)\+\}", written, re.DOTALL)
    assert found
    assert [_unspoiled(part) for part in found.groups()] == [visible(x) for x in (a, b, c)]


def _unspoiled(text: str) -> str:
    return re.sub(r"(\[\\*)\\(?=-)|(\{\\*)\\(?=\+)|(-\\*)\\(?=\])|(\+\\*)\\(?=\})", _kept, text)


def _kept(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group is not None)
