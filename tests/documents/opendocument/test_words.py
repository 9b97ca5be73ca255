"""Every visible word once: what counts as a word of the text, and what stands beside it."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.documents.odt_files import h, items, look, odt, p, read, shown, span
from tracker.documents.opendocument import read_opendocument
from tracker.documents.read import is_opendocument, read_bytes
from tracker.documents.reading import Markup
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from collections.abc import Callable

RUBY = "<text:ruby-base>days</text:ruby-base><text:ruby-text>x</text:ruby-text>"
CELL = "<table:table-cell>{}</table:table-cell>"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ('ten<text:s text:c="3"/>days', "ten days"),
        ("ten<text:tab/>days", "ten days"),
        ("ten <text:soft-page-break/>days", "ten days"),
        ('<text:a xlink:href="http://x">ten</text:a> days', "ten days"),
        ("ten <office:annotation><text:p>why?</text:p></office:annotation>days", "ten days"),
        ("<text:number>1.</text:number>ten days", "ten days"),
        (f"ten <text:ruby>{RUBY}</text:ruby>", "ten days"),
        ("page <text:page-number>3</text:page-number>", "page 3"),
        ("ten <unknown>days</unknown>", "ten days"),
        ("ten<unknown/> days", "ten days"),
    ],
)  # fmt: skip
def test_words_inside_a_paragraph(inside: str, words: str) -> None:
    assert shown(read(p(inside)).blocks) == [words]


def test_a_line_break_parts_lines() -> None:
    assert shown(read(p("one<text:line-break/>two")).blocks) == ["one", "two"]


def test_notes_and_boxes_follow_the_paragraph_that_they_hang_on() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('Paid.')}</text:note-body></text:note>"
    )
    box = f"<draw:frame><draw:text-box>{p('Aside.')}</draw:text-box></draw:frame>"
    found = shown(read(p(f"Rest{note}{box} time.") + p("After.")).blocks)
    assert found == ["Rest time.", "Footnote 1: Paid.", "Aside.", "After."]


def test_a_table_is_read_cell_by_cell_and_a_merged_cell_once() -> None:
    row = "<table:table-row>{}</table:table-row>"
    head = row.format(CELL.format(p("Step")) + CELL.format(p("Rate") + p("per hour")))
    wide = row.format(CELL.format(p("All")) + "<table:covered-table-cell/>")
    rows = f"<table:table-header-rows>{head}</table:table-header-rows>{wide}"
    (block,) = read(f"<table:table>{rows}</table:table>").blocks
    assert block.rows == (("Step", "Rate per hour"), ("All", ""))


def test_a_cell_that_stands_for_a_million_is_bounded() -> None:
    cell = CELL.format(p("x")).replace(">", ' table:number-columns-repeated="1000000">', 1)
    (block,) = read(f"<table:table><table:table-row>{cell}</table:table-row></table:table>").blocks
    assert len(block.rows[0]) == 64


def test_contents_are_left_out_and_counted() -> None:
    body = f"<text:index-body>{p('Hours')}{p('Wages')}</text:index-body>"
    found = read(f"<text:table-of-content>{body}</text:table-of-content>" + h("Hours"))
    assert shown(found.blocks) == ["Hours"]
    assert "2 lines" in next(w.message for w in found.warnings if w.code == "table-of-contents")


def test_hidden_words_are_left_out_and_quoted_also_through_styles() -> None:
    styles = look("H", 'text:display="none"') + look(
        "P", "", "paragraph", 'style:parent-style-name="Q"'
    )
    named = look("Q", 'text:display="none"', "paragraph")
    body = (
        p(f"may {span('not', 'H')} work")
        + p("gone", "P")
        + f'<text:section text:display="none">{p("secret")}</text:section>'
    )
    found = read(body, styles, named=named)
    assert shown(found.blocks) == ["may work"]
    assert all(
        any(word in each.message for each in found.warnings if each.code == "hidden-text")
        for word in ("not", "gone", "secret")
    )


def test_bold_words_at_the_start_are_a_run_in_title() -> None:
    styles = look("B", 'fo:font-weight="bold"')
    (block,) = read(p(f"{span('Rest.', 'B')} Ten minutes."), styles).blocks
    assert block.lead == len("Rest.")


def test_styles_that_are_made_from_each_other_end() -> None:
    styles = look("A", "", "text", 'style:parent-style-name="A"')
    assert shown(read(p(span("word", "A")), styles).blocks) == ["word"]


def test_what_stands_beside_the_words_is_said() -> None:
    body = (
        p("a<office:annotation/><draw:frame><draw:object/></draw:frame>")
        + '<text:section><text:section-source xlink:href="http://x"/></text:section>'
    )
    data = odt(body, parts={"Basic/script.xml": "<x/>"})
    codes = {each.code for each in read_opendocument(data, "a.odt").warnings}
    assert codes == {"opendocument", "comments", "embedded-object", "macros", "live-field"}


def test_a_template_is_read_and_the_door_knows_both() -> None:
    data = odt(
        h("ARTICLE 1 - PAY") + p("Words."), kind="application/vnd.oasis.opendocument.text-template"
    )
    assert is_opendocument(data)
    reading = read_bytes(data, "renamed.docx")
    assert (reading.format, [c.label for c in reading.clauses]) == ("odt", ["Article 1"])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (odt(p("x"), parts={"META-INF/manifest.xml": "<m:encryption-data/>"}), "encrypted"),
        (odt(p("x")).replace(b"content.xml", b"kontent.xml"), "content.xml is missing"),
        (odt("", parts={"content.xml": "<x/>"}), "no text"),
        (odt("", parts={"content.xml": "<x"}), "damaged at line 1"),
        (odt(p("x"), kind="application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument"),
        (odt(p("x"))[:-20], "damaged or cut short"),
    ],
    ids=["encrypted", "no content", "no text", "broken", "spreadsheet", "cut short"],
)
def test_what_cannot_be_read_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(DocumentRefused, match=said):
        read_bytes(data, "a.odt")


def test_an_entity_is_refused() -> None:
    content = '<!DOCTYPE x [<!ENTITY e "boom">]><office:document-content/>'
    data = odt(p("x"), parts={"styles.xml": content})
    with pytest.raises(DocumentRefused, match="document type definition"):
        read_bytes(data, "a.odt")


def test_words_struck_by_hand_make_a_redline() -> None:
    styles = look("S", 'style:text-line-through-style="solid"') + look(
        "U", 'style:text-underline-style="solid"'
    )
    body = p(f"Each has {span('seven (7)', 'S')}{span('five (5)', 'U')} hours.")
    found = read(body, styles)
    assert found.markup is Markup.STRUCK
    assert shown(found.blocks) == ["Each has five (5) hours."]
    assert shown(found.base) == ["Each has seven (7) hours."]


def test_struck_that_says_none_is_not_struck() -> None:
    styles = look("S", 'style:text-line-through-style="none" style:text-line-through-type="none"')
    assert read(p(span("word", "S")), styles).markup is Markup.NONE


@pytest.mark.parametrize(
    "wrap", [items, lambda inside: p(span(inside, "S"))], ids=["lists", "spans"]
)
def test_deep_nesting_does_not_end_the_reader(wrap: Callable[[str], str]) -> None:
    inside = p("x")
    for _ in range(110):
        inside = wrap(inside)
    assert shown(read(inside).blocks) == ["x"]


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="damaged at line"):
        read(p("<text:span>" * 5000 + "x" + "</text:span>" * 5000))


def test_a_broken_file_is_read_or_refused() -> None:
    body = p("one") + items(p("two"), p(span("three", "S"))) + h("four")
    whole, random = odt(body, look("S", "")), Random(11)  # noqa: S311 - test data
    content = zipfile.ZipFile(io.BytesIO(whole)).read("content.xml").decode()
    for _ in range(150):
        signs = list(content)
        for _ in range(random.randint(1, 3)):
            signs[random.randrange(len(signs))] = random.choice('<>"&/a:1 ')
        with suppress(DocumentRefused):
            assert read_bytes(odt("", parts={"content.xml": "".join(signs)}), "a.odt").format
