"""Wrapped lines are one paragraph again; headings and items begin their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import strategies
from tracker.documents.block import Block
from tracker.documents.lines import paragraphs, split_lines


def _texts(text: str) -> list[str]:
    return [block.text for block in paragraphs(split_lines(text))[0]]


@given(st.lists(strategies.line, max_size=12))
def test_no_character_of_a_line_is_lost(lines: list[str]) -> None:
    blocks, warnings = paragraphs(lines)
    found = "".join(
        block.text + "".join(cell for row in block.rows for cell in row) for block in blocks
    )
    bullets = "-*+•▪◦‣●○■□–o\uf0b7\uf0a7"
    if not warnings:
        kept = "".join(found.split())
        given_text = "".join("".join(lines).split())
        assert len(kept) >= len(given_text) - sum(line[0] in bullets for line in lines)


def test_every_kind_of_line_break_parts_lines() -> None:
    assert split_lines("a\r\nb\rc\nd\fe\x0bf\x85g\u2028h\u2029i") == list("abcdefghi")


def test_a_sentence_wrapped_at_the_margin_is_one_paragraph() -> None:
    assert _texts("The parties agree to\nmeet each month.\n\nThey do.\n") == [
        "The parties agree to meet each month.",
        "They do.",
    ]


def test_a_hyphen_at_the_line_s_end_stays_without_a_space() -> None:
    text = (
        "The well-\nknown Labor-\nManagement Committee meets in 2023-\n2025, "
        "in short-\nand long form."
    )
    assert _texts(text) == [
        "The well-known Labor-Management Committee meets in 2023-2025, in short- and long form."
    ]


def test_a_sentence_goes_on_over_the_page() -> None:
    page = "\n".join(
        f"The words of line {chr(97 + n)} fill the page to its margin." for n in range(26)
    )
    torn = "the certificate is not covered by the law on Worker’s injury"
    lines = [
        *split_lines(page),
        torn,
        "Agreement - 1 -",
        "Compensation in the state.",
        *split_lines(page.replace("words", "terms")),
        "Agreement - 2 -",
        *split_lines(page.replace("words", "rules")),
        "Agreement - 3 -",
    ]
    joined = " ".join(block.text for block in paragraphs(lines)[0])
    assert f"{torn} Compensation in the state." in joined
    assert any(f"{torn} Compensation" in block.text for block in paragraphs(lines)[0])


def test_a_number_written_twice_does_not_begin_a_paragraph() -> None:
    assert _texts("no more than thirty\n(30) calendar days") == [
        "no more than thirty (30) calendar days"
    ]


def test_items_in_sequence_begin_their_own_without_blank_lines_or_stops() -> None:
    assert _texts("(a) the employer\n(b) the union and\n(c) the board") == [
        "(a) the employer",
        "(b) the union and",
        "(c) the board",
    ]


def test_bullets_lose_their_sign_and_wrapped_bullets_are_joined() -> None:
    assert _texts("- adopt work\n  rules\n• hire\no   lay off") == [
        "adopt work rules",
        "hire",
        "lay off",
    ]


def test_a_dash_that_goes_on_in_a_sentence_is_no_bullet() -> None:
    assert _texts("The employer\n– and the union – agree.") == [
        "The employer – and the union – agree."
    ]


def test_an_ellipsis_of_asterisks_is_no_bullet() -> None:
    assert _texts("* * *") == ["* * *"]


def test_columns_become_a_table() -> None:
    blocks, _ = paragraphs(["Step     Rate     Since", "1     $20     May", "2     $21     June"])
    assert blocks == [
        Block(rows=(("Step", "Rate", "Since"), ("1", "$20", "May"), ("2", "$21", "June")))
    ]


def test_one_line_of_columns_is_a_line() -> None:
    assert _texts("Signed     in     Salem") == ["Signed in Salem"]


def test_a_block_that_a_reader_recognised_stands_between_paragraphs() -> None:
    table = Block(rows=(("1", "2"),))
    assert [block.text or "table" for block in paragraphs(["One", table, "two"])[0]] == [
        "One",
        "table",
        "two",
    ]


def test_the_second_line_of_a_heading_belongs_to_it() -> None:
    heading = Block("ARTICLE 18 - RECOUPMENT OF OVERPAYMENTS/", heading=3)
    blocks, _ = paragraphs([heading, "          UNDERPAYMENTS", "", "Words."])
    assert [(block.text, block.heading) for block in blocks] == [
        ("ARTICLE 18 - RECOUPMENT OF OVERPAYMENTS/ UNDERPAYMENTS", 3),
        ("Words.", 0),
    ]


def test_a_blank_line_ends_a_heading() -> None:
    heading = Block("ARTICLE 18 - PAY", heading=3)
    assert len(paragraphs([heading, "", "SALEM"])[0]) == 2


def test_the_indentation_of_a_paragraph_is_its_first_line_s() -> None:
    blocks, _ = paragraphs(["    (a) the employer", "writes to", "        the union."])
    assert blocks == [Block("(a) the employer writes to the union.", indent=4)]


@pytest.mark.parametrize("before", ["Christmas Day", "the day after Thanksgiving"])
def test_the_next_section_begins_below_an_item_without_a_stop(before: str) -> None:
    """Its title and the sentence behind it are no end of "Christmas Day"."""
    lines = [
        "4.1 Observed Holidays. These days are paid:",
        "(a) Labor Day",
        f"(b) {before}",
        "4.2 Holiday Pay. An employee who works is paid double.",
    ]
    blocks, _ = paragraphs(lines)
    assert [block.text for block in blocks] == lines


@pytest.mark.parametrize(
    "before", ["those that are set out in", "those of Section", "those of 3.9 and"]
)
def test_a_section_that_is_cited_at_the_start_of_a_line_begins_nothing(before: str) -> None:
    lines = [f"4.1 Observed Holidays. They are {before}", "4.2 Holiday Pay. An employee reads it."]
    blocks, _ = paragraphs(lines)
    assert len(blocks) == 1
