"""Automatic numbers are those that Word shows."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.word_files import ins, level, listed, mark, numbering, p, r, read, style, texts

OUTLINE = numbering(
    level(0, "Article %1"),
    level(1, "%1.%2"),
    level(2, "(%3)", "lowerLetter"),
    level(3, "(%4)", "lowerRoman"),
)


def items(*levels: int, number: int = 1) -> str:
    """Paragraphs "x" at these levels of a list."""
    return "".join(p("x", listed(number, depth)) for depth in levels)


def markers(body: str, **parts: Any) -> list[str]:
    """The markers of a document's blocks."""
    return [block.marker for block in read(body, **parts).blocks]


def test_levels_count_and_begin_again_below_each_other() -> None:
    assert markers(items(0, 1, 1, 2, 2, 3, 1, 2, 0, 1), numbering=OUTLINE) == (
        "Article 1|1.1|1.2|(a)|(b)|(i)|1.3|(a)|Article 2|2.1".split("|")
    )


def test_a_level_above_that_was_skipped_shows_its_start_and_counts_on_from_it() -> None:
    assert markers(items(1, 1, 0, 1), numbering=OUTLINE) == ["1.1", "1.2", "Article 2", "2.1"]
    assert markers(items(0, 2, 1), numbering=OUTLINE) == ["Article 1", "(a)", "1.2"]


def test_a_legal_level_shows_digits_for_the_levels_above() -> None:
    parts = numbering(level(0, "Article %1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert markers(items(0, 0, 1), numbering=parts) == ["Article I", "Article II", "2.1"]


def test_a_level_that_never_restarts_counts_on() -> None:
    parts = numbering(level(0, "%1."), level(1, "§ %2", more='<w:lvlRestart w:val="0"/>'))
    assert markers(items(0, 1, 1, 0, 1), numbering=parts) == ["1.", "§ 1", "§ 2", "2.", "§ 3"]


def test_a_level_restarts_only_after_the_level_it_names() -> None:
    restart = '<w:lvlRestart w:val="1"/>'
    parts = numbering(level(0, "%1"), level(1, "%2"), level(2, "%3", more=restart))
    assert markers(items(0, 1, 2, 1, 2, 0, 1, 2), numbering=parts) == list("11122211")


def test_lists_of_one_definition_count_together() -> None:
    parts = numbering(level(0, "%1."), lists={1: "", 2: ""})
    body = items(0, 0) + items(0, number=2) + items(0)
    assert markers(body, numbering=parts) == ["1.", "2.", "3.", "4."]


def test_a_start_override_begins_anew_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    parts = numbering(level(0, "%1."), lists={1: "", 2: override})
    body = items(0, 0) + items(0, 0, number=2)
    assert markers(body, numbering=parts) == ["1.", "2.", "5.", "6."]


def test_an_overridden_level_has_the_form_of_the_override() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "%1)", "upperLetter")}</w:lvlOverride>'
    parts = numbering(level(0, "%1."), lists={1: "", 2: override})
    assert markers(items(0) + items(0, number=2), numbering=parts) == ["1.", "B)"]


def test_bullets_have_a_depth_and_no_number() -> None:
    parts = numbering(level(0, "•", "bullet"), level(1, "o", "bullet"))
    blocks = read(items(0, 1), numbering=parts).blocks
    assert [(block.marker, block.depth) for block in blocks] == [("", 0), ("", 1)]


def test_a_level_without_number_shows_only_its_words() -> None:
    parts = numbering(level(0, "Recital", "none"))
    assert markers(items(0), numbering=parts) == ["Recital"]


def test_a_custom_format_is_padded() -> None:
    choice = '<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice>'
    fallback = '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>'
    padded = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent>'
        f'{choice}{fallback}</mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert markers(items(0), numbering=numbering(padded)) == ["007"]


def test_list_zero_takes_the_number_away_that_a_style_gives() -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="S"><w:pPr>{listed(1)}</w:pPr></w:style>'
    body = p("x", style("S")) + p("y", style("S") + listed(0))
    assert markers(body, numbering=OUTLINE, styles=styles) == ["Article 1", ""]


def test_styles_number_at_the_level_that_names_them() -> None:
    parts = numbering(
        level(0, "Article %1", more='<w:pStyle w:val="One"/>'),
        level(1, "%1.%2", more='<w:pStyle w:val="Two"/>'),
    )
    only = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="One">{only}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="Two"><w:basedOn w:val="One"/></w:style>'
        f'<w:style w:type="paragraph" w:styleId="Far"><w:basedOn w:val="Two"/></w:style>'
    )
    body = p("x", style("One")) + p("y", style("Two")) + p("z", style("Far"))
    assert markers(body, numbering=parts, styles=styles) == ["Article 1", "1.1", "1.2"]


def test_a_numbering_style_leads_to_its_definition() -> None:
    parts = (
        f'<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>'
        f"{level(0, '%1)')}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert markers(items(0), numbering=parts) == ["1)"]


def test_an_empty_numbered_paragraph_counts_and_shows() -> None:
    body = items(1) + p("", listed(1, 1)) + items(1)
    assert texts(body, numbering=OUTLINE) == ["1.1 x", "1.2", "1.3 x"]


def test_each_view_counts_by_itself() -> None:
    new = p(ins(r("new")), listed(1, 1) + mark("ins"))
    found = read(items(0, 1) + new + items(1), numbering=OUTLINE)
    assert found.base is not None
    assert [block.marker for block in found.blocks] == ["Article 1", "1.1", "1.2", "1.3"]
    assert [block.marker for block in found.base] == ["Article 1", "1.1", "1.2"]


def test_a_tracked_change_of_numbering_counts_in_its_own_view() -> None:
    before = "<w:pPrChange><w:pPr/></w:pPrChange>"
    inserted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1"/></w:numPr>'
    body = p("x", listed(1) + before) + p("y", inserted) + p("z", listed(1))
    found = read(body, numbering=OUTLINE)
    assert found.base is not None
    assert [block.marker for block in found.blocks] == ["Article 1", "Article 2", "Article 3"]
    assert [block.marker for block in found.base] == ["", "", "Article 1"]


@pytest.mark.parametrize(
    "parts",
    [
        "",
        '<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>',
        '<w:num w:numId="x"/>',
        (
            '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/><w:styleLink w:val="L"/>'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        ),
    ],
)
def test_a_list_that_is_not_defined_gives_no_number(parts: str) -> None:
    assert markers(items(0, 99), numbering=parts) == ["", ""]


@given(st.lists(st.integers(0, 3), max_size=30))
def test_numbers_follow_the_outline_rule(depths: list[int]) -> None:
    """An independent count: deeper levels begin again, unseen levels above become one."""
    parts = numbering(*(level(n, ".".join(f"%{k + 1}" for k in range(n + 1))) for n in range(4)))
    counts = [0, 0, 0, 0]
    expected = []
    for depth in depths:
        counts[depth] += 1
        counts = [max(count, 1) for count in counts[:depth]] + [counts[depth]] + [0] * (3 - depth)
        expected.append(".".join(map(str, counts[: depth + 1])))
    assert markers(items(*depths), numbering=parts) == expected
