"""Words at places become lines: gaps, indents and paragraphs come from the page, not the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.pdf.layout import lines_of
from tracker.documents.pdf.words import Page, Word

WIDE = 6.0


def word(text: str, left: float, baseline: float, size: float = 12) -> Word:
    return Word(text, left, left + WIDE * len(text), baseline, size)


def line(text: str, baseline: float, left: float = 72) -> list[Word]:
    """Words set one after the other, a space between."""
    words = []
    for each in text.split():
        words.append(word(each, left, baseline))
        left = words[-1].right + WIDE
    return words


def test_words_on_one_baseline_are_a_line_in_reading_order() -> None:
    page = Page((word("days", 96, 700), word("ten", 72, 700), word("shall", 72, 686)))
    assert lines_of([page]) == ["ten days", "shall"]


def test_a_raised_sign_stays_in_its_line() -> None:
    page = Page((word("1", 72, 700), word("st", 78, 704.5, size=7), *line("class", 700, 100)))
    assert lines_of([page]) == ["1 st class"]


def test_a_wide_gap_parts_columns_and_a_stretched_space_does_not() -> None:
    page = Page((*line("Step", 700), *line("Rate", 700, 72 + 24 + 60)))
    assert lines_of([page]) == ["Step          Rate"]
    stretched = Page((*line("wide", 700), *line("spaces", 700, 72 + 24 + 14)))
    assert lines_of([stretched]) == ["wide spaces"]


def test_an_indented_line_is_set_in() -> None:
    page = Page((*line("The following:", 700), *line("(a) wages;", 686, 72 + 6 * WIDE)))
    assert lines_of([page]) == ["The following:", "      (a) wages;"]


def test_a_space_above_sets_a_paragraph_apart() -> None:
    page = Page((*line("one", 700), *line("one", 686), *line("two", 665), *line("two", 651)))
    assert lines_of([page]) == ["one", "one", "", "two", "two"]


def test_no_page_and_no_word_give_no_line() -> None:
    assert lines_of([]) == []
    assert lines_of([Page(())]) == []


PLACES = st.floats(0, 1000, allow_nan=False)


@given(
    st.lists(
        st.builds(word, st.text("abc", min_size=1, max_size=8), PLACES, PLACES, st.floats(1, 40)),
        max_size=30,
    )
)
def test_every_word_of_a_page_stands_once(words: list[Word]) -> None:
    found = " ".join(lines_of([Page(tuple(words))])).split()
    assert sorted(found) == sorted(each.text for each in words)
