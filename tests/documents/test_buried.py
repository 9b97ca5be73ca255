"""A heading within a paragraph is found where the numbers lack it; no citation is cut in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.reading_text import codes, labels
from tracker.documents.block import Block
from tracker.documents.buried import unburied
from tracker.documents.starts import starts

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST = "ARTICLE 3.1 OVERPAYMENTS"
NEXT = "ARTICLE 3.3 TRAVEL"
BURIED = "ARTICLE 3.2 SALARY ADMINISTRATION"
WORDS = "Across the board increases are paid in January."


def _parted(*blocks: Block) -> Sequence[Block]:
    return unburied(blocks, starts(blocks))[0]


def _texts(*texts: str) -> list[str]:
    return [block.text for block in _parted(*map(Block, texts))]


@pytest.mark.parametrize(
    "before",
    ["It is paid at any time. REV: 2025", "It is paid at any time.", "It is paid. NEW: 2021, 2023"],
)
@pytest.mark.parametrize("after", [NEXT, "ARTICLE 4.1 TERM", "Words."])
def test_the_article_that_comes_next_is_read_out_of_a_paragraph(before: str, after: str) -> None:
    texts = _texts(FIRST, f"{before} {BURIED} {WORDS}", after)
    assert texts == [FIRST, before, f"{BURIED} {WORDS}", after]


@pytest.mark.parametrize(
    "words",
    [
        f"Rates follow {BURIED} as amended.",
        f"It is paid in full, see {BURIED} and its tables.",
        "It is paid in full. Article 3.2 Salary Administration applies.",
        f"It is paid in full. {BURIED.replace('3.2', '3.1')} {WORDS}",
        f"It is paid in full. {BURIED.replace('3.2', '3.9')} {WORDS}",
        "It is paid in full. ARTICLE 3.2 applies to all others.",
    ],
)
def test_a_cited_article_stays_in_its_sentence(words: str) -> None:
    assert _texts(FIRST, words, NEXT) == [FIRST, words, NEXT]


def test_an_article_that_has_its_heading_elsewhere_is_only_cited() -> None:
    words = f"It is paid at any time. {BURIED} {WORDS}"
    assert _texts(FIRST, words, BURIED, NEXT) == [FIRST, words, BURIED, NEXT]


def test_typed_hashes_in_a_paragraph_are_a_heading_s() -> None:
    assert _texts(f"It is paid to the ### {BURIED} {WORDS}") == [
        "It is paid to the",
        f"{BURIED} {WORDS}",
    ]
    for words in ("Press ## ARTICLE to go on.", "Class Title ## Salary", "## C-4 ## ARTICLES"):
        assert _texts(words) == [words]


def test_a_section_that_lacks_between_two_is_read_out_of_the_first() -> None:
    texts = [
        "ARTICLE 3 HOURS",
        "Section 1. Week. Forty hours of an established period Section 2. Day. Eight hours.",
        "Section 3. Rest. Two days.",
    ]
    assert _texts(*texts) == [
        "ARTICLE 3 HOURS",
        "Section 1. Week. Forty hours of an established period",
        "Section 2. Day. Eight hours.",
        "Section 3. Rest. Two days.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Hours are set under Section 2. Overtime. All else is paid by the hour.",
        "Hours are set as in Article 5 Section 2. The parties shall meet.",
        "Hours are set by this Section 2. The parties shall meet.",
        "Hours are set. Section 2 applies.",
        "Hours are set. Section 4. Rest. Two days are free.",
    ],
)
def test_a_cited_section_stays_in_its_sentence(words: str) -> None:
    texts = ("ARTICLE 3 HOURS", f"Section 1. {words}", "Section 3. Rest. Two days.")
    assert _texts(*texts) == list(texts)


def test_the_last_section_needs_its_title_and_a_finished_sentence_before_it() -> None:
    finished = ("Section 1. Forty hours.", "It is paid. Section 2. Day. Eight hours.")
    assert _texts(*finished) == [
        "Section 1. Forty hours.",
        "It is paid.",
        "Section 2. Day. Eight hours.",
    ]
    for words in ("It is paid. Section 2. Employees shall rest.", "It pays Section 2. Day. Eight."):
        assert _texts("Section 1. Forty hours.", words) == ["Section 1. Forty hours.", words]


def test_decimal_numbers_are_headings_only_where_one_lacks() -> None:
    assert _texts("9.1 Week. Forty hours. 9.2 Day. Eight hours.", "9.3 Rest. Two days.") == [
        "9.1 Week. Forty hours.",
        "9.2 Day. Eight hours.",
        "9.3 Rest. Two days.",
    ]
    words = "9.1 Week. The rate rises. 9.5 Percent is paid."
    assert _texts(words, "9.2 Day. Eight hours.") == [words, "9.2 Day. Eight hours."]


def test_each_is_said_with_the_words_around_it_and_labelled_where_it_stands() -> None:
    text = (
        f"{FIRST}\n\nSection 1. Paid at any time. REV: 2025 {BURIED} {WORDS}\n\n{NEXT}\n\nWords.\n"
    )
    assert labels(text) == ["Article 3.1", "Article 3.1 Section 1", "Article 3.2", "Article 3.3"]
    assert codes(text) == ["buried-heading"]


def test_what_is_set_apart_in_the_first_part_stays_so() -> None:
    first, second = _parted(Block(f"Title ### {BURIED}", lead=30))
    assert (first.lead, second.lead) == (len("Title"), 0)


@given(
    st.lists(st.sampled_from([FIRST, NEXT, BURIED, WORDS, "Section 1. Pay.", "REV: 2025", "##"]))
)
def test_no_word_is_lost_whatever_is_cut(pieces: list[str]) -> None:
    blocks = [Block(" ".join(pieces[at : at + 3])) for at in range(0, len(pieces), 3)]
    words = " ".join(block.text for block in blocks).replace("#", "").split()
    parted = _parted(*blocks)
    assert " ".join(block.text for block in parted).replace("#", "").split() == words
    assert all(block.text for block in parted)
