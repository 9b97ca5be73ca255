"""A page line at the end of a paragraph is cut off; a sentence that only resembles one is not."""

from __future__ import annotations

from tracker.documents.page_ends import page_ends
from tracker.documents.page_lines import PageLine

FOOTER = PageLine("#-# Ferry Workers Agreement-#-", 2, (10, 20, 30), (1, 3, 5))
NONE = frozenset[int]()


def _texts(at: int, text: str) -> list[str]:
    texts = ["Words."] * 40
    texts[at] = text
    return texts


def test_the_line_of_the_page_is_cut_off_the_paragraph_that_it_ran_into() -> None:
    text = "notice to the 2025-2027 Ferry Workers Agreement - 2 -"
    assert page_ends(_texts(15, text), [FOOTER], NONE) == {15: "notice to the"}
    text = "notice to the 2025–2027  Ferry Workers  Agreement -2-"
    assert page_ends(_texts(15, text), [FOOTER], NONE) == {15: "notice to the"}


def test_a_page_that_does_not_come_next_is_no_page() -> None:
    text = "notice to the 2025-2027 Ferry Workers Agreement - 9 -"
    assert page_ends(_texts(15, text), [FOOTER], NONE) == {}
    assert page_ends(_texts(35, text), [FOOTER], NONE) == {35: "notice to the"}


def test_words_behind_the_line_or_other_words_before_its_number_keep_it() -> None:
    for text in (
        "the 2025-2027 Ferry Workers Agreement - 2 - is renewed",
        "the 2025-2027 Ferry Workers Agreement",
        "2025-2027 Ferry Workers Agreement - 2 -",
    ):
        assert page_ends(_texts(15, text), [FOOTER], NONE) == {}


def test_a_short_line_can_be_the_end_of_a_sentence() -> None:
    short = PageLine("Page #", 0, (10, 20), (1, 3))
    assert page_ends(_texts(15, "as shown on Page 2"), [short], NONE) == {}


def test_what_is_set_aside_already_is_left_alone() -> None:
    text = "Holidays ... 2 2025-2027 Ferry Workers Agreement - 2 -"
    assert page_ends(_texts(15, text), [FOOTER], frozenset({15})) == {}
