"""Every visible word of a paragraph is read once, whatever wraps it."""

from __future__ import annotations

import pytest

from tests.documents.word_files import field, ins, mark_field, p, r, read, t, texts

BOX = "<w:txbxContent>{}</w:txbxContent>"
SHAPE = f"<w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing>"
PICTURE = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"

WRAPPED = {
    "content control": f"<w:sdt><w:sdtPr/><w:sdtContent>{r('seven hours')}</w:sdtContent></w:sdt>",
    "simple field": f'<w:fldSimple w:instr="DOCPROPERTY x">{r("seven hours")}</w:fldSimple>',
    "complex field": field("REF a", r("seven hours")),
    "smart tag": f'<w:smartTag w:element="x">{r("seven hours")}</w:smartTag>',
    "custom xml": f'<w:customXml w:element="x">{r("seven hours")}</w:customXml>',
    "direction": f'<w:bdo w:val="ltr">{r("seven hours")}</w:bdo>',
    "embedding": f'<w:dir w:val="ltr">{r("seven hours")}</w:dir>',
    "hyperlink": f'<w:hyperlink r:id="r1">{r("seven hours")}</w:hyperlink>',
    "insertion": ins(r("seven hours")),
    "move": f'<w:moveTo w:id="1" w:author="A">{r("seven hours")}</w:moveTo>',
    "insertion in a link": f"<w:hyperlink>{ins(r('seven hours'))}</w:hyperlink>",
    "unknown wrapper": f"<x:new>{r('seven hours')}</x:new>",
    "known choice": f'<mc:AlternateContent><mc:Choice Requires="wps">{r("seven hours")}'
    f"</mc:Choice><mc:Fallback>{r('seven hours')}</mc:Fallback></mc:AlternateContent>",
    "unknown choice": f'<mc:AlternateContent><mc:Choice Requires="x">{r("other words")}'
    f"</mc:Choice><mc:Fallback>{r('seven hours')}</mc:Fallback></mc:AlternateContent>",
    "run cut by a comment": f'{r("sev")}<w:commentRangeStart w:id="1"/>{r("en hours")}',
    "run cut by a bookmark": f'{r("seven ho")}<w:bookmarkStart w:id="1" w:name="b"/>{r("urs")}',
    "run cut by spelling": f'{r("seven")}<w:proofErr w:type="spellStart"/>{r(" hours")}',
    "tab": f"<w:r>{t('seven')}<w:tab/>{t('hours')}</w:r>",
    "soft hyphen": f"<w:r>{t('seven ho')}<w:softHyphen/>{t('urs')}</w:r>",
    "many spaces": r("  seven\n \u00a0 hours "),
}


@pytest.mark.parametrize("wrapped", WRAPPED.values(), ids=WRAPPED.keys())
def test_words_are_read_once_in_any_wrapper(wrapped: str) -> None:
    assert texts(p(f"{r('Give ')}{wrapped}{r(' each week.')}")) == ["Give seven hours each week."]


def test_a_no_break_hyphen_stays_a_hyphen() -> None:
    assert texts(p(f"<w:r>{t('twenty')}<w:noBreakHyphen/>{t('five')}</w:r>")) == [
        "twenty\u2011five"
    ]


def test_a_line_break_begins_a_new_line_and_glues_no_words() -> None:
    assert texts(p(f"<w:r>{t('(a) one')}<w:br/>{t('(b) two')}</w:r>")) == ["(a) one", "(b) two"]


def test_a_heading_is_one_line_whatever_breaks_it_has() -> None:
    heading = p(f"<w:r>{t('ARTICLE 7')}<w:br/>{t('RIGHTS')}</w:r>", '<w:outlineLvl w:val="0"/>')
    assert texts(heading) == ["ARTICLE 7 RIGHTS"]


@pytest.mark.parametrize("shape", [SHAPE, PICTURE], ids=["drawing", "picture"])
def test_a_text_box_follows_its_paragraph(shape: str) -> None:
    box = f"<w:r>{shape.format(p('In the box.'))}</w:r>"
    assert texts(p(f"{r('Before')}{box}{r(' and after.')}")) == ["Before and after.", "In the box."]


def test_only_one_branch_of_a_text_box_is_read() -> None:
    inside = p("In the box.")
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{SHAPE.format(inside)}</mc:Choice>'
        f"<mc:Fallback>{PICTURE.format(inside)}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(p(f"<w:r>{both}</w:r>")) == ["In the box."]


