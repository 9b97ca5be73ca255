"""Headings, titles and run-in titles are what the styles and properties make of them."""

from __future__ import annotations

import pytest

from tests.documents.word.test_numbering import OUTLINE
from tests.documents.word_files import listed, p, r, read, style


def named(
    style_id: str, name: str, inside: str = "", based_on: str = "", *, default: bool = False
) -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    is_default = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{is_default} w:styleId="{style_id}">'
        f'<w:name w:val="{name}"/>{base}{inside}</w:style>'
    )


def character(style_id: str, properties: str) -> str:
    """A character style."""
    return (
        f'<w:style w:type="character" w:styleId="{style_id}"><w:name w:val="{style_id}"/>'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


OUTLINED = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'
STYLES = (
    named("berschrift2", "heading 2")
    + named("Custom", "Our Article", based_on="berschrift2")
    + named("Level", "Our Level", OUTLINED.format(4))
    + named("Body", "Our Body", OUTLINED.format(9), based_on="berschrift2")
    + named("Titel", "Title", OUTLINED.format(0))
    + named("Loop", "A", based_on="Pool")
    + named("Pool", "B", based_on="Loop")
)

HEADINGS = [
    ("berschrift2", "", 2),
    ("Custom", "", 2),
    ("Level", "", 5),
    ("Body", "", 0),
    ("Loop", "", 0),
    ("Unknown", "", 0),
    ("", '<w:outlineLvl w:val="2"/>', 3),
    ("Custom", '<w:outlineLvl w:val="9"/>', 0),
    ("", '<w:outlineLvl w:val="many"/>', 0),
]


@pytest.mark.parametrize(("style_id", "more", "heading"), HEADINGS)
def test_a_heading_has_the_level_of_its_style_or_outline(
    style_id: str, more: str, heading: int
) -> None:
    properties = (style(style_id) if style_id else "") + more
    assert read(p("Hours", properties), styles=STYLES).blocks[0].heading == heading


def test_heading_styles_are_known_by_name_where_no_styles_are_kept() -> None:
    assert read(p("Hours", style("Heading3"))).blocks[0].heading == 3


def test_the_title_is_no_heading() -> None:
    block = read(p("Agreement", style("Titel")), styles=STYLES).blocks[0]
    assert (block.title, block.heading) == (True, 0)


def test_the_default_style_counts_where_none_is_named() -> None:
    styles = named("N", "Normal", "<w:rPr><w:b/></w:rPr>", default=True)
    assert read(p("Hours"), styles=styles).blocks[0].lead == 5


def test_the_depth_is_the_level_of_the_list() -> None:
    assert read(p("x", listed(1, 2)), numbering=OUTLINE).blocks[0].depth == 2


BOLD = "<w:rPr><w:b/></w:rPr>"
LEADS = {
    "bold": (r("Hours.", "<w:b/>") + r(" Seven."), 6),
    "underlined": (r("Hours", '<w:u w:val="single"/>') + r(". Seven."), 5),
    "italic": (r("Hours. ", "<w:i/>") + r("Seven."), 6),
    "bold then italic": (r("Hours", "<w:b/>") + r(" of work.", "<w:i/>") + r(" x"), 14),
    "space between": (r("Hours", "<w:b/>") + r(" ") + r("of work", "<w:b/>") + r(" x"), 13),
    "all": (r("Hours", "<w:b/>") + r(" "), 5),
    "not at the start": (r("The ") + r("hours", "<w:b/>"), 0),
    "bold is off": (r("Hours", '<w:b w:val="0"/>') + r(" x"), 0),
    "no underline": (r("Hours", '<w:u w:val="none"/>') + r(" x"), 0),
    "by a style": (r("Hours", '<w:rStyle w:val="Strong"/>') + r(" x"), 5),
    "style switched off": (r("Hours", '<w:rStyle w:val="Strong"/><w:b w:val="0"/>') + r(" x"), 0),
}


@pytest.mark.parametrize(("runs", "lead"), LEADS.values(), ids=LEADS.keys())
def test_the_lead_is_what_stands_out_at_the_start(runs: str, lead: int) -> None:
    styles = character("Strong", "<w:b/>")
    blocks = read(p(runs), styles=styles).blocks
    assert [block.lead for block in blocks] == [lead]


def test_bold_in_a_bold_paragraph_style_toggles_back() -> None:
    styles = named("B", "Bold text", BOLD) + character("Strong", "<w:b/>")
    body = p(r("Not bold", '<w:rStyle w:val="Strong"/>') + r(" bold"), style("B"))
    assert read(body, styles=styles).blocks[0].lead == 0


def test_document_defaults_reach_every_run() -> None:
    styles = f"<w:docDefaults><w:rPrDefault>{BOLD}</w:rPrDefault></w:docDefaults>"
    assert read(p("Hours"), styles=styles).blocks[0].lead == 5


def test_a_lead_is_measured_on_its_own_line() -> None:
    first = "<w:r><w:rPr><w:b/></w:rPr><w:t>Hours</w:t><w:br/></w:r>"
    assert [block.lead for block in read(p(first + r("Seven."))).blocks] == [5, 0]
