"""Numbers of lists and headings are those that LibreOffice shows."""

from __future__ import annotations

from tests.documents.odt_files import h, items, levels, p, read, shown

ROWS = levels("|1|.", "(|a|)", "(|i|)", "|A|.", "|I|.")


def test_levels_count_and_begin_again_below_the_next_item() -> None:
    inner = items(p("a"), p("b"))
    body = items(p("one") + inner, p("two") + items(p("a") + items(p("i"), p("ii"))))
    assert shown(read(body, ROWS).blocks) == [
        "1. one", "(a) a", "(b) b", "2. two", "(a) a", "(i) i", "(ii) ii",
    ]  # fmt: skip


def test_a_new_list_begins_anew_and_a_continued_one_goes_on() -> None:
    body = (
        items(p("one"), more='xml:id="x"')
        + items(p("again"))
        + items(p("on"), more='text:continue-numbering="true"')
        + items(p("back"), more='text:continue-list="x"')
    )
    assert shown(read(body, ROWS).blocks) == ["1. one", "1. again", "2. on", "2. back"]


def test_an_item_may_set_its_own_start() -> None:
    start = '<text:list-item text:start-value="7">' + p("seven") + "</text:list-item>"
    body = items(p("one")).replace(
        "</text:list>", f"{start}<text:list-item>{p('eight')}</text:list-item></text:list>"
    )
    assert shown(read(body, ROWS).blocks) == ["1. one", "7. seven", "8. eight"]


def test_only_the_first_paragraph_of_an_item_bears_its_number() -> None:
    header = f"<text:list-header>{p('above')}</text:list-header>"
    body = items(p("one") + p("more")).replace("<text:list-item>", f"{header}<text:list-item>", 1)
    assert shown(read(body, ROWS).blocks) == ["above", "1. one", "more"]


def test_bullets_and_unknown_styles_show_no_number() -> None:
    bullets = (
        '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="•"/></text:list-style>'
    )
    assert shown(read(items(p("one"), style="B"), bullets).blocks) == ["one"]
    assert shown(read(items(p("one"), style="none")).blocks) == ["one"]


def test_headings_are_numbered_by_the_outline() -> None:
    named = levels("Article |1|", "|1||2", kind="outline", name="Outline")
    body = h("Hours") + h("Rest", 2) + h("Meals", 2) + h("Wages") + h("Rates", 2)
    found = read(body, named=named)
    assert shown(found.blocks) == [
        "Article 1 Hours", "1.1 Rest", "1.2 Meals", "Article 2 Wages", "2.1 Rates",
    ]  # fmt: skip
    assert [block.heading for block in found.blocks] == [1, 2, 2, 1, 2]


def test_a_heading_may_have_no_number_or_begin_again() -> None:
    named = levels("|1|.", kind="outline", name="Outline")
    body = (
        h("Preamble", more='text:is-list-header="true"')
        + h("Hours", more='text:restart-numbering="true" text:start-value="9"')
        + h("Wages")
    )
    assert shown(read(body, named=named).blocks) == ["Preamble", "9. Hours", "10. Wages"]


def test_numbers_written_as_libreoffice_writes_them_come_first() -> None:
    loext = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    style = levels("|1|.").replace(
        "style:num-format", f'{loext} loext:num-list-format="§%1%:" style:num-format'
    )
    assert shown(read(items(p("one")), style).blocks) == ["§1: one"]
