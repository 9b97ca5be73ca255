"""A heading style says that a paragraph stands out; its depth is learnt from the document."""

from __future__ import annotations

from tracker.documents.block import Block
from tracker.documents.heading_levels import heading_ranks, styled_title, title_at
from tracker.documents.open_clauses import ARTICLE_RANK, SECTION_RANK
from tracker.documents.outline import outline
from tracker.documents.starts import starts


def test_levels_take_the_rank_of_the_numbered_headings_in_them() -> None:
    blocks = [
        Block("ARTICLE 1 - PAY", heading=2),
        Block("Section 1. Rates", heading=3),
        Block("ARTICLE 2 - TERM", heading=2),
    ]
    assert heading_ranks(blocks, starts(blocks)) == {2: ARTICLE_RANK, 3: SECTION_RANK}


def test_a_level_without_numbers_is_placed_between_its_neighbours() -> None:
    blocks = [
        Block("ARTICLE 1 - PAY", heading=1),
        Block("Rates of Pay", heading=2),
        Block("Section 1. Rates", heading=3),
    ]
    ranks = heading_ranks(blocks, starts(blocks))
    assert ARTICLE_RANK < ranks[2] < SECTION_RANK


def test_the_one_heading_above_all_others_titles_the_document() -> None:
    blocks = [Block("Our Contract", heading=1), Block("ARTICLE 1", heading=2)]
    assert title_at(blocks) == 0
    assert title_at([Block("ARTICLE 1", heading=1), Block("Section 1", heading=2)]) == -1
    assert title_at([Block("Words"), Block("Title", title=True)]) == 1


def test_an_unnumbered_heading_is_its_own_label() -> None:
    blocks = [
        Block("ARTICLE 1 - PAY", heading=1),
        Block("Shift Pay", heading=2),
        Block("One dollar."),
    ]
    read = outline(blocks)[0]
    assert [(clause.label, clause.path) for clause in read] == [
        ("Article 1", ("Article 1",)),
        ("Shift Pay", ("Article 1", "Shift Pay")),
    ]


def test_a_provision_in_a_heading_style_is_text_behind_its_title() -> None:
    text = "Notice. The employer shall give notice of every change to the union."
    assert styled_title(text, 0) == (
        "Notice",
        "The employer shall give notice of every change to the union.",
    )
    assert styled_title("The employer shall pay weekly;", 0) == (
        "",
        "The employer shall pay weekly;",
    )
    assert styled_title("Hours of Work", 0) == ("Hours of Work", "")
