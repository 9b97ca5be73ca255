"""What people type into Word instead of using it is set aside or taken for what it means."""

from __future__ import annotations

from tracker.documents.block import Block
from tracker.documents.typed import typed


def _page(number: int) -> list[Block]:
    name = chr(96 + number) * 3
    return [Block(f"The parties agree to line {chr(97 + n)} of {name} in full.") for n in range(26)]


def test_typed_hashes_make_a_heading() -> None:
    assert typed([Block("### ARTICLE 3 - PAY"), Block("#4 wire")])[0] == [
        Block("ARTICLE 3 - PAY", heading=3),
        Block("#4 wire"),
    ]


def test_a_paragraph_that_a_typed_footer_cut_in_two_is_one_again() -> None:
    blocks = [
        *_page(1),
        Block("The employer shall give notice"),
        Block("Agreement - 1 -"),
        Block("to the union."),
        *_page(2),
        Block("Agreement - 2 -"),
        Block("Words of their own."),
        *_page(3),
        Block("Agreement - 3 -"),
    ]
    kept, warnings = typed(blocks)
    texts = [block.text for block in kept]
    assert "The employer shall give notice to the union." in texts
    assert "Words of their own." in texts
    assert not any("Agreement -" in text for text in texts)
    assert [warning.code for warning in warnings] == ["page-furniture"]


def test_a_footer_that_ran_into_the_paragraph_before_it_is_cut_off() -> None:
    footer = "2025 Agreement of the Ferries - {} -"
    blocks = [
        *_page(1),
        Block(footer.format(1)),
        *_page(2),
        Block(f"Notice goes to the {footer.format(2)}", lead=40),
        Block("Retirement Board."),
        *_page(3),
        Block(footer.format(3)),
        *_page(4),
        Block(footer.format(4)),
    ]
    kept, warnings = typed(blocks)
    texts = [block.text for block in kept]
    assert "Notice goes to the Retirement Board." in texts
    assert not any("of the Ferries -" in text for text in texts)
    assert [(w.code, "4 page headers" in w.message) for w in warnings] == [("page-furniture", True)]


def test_numbers_that_a_table_sets_before_their_paragraphs_are_typed_numbers() -> None:
    week, item = "Workweek. The workweek is forty hours.", "(a)"
    blocks = typed(
        [Block(rows=(("9.1", week), ("", "More."), (item, "It is paid for every day.")))]
    )
    assert [b.text for b in blocks[0]] == [f"9.1 {week}", "More.", "(a) It is paid for every day."]
    for rows in [(("1.", "$20"), ("2.", "$21")), (("Clerk", week),), (("9.1", week, "x"),)]:
        assert typed([Block(rows=rows)])[0] == [Block(rows=rows)]
