"""A block begins with what its number and its words say together, whoever set the number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.block import Block
from tracker.documents.markers import Form, parse
from tracker.documents.starts import printed, starts

_numbers = st.sampled_from(["", "Article 9", "9.4", "(b)", "3.", "IV"])
_words = st.sampled_from(["", "Notice. It is given.", "ARTICLE 12 HOURS", "(a) The union", "days"])


@given(
    st.lists(st.builds(Block, _words, _numbers, heading=st.sampled_from([0, 1]), rows=st.just(())))
)
def test_each_block_begins_with_the_form_of_what_is_printed(blocks: list[Block]) -> None:
    whole = [f"{block.marker} {block.text}".strip() for block in blocks]
    assert [printed(block) for block in blocks] == whole
    styled = [bool(block.heading) for block in blocks]
    assert starts(blocks) == [
        parse(text, styled=style) for text, style in zip(whole, styled, strict=True)
    ]


def test_a_computed_number_makes_a_paragraph_a_heading() -> None:
    (start,) = starts([Block("Hours of Work", "Article 9")])
    assert start is not None
    assert (start.form, start.number, start.rest) == (Form.ARTICLE, "9", "Hours of Work")


def test_a_table_begins_with_nothing() -> None:
    assert starts([Block(rows=(("9.1", "Notice"),))]) == [None]
