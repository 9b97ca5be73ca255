"""What is left out, or reads unlike it looks, is said once, with its words or its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.word_files import field, p, r, read, relation, style, table, texts, word_file
from tracker.documents.word import read_word

if TYPE_CHECKING:
    from tracker.documents.office.text import OfficeText

HEADING = '<w:outlineLvl w:val="0"/>'
WHITE = '<w:color w:val="FFFFFF"/>'


def codes(found: OfficeText) -> list[str]:
    """The codes of a reading's warnings."""
    return [warning.code for warning in found.warnings]


def test_an_ordinary_document_raises_no_doubt() -> None:
    assert read(p("Article 9", HEADING) + p("Hours are seven.")).warnings == ()


def test_hidden_text_is_left_out_and_quoted_under_its_heading() -> None:
    body = p("Article 9", HEADING) + p(r("Hours are seven") + r(", unless refused", "<w:vanish/>"))
    found = read(body)
    assert [block.text for block in found.blocks] == ["Article 9", "Hours are seven"]
    warning = found.warnings[0]
    assert (warning.code, warning.place) == ("hidden-text", "Article 9")
    assert "“, unless refused”" in warning.message


def test_text_hidden_by_a_style_is_hidden() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="H"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )
    found = read(p("Seen.") + p("Not seen.", style("H")), styles=styles)
    assert [block.text for block in found.blocks] == ["Seen."]
    assert codes(found) == ["hidden-text"]


def test_a_long_quote_is_cut() -> None:
    message = read(p(r("word " * 100, "<w:vanish/>")) + p("x")).warnings[0].message
    assert len(message) < 200
    assert "…" in message


def test_characters_without_width_are_dropped_and_counted_once() -> None:
    found = read(p("se\u200bven") + p("ho\u2060u\ufeffrs"))
    assert [block.text for block in found.blocks] == ["seven", "hours"]
    assert [(w.code, w.message[:2]) for w in found.warnings] == [("zero-width", "3 ")]


def test_soft_hyphens_are_dropped_without_a_word() -> None:
    found = read(p("arbi\u00adtration"))
    assert (found.blocks[0].text, found.warnings) == ("arbitration", ())


@pytest.mark.parametrize("look", [WHITE, '<w:sz w:val="2"/>'])
def test_white_or_tiny_text_is_read_and_said(look: str) -> None:
    found = read(p(r("Hours are seven.") + r(" Not guaranteed.", look)))
    assert found.blocks[0].text == "Hours are seven. Not guaranteed."
    assert codes(found) == ["faint-text"]


SHADE = '<w:shd w:val="clear" w:fill="1F3864"/>'


@pytest.mark.parametrize(
    "body",
    [
        p(r("Head", WHITE + SHADE)),
        p(r("Head", WHITE + '<w:highlight w:val="black"/>')),
        p(r("Head", WHITE), SHADE),
        table([p(r("Head", WHITE)), "x"]),
    ],
)
def test_white_text_on_a_colour_is_ordinary(body: str) -> None:
    assert read(body).warnings == ()


def test_a_table_of_contents_by_style_is_left_out_with_one_warning() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    body = p("Article 1 3", style("T")) + p("Article 2 5", style("T")) + p("Article 1")
    found = read(body, styles=styles)
    assert [block.text for block in found.blocks] == ["Article 1"]
    assert [(w.code, w.message) for w in found.warnings] == [
        ("table-of-contents", "The table of contents is left out: 2 lines, 6 words.")
    ]


def test_a_table_of_contents_in_a_field_is_left_out() -> None:
    begin, end = field(' TOC \\o "1-3" ', "|").split("|")
    body = p(begin + r("Rights 3")) + p("Duties 5") + p(end + r("After.")) + p("Rights")
    found = read(body)
    assert [block.text for block in found.blocks] == ["After.", "Rights"]
    assert found.warnings[0].message.endswith("2 lines, 4 words.")


def test_a_table_of_contents_in_a_control_is_left_out() -> None:
    kind = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    control = (
        f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{p('Rights 3')}</w:sdtContent></w:sdt>"
    )
    found = read(control + p("Rights"))
    assert [block.text for block in found.blocks] == ["Rights"]
    assert codes(found) == ["table-of-contents"]


def test_a_reference_to_a_page_is_no_table_of_contents() -> None:
    assert texts(p(r("See page ") + field("PAGEREF TOC", r("3")))) == ["See page 3"]


AROUND = {
    "comments": (
        p('<w:r><w:t>x</w:t><w:commentReference w:id="1"/></w:r>'),
        {},
        "",
        "1 comment is",
    ),
    "alternative-text": (p("x") + '<w:altChunk r:id="r1"/>', {}, relation("aFChunk", "a.html"), ""),
    "sub-document": (p("x"), {}, relation("subDocument", "b.docx"), ""),
    "embedded-object": (p("x"), {}, relation("oleObject", "o.bin"), "embedded"),
    "graphic-text": (p("x"), {}, relation("chart", "chart.xml"), "chart"),
    "external-target": (p("x"), {}, relation("image", "http://a.test/i", external=True), "a.test"),
    "macros": (p("x"), {"word/vbaProject.bin": b"x"}, "", "not run"),
    "live-field": (p(field(" INCLUDETEXT a.docx", r("x"))), {}, "", "INCLUDETEXT"),
    "no-words": (p(), {}, relation("image", "scan.png"), "scan"),
}


@pytest.mark.parametrize("code", AROUND)
def test_what_surrounds_the_words_is_said(code: str) -> None:
    body, extra, relations, said = AROUND[code]
    found = read_word(word_file(body, parts=extra, relations=relations), "offer.docx")
    assert codes(found) == [code]
    assert said in found.warnings[0].message


def settings(target: str) -> OfficeText:
    """A reading of a file with that template."""
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{relation('attachedTemplate', target, external=True)}</Relationships>"
    )
    parts = {"word/_rels/settings.xml.rels": rels}
    return read_word(word_file(p("x"), parts=parts, settings=""), "offer.docx")


def test_a_template_from_elsewhere_is_said_and_one_on_the_authors_disk_is_not() -> None:
    assert codes(settings("http://a.test/evil.dotm")) == ["remote-template"]
    assert codes(settings("file://server/share/evil.dotm")) == ["remote-template"]
    assert codes(settings("file:///C:\\Users\\A\\Normal.dotm")) == []
    assert codes(settings("Normal.dotm")) == []


def test_a_hyperlink_to_elsewhere_is_ordinary() -> None:
    data = word_file(p("x"), relations=relation("hyperlink", "http://a.test", external=True))
    assert read_word(data, "offer.docx").warnings == ()
