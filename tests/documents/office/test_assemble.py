"""A text that no change parts is assembled as it stands, and reads as if views had been chosen."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tracker.documents.office.assemble import Assembler
from tracker.documents.office.numbering import Level, NumberedList, Numbering
from tracker.documents.office.redline import decided
from tracker.documents.office.story import (
    BASE,
    BOTH,
    BREAK,
    PROPOSED,
    Box,
    Cell,
    Face,
    Form,
    Line,
    Node,
    Note,
    Number,
    Paragraph,
    Piece,
    Row,
    Table,
)

NUMBERING = Numbering({1: NumberedList("0", {0: Level(pattern=(0, "."), start=1)}, {})})

views = st.one_of(st.just(BOTH), st.just(BOTH), st.sampled_from([PROPOSED, BASE, 0]))
pieces = st.builds(
    Piece,
    st.sampled_from(["Seven ", "hours", "  ", "", f"a{BREAK}b", "\u00a0"]),
    st.just(BOTH),
    st.sampled_from([Face(), Face(bold=True), Face(underline=True)]),
)
forms = st.builds(
    Form,
    st.sampled_from([0, 0, 1]),
    st.booleans(),
    st.just(value=False),
    st.one_of(st.none(), st.just(Number(1, 0))),
)


def paragraphs(attached: st.SearchStrategy[tuple[Note | Box, ...]]) -> st.SearchStrategy[Node]:
    """Paragraphs; a few marks do not stand in both views."""
    return st.builds(
        lambda words, mark, form, beside: Paragraph(words, mark, form, form, beside),
        st.lists(pieces, max_size=3).map(tuple),
        st.one_of(st.just(BOTH), st.just(BOTH), views),
        forms,
        attached,
    )


def larger(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    """Tables, and paragraphs with a note or a box, around some nodes."""
    some = st.lists(nodes, max_size=2).map(tuple)
    cells = st.builds(Cell, views, st.just(0), some)
    rows = st.builds(Row, views, st.lists(cells, max_size=2).map(tuple))
    notes = st.builds(Note, views, st.sampled_from(["footnote", "endnote"]), some)
    return st.one_of(
        st.builds(Table, st.lists(rows, max_size=2).map(tuple)),
        paragraphs(st.tuples(st.one_of(notes, st.builds(Box, views, some)))),
    )


written = st.builds(Line, st.sampled_from(["", "Four hours"]), st.just(4), forms)
smallest = st.one_of(paragraphs(st.just(())), written)
stories = st.lists(st.recursive(smallest, larger, max_leaves=4), max_size=4)


@given(stories.map(tuple))
def test_choosing_a_view_of_one_text_changes_nothing(nodes: tuple[Node, ...]) -> None:
    redline = decided(nodes, None)
    assume(redline.is_one_text)
    as_it_stands = Assembler(NUMBERING, PROPOSED, filtered=False)
    chosen = Assembler(NUMBERING, PROPOSED)
    assert list(as_it_stands.blocks(nodes)) == list(chosen.blocks(nodes))


@given(stories.map(tuple))
def test_a_text_with_a_change_is_not_one(nodes: tuple[Node, ...]) -> None:
    inserted = Paragraph((Piece("new", PROPOSED, Face()),), BOTH, Form(), Form())
    assert not decided((*nodes, inserted), None).is_one_text
