"""A paragraph taken out before parsing is read as it would be from the tree, or not taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from tests.documents.word.bodies import GONE, STYLES, bodies, wrong_bodies
from tests.documents.word_files import NAMESPACES, lines, mark_field, p, r, read, style, word_file
from tracker.documents.reading import Markup
from tracker.documents.word import read_word
from tracker.documents.word.plain import NONE, runs_of, taken_out
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element
    from tracker.documents.office.text import OfficeText

HOURS = p(f"{r('Hours are ')}{r('seven', '<w:b/>')}", style("Body"))


def outcome(body: str, styles: str = "", markup: Markup | None = None) -> OfficeText | str:
    """What is read from a body, or the refusal."""
    note = f'<w:footnote w:id="1">{p("Note.")}</w:footnote>'
    data = word_file("", document=part(body), styles=STYLES + styles, footnotes=note)
    try:
        return read_word(data, "test.docx", markup)
    except DocumentRefused as refusal:
        return str(refusal)


WHOLE = "<!-- -->"
"""A comment in a part keeps every paragraph where it is."""


def part(body: str) -> bytes:
    """A main part with that body."""
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()


def parsed(xml: bytes) -> Element:
    """The root of some XML."""
    try:
        return etree.fromstring(xml)
    except etree.XMLSyntaxError as error:
        raise DocumentRefused("damaged") from error


UNDERLINED = '<w:u w:val="single"/>'
HIDDEN = r("unseen", "<w:vanish/>")
EMPTY = '<w:proofErr w:type="spellStart"/>'
REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
MARKUPS = (Markup.NONE, Markup.TRACKED, Markup.STRUCK)
FORGED = '<w:p kept-as="0"/>'
QUOTED = """<w:p a='1><w:r><w:t>Seven.</w:t></w:r></w:p>' b="2"></w:p>"""
IN_PROPERTIES = (
    '<w:p><w:pPr><w:fldChar w:fldCharType="begin"/></w:pPr><w:r><w:t>Seven.</w:t></w:r></w:p>'
)


@given(bodies, st.sampled_from(["", "", GONE]), st.sampled_from([None, None, *MARKUPS]))
@example(f"<w:tbl><w:tr><w:tc>{HOURS}</w:tc><w:tc>{HOURS}</w:tc></w:tr></w:tbl>", "", None)
@example(p(r("one ") + r("two"), style("TOC1")), "", None)
@example(f"<w:del>{HOURS}</w:del>", "", None)
@example(p("1", style("Heading1")) + p(EMPTY, style("Heading1")) + p(HIDDEN), "", None)
@example(p(r("seven ", '<w:rStyle w:val="Gone"/>') + r("four")), GONE, None)
def test_the_short_way_reads_what_the_long_way_reads(
    body: str, styles: str, markup: Markup | None
) -> None:
    assert outcome(body, styles, markup) == outcome(WHOLE + body, styles, markup)


@given(wrong_bodies)
@example(FORGED)
@example(FORGED + HOURS)
@example(QUOTED)
@example(IN_PROPERTIES + p(mark_field("begin") + r("Four.") + mark_field("end")))
def test_what_no_program_writes_is_read_or_refused_alike(body: str) -> None:
    assert outcome(body) == outcome(WHOLE + body)


def test_a_strike_in_a_note_parts_the_words_of_the_body_too() -> None:
    note = f'<w:footnote w:id="1">{p(r("old", "<w:strike/>") + r("new", UNDERLINED))}</w:footnote>'
    body = p(r("Seven hours a week.", UNDERLINED)) + p(f"{r('See')}{REFERENCE}")
    found = read(body, footnotes=note)
    assert (lines(found.blocks)[0], lines(found.base)[0]) == ("Seven hours a week.", "See")


def test_a_plain_paragraph_is_taken_out_with_the_look_of_its_runs() -> None:
    rest, plain = taken_out(part(HOURS), parsed)
    (placeholder,) = parsed(rest)[0]
    assert len(placeholder) == 0
    kept = plain.at(placeholder)
    assert kept is not None
    assert plain.ppr[kept[0]][0].tag.endswith("}pStyle")
    assert [(len(plain.rpr[inside]), text) for inside, text in runs_of(kept)] == [
        (0, "Hours are "),
        (1, "seven"),
    ]


@pytest.mark.parametrize(
    "more",
    [
        '<w:bookmarkStart w:id="0" w:name="_Toc1"/><w:bookmarkEnd w:id="0"/>',
        '<w:proofErr w:type="gramStart"/>',
        '<w:r w:rsidR="00A77B3E" w:rsidRPr="00C2"><w:lastRenderedPageBreak/><w:t>a</w:t></w:r>',
    ],
)
def test_what_programs_strew_between_words_leaves_a_paragraph_plain(more: str) -> None:
    rest, _ = taken_out(part(p(more + r("seven") + more)), parsed)
    assert b"seven" not in rest


@pytest.mark.parametrize(
    "more",
    [
        "<!-- -->",
        "<![CDATA[ ]]>",
        '<x:y xmlns:w="urn:other"/>',
        '<w:p kept-as="0"/>',
        p("\ufffe"),
        '<w:p><w:pPr><w:jc w:val="1" w:val="2"/></w:pPr></w:p>',
        "<w:p><w:pPr><w:jc></w:pPr></w:p>",
    ],
)
def test_a_part_that_might_mean_something_else_is_left_as_it_is(more: str) -> None:
    xml = part(HOURS + more).replace("\ufffe".encode(), b"\xff")
    assert taken_out(xml, parsed) == (xml, NONE)


def test_what_cannot_be_taken_out_keeps_no_other_paragraph_where_it_is() -> None:
    section = '<w:sectPr><w:headerReference r:id="r1"/></w:sectPr>'
    rest, _ = taken_out(part(p("four", section) + HOURS), parsed)
    assert b"four" in rest
    assert b"seven" not in rest


def test_a_paragraph_of_a_million_characters_is_the_parser_s_to_measure() -> None:
    xml = part(p("a" * 1_000_000))
    assert taken_out(xml, parsed)[0] == xml


@pytest.mark.parametrize("text", ["a &amp; b", "a\u00a0b", "a\u200bb", "\uf0b7", "a\tb", ""])
def test_words_that_need_a_second_look_stay_where_they_are(text: str) -> None:
    xml = part(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    assert taken_out(xml, parsed)[0] == xml