def test_a_box_in_a_box_is_read_once() -> None:
    inner = p(f"{r('Outer.')}<w:r>{SHAPE.format(p('Inner.'))}</w:r>")
    assert texts(p(f"<w:r>{SHAPE.format(inner)}</w:r>")) == ["Outer.", "Inner."]


def test_drawn_and_artful_words_are_read() -> None:
    drawn = (
        "<w:drawing><a:p><a:r><a:t>Left</a:t></a:r></a:p><a:p><a:t>right</a:t></a:p></w:drawing>"
    )
    art = '<w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict>'
    assert texts(p(f"<w:r>{drawn}{art}</w:r>")) == ["Left right DRAFT"]


def test_footnotes_and_endnotes_follow_their_paragraph_and_are_counted() -> None:
    notes = f'<w:footnote w:id="7">{p("The first.")}{p("More.")}</w:footnote>'
    ends = f'<w:endnote w:id="2">{p("The end.")}</w:endnote>'
    refer = '<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
    body = p(f"{r('Hours')}{refer}{r(' are seven.')}") + p("Next.")
    assert texts(body, footnotes=notes, endnotes=ends) == [
        "Hours are seven.",
        "Footnote 1: The first.",
        "More.",
        "Endnote i: The end.",
        "Next.",
    ]


def test_a_note_that_does_not_exist_is_no_word_and_no_error() -> None:
    assert texts(p(f'{r("Hours.")}<w:r><w:footnoteReference w:id="9"/></w:r>')) == ["Hours."]


def test_math_keeps_the_place_of_its_parts() -> None:
    def run(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    fraction = f"<m:f><m:num>{run('1')}</m:num><m:den>{run('2')}</m:den></m:f>"
    power = f"<m:sSup><m:e>{run('r')}</m:e><m:sup>{run('2')}</m:sup></m:sSup>"
    bracket = f"<m:d><m:dPr/><m:e>{run('a')}</m:e></m:d>"
    assert texts(p(f"<m:oMath>{fraction}{power}{bracket}</m:oMath>")) == ["1/2r^2(a)"]


def test_symbols_become_what_their_font_draws() -> None:
    symbol = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    typed = r("\uf0a3", '<w:rFonts w:ascii="Symbol"/>')
    box = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    assert texts(p(f"{symbol}{r('40 ')}{typed}{r('50 ')}{box}")) == ["≥40 ≤50 ☑"]


def test_a_symbol_of_no_code_is_no_word() -> None:
    assert texts(p(f'{r("x")}<w:r><w:sym w:font="Symbol" w:char="zz"/></w:r>')) == ["x"]


def test_field_codes_are_no_words_and_nested_results_are() -> None:
    inner = field("PAGEREF b", r("12"))
    assert texts(p(f"{r('See page ')}{field('HYPERLINK a', inner)}{r('.')}")) == ["See page 12."]


def test_a_button_shows_the_words_of_its_code() -> None:
    button = (
        f"{mark_field('begin')}<w:r><w:instrText>MACROBUTTON NoMacro Type your name</w:instrText>"
        f"</w:r>{mark_field('end')}"
    )
    assert texts(p(f"{r('Name: ')}{button}")) == ["Name: Type your name"]


def test_a_drop_down_shows_its_entry() -> None:
    entries = '<w:listEntry w:val="four"/><w:listEntry w:val="seven"/>'
    data = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
    body = p(f"{begin}{mark_field('end')}{r(' hours')}")
    assert texts(body) == ["seven hours"]


def test_a_broken_field_swallows_nothing() -> None:
    body = p(f"{mark_field('begin')}{r('Article 9.')}") + p("Hours are seven.")
    assert texts(body) == ["Article 9.", "Hours are seven."]
    backwards = p(f"{mark_field('end')}{r('One')}{mark_field('begin')}{r(' two.')}")
    assert texts(backwards) == ["One two."]


def test_words_inside_a_field_code_are_said_to_be_left_out() -> None:
    body = p(f"{mark_field('begin')}{r('hidden proviso')}{mark_field('end')}{r('Seen.')}")
    found = read(body)
    assert [block.text for block in found.blocks] == ["Seen."]
    assert [(w.code, "hidden proviso" in w.message) for w in found.warnings] == [
        ("field-code", True)
    ]


def test_empty_paragraphs_are_no_blocks() -> None:
    assert texts(p() + p("One.") + p(" ") + p("Two.")) == ["One.", "Two."]


def test_blocks_inside_controls_are_read_in_place() -> None:
    control = f"<w:sdt><w:sdtContent>{p('Two.')}{p('Three.')}</w:sdtContent></w:sdt>"
    assert texts(p("One.") + control + p("Four.")) == ["One.", "Two.", "Three.", "Four."]
