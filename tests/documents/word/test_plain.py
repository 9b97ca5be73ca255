"""A paragraph taken out before parsing is read as it would be from the tree, or not taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from lxml import etree

from tests.documents.word.bodies import STYLES, bodies, wrong_bodies
from tests.documents.word_files import NAMESPACES, mark_field, p, r, style, word_file
from tracker.documents.word import read_word
from tracker.documents.word.plain import NONE, runs_of, taken_out
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element
    from tracker.documents.office.text import OfficeText

HOURS = p(f"{r('Hours are ')}{r('seven', '<w:b/>')}", style("Body"))


def outcome(body: str, before: str = "") -> OfficeText | str:
    """What is read from a body, or the refusal."""
    note = f'<w:footnote w:id="1">{p("Note.")}</w:footnote>'
    data = word_file("", document=part(before + body), styles=STYLES, footnotes=note)
    try:
        return read_word(data, "test.docx")
    except DocumentRefused as refusal:
        return str(refusal)


def read_whole(body: str) -> OfficeText | str:
    """The same with a comment in the file, which keeps every paragraph where it is."""
    return outcome(body, "<!-- -->")


def part(body: str) -> bytes:
    """A main part with that body."""
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()


def parsed(xml: bytes) -> Element:
    """The root of some XML."""
    try:
        return etree.fromstring(xml)
    except etree.XMLSyntaxError as error:
        raise DocumentRefused("damaged") from error


FORGED = '<w:p kept-as="0"/>'
QUOTED = """<w:p a='1><w:r><w:t>Seven.</w:t></w:r></w:p>' b="2"></w:p>"""
IN_PROPERTIES = (
    '<w:p><w:pPr><w:fldChar w:fldCharType="begin"/></w:pPr><w:r><w:t>Seven.</w:t></w:r></w:p>'
)


@given(bodies)
def test_the_short_way_reads_what_the_long_way_reads(body: str) -> None:
    assert outcome(body) == read_whole(body)


@given(wrong_bodies)
@example(FORGED)
@example(FORGED + HOURS)
@example(QUOTED)
@example(IN_PROPERTIES + p(mark_field("begin") + r("Four.") + mark_field("end")))
def test_what_no_program_writes_is_read_or_refused_alike(body: str) -> None:
    assert outcome(body) == read_whole(body)


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


@pytest.mark.parametrize("text", ["a &amp; b", "a\u00a0b", "a\u200bb", "\uf0b7", "a\tb", ""])
def test_words_that_need_a_second_look_stay_where_they_are(text: str) -> None:
    xml = part(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    assert taken_out(xml, parsed)[0] == xml
