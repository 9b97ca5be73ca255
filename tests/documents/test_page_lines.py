"""Lines that recur page by page are known by their growing number, each with the page it names."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.page_lines import PageLine, _shape, page_lines


def _page(number: int) -> list[str]:
    name = chr(96 + number) * 3
    return [f"The parties agree to line {chr(97 + n)} of {name} in full." for n in range(26)]


def test_a_running_line_is_given_with_its_places_and_pages() -> None:
    texts = [line for n in (1, 2, 4) for line in (*_page(n), f"2025 Agreement – {n} –")]
    found = page_lines(texts, frozenset())
    line = PageLine("# Agreement-#-", 1, (26, 53, 80), (1, 2, 4))
    assert found.numbered == (line,)
    assert found.places == frozenset(line.places)


def test_a_fixed_line_beside_it_is_one_without_a_number() -> None:
    texts = [line for n in (1, 2, 3) for line in ("The Agreement", f"Page {n}", *_page(n))]
    found = page_lines(texts, frozenset())
    assert found.places == {0, 1, 28, 29, 56, 57}
    assert [line.shape for line in found.numbered] == ["Page #"]


def test_places_that_are_taken_are_no_page_lines() -> None:
    texts = [line for n in (1, 2, 3) for line in (*_page(n), f"Page {n}")]
    assert page_lines(texts, frozenset({26})).numbered == ()


_pieces = [
    "-",
    "–",
    " ",
    "  ",
    "\t",
    "\xa0",
    "\u2009",
    "1",
    "23",
    "iv",
    "-ii-",
    "Page",
    "#",
    "٣",
    "\n",
]


@given(st.lists(st.sampled_from(_pieces), max_size=12).map("".join))
def test_lines_that_differ_in_numbers_spaces_and_dashes_have_one_shape(text: str) -> None:
    words = re.sub(r"\s?[-–]\s?", "-", " ".join(text.split()))
    assert _shape(text) == re.sub(r"\d+", "#", re.sub(r"(?<=-)[ivxlc]+(?=-)", "#", words))
