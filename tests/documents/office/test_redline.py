"""One redline is two texts: what its party proposes and what it claims to change."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.word_files import (
    deleted,
    ins,
    lines,
    mark,
    p,
    r,
    read,
    row,
    style,
    t,
    table,
    tc,
    word_file,
)
from tracker.documents.reading import Markup
from tracker.documents.word import read_word
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from tracker.documents.office.text import OfficeText

HOURS = p(f"{r('Hours are ')}{deleted('seven')}{ins(r('four'))}{r(' a week.')}")


def both(found: OfficeText) -> tuple[list[str], list[str]]:
    """The proposed text and the base, line by line."""
    assert found.base is not None
    return lines(found.blocks), lines(found.base)


def test_words_inserted_and_deleted_stand_in_one_text_each() -> None:
    found = read(HOURS)
    assert both(found) == (["Hours are four a week."], ["Hours are seven a week."])
    assert found.markup is Markup.TRACKED
    assert found.evidence == ("Word's tracked changes mark 1 word as new and 1 word as deleted.")


def test_moved_words_stand_where_they_came_from_and_where_they_went() -> None:
    away = f'<w:moveFrom w:id="1" w:author="A">{r("Moved.")}</w:moveFrom>'
    there = f'<w:moveTo w:id="2" w:author="A">{r("Moved.")}</w:moveTo>'
    body = p(away, mark("moveFrom")) + p("Fixed.") + p(there, mark("moveTo"))
    assert both(read(body)) == (["Fixed.", "Moved."], ["Moved.", "Fixed."])


def test_a_word_inserted_by_one_and_deleted_by_another_stands_in_neither() -> None:
    body = p(f"{r('Hours')}{ins(deleted(' and minutes'))}{ins(r('.'))}")
    assert both(read(body)) == (["Hours."], ["Hours"])


def test_a_deleted_mark_joins_two_paragraphs_in_the_proposed_text() -> None:
    body = p("Hours are", mark("del")) + p(f"{deleted('six')}{r(' seven.')}")
    assert both(read(body)) == (["Hours are seven."], ["Hours are", "six seven."])


def test_an_inserted_mark_splits_a_paragraph_in_the_proposed_text_only() -> None:
    body = p("One.", mark("ins")) + p(" Two.")
    assert both(read(body)) == (["One.", "Two."], ["One. Two."])


def test_a_paragraph_without_words_in_a_view_leaves_its_form_to_the_next() -> None:
    heading = '<w:outlineLvl w:val="0"/>'
    body = p(deleted("Gone"), heading + mark("del")) + p("Text.") + p("Head", heading)
    found = read(body)
    assert found.base is not None
    assert [block.heading for block in found.blocks] == [0, 1]
    assert [block.heading for block in found.base] == [1, 0, 1]


def test_a_paragraph_typed_after_a_heading_does_not_take_the_heading_away() -> None:
    heading = '<w:outlineLvl w:val="0"/>'
    body = p("Article 9", heading + mark("ins")) + p(ins(r("New text.")))
    found = read(body)
    assert found.base is not None
    assert [(block.text, block.heading) for block in found.blocks] == [
        ("Article 9", 1),
        ("New text.", 0),
    ]
    assert [(block.text, block.heading) for block in found.base] == [("Article 9", 1)]


def test_words_before_a_table_are_not_lost_with_their_mark() -> None:
    body = p("Before", mark("del")) + table(["a", "b"])
    assert both(read(body)) == (["Before", "a | b"], ["Before", "a | b"])


def test_rows_and_cells_stand_in_the_view_that_their_change_says() -> None:
    new = row("c", "d", properties='<w:ins w:id="1"/>')
    old = row("e", "f", properties='<w:del w:id="1"/>')
    mixed = row(tc("g", '<w:cellIns w:id="1"/>'), tc("h", '<w:cellDel w:id="1"/>'), "i")
    body = f"<w:tbl>{row('a', 'b')}{new}{old}{mixed}</w:tbl>"
    assert both(read(body)) == (["a | b", "c | d", "g | i"], ["a | b", "e | f", "h | i"])


def test_a_tracked_merge_hides_a_cell_in_its_view_only() -> None:
    merged = tc("z", '<w:cellMerge w:id="1" w:vMerge="cont" w:vMergeOrig="rest"/>')
    body = f"<w:tbl>{row('a', 'b')}{row('c', merged)}</w:tbl>"
    assert both(read(body)) == (["a | b", "c | "], ["a | b", "c | z"])


def test_a_note_with_its_reference_deleted_is_in_the_base_only() -> None:
    refer = '<w:del w:id="1"><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'
    notes = f'<w:footnote w:id="2">{p("A note.")}</w:footnote>'
    found = read(p(f"{r('Hours.')}{refer}"), footnotes=notes)
    assert both(found) == (["Hours."], ["Hours.", "Footnote 1: A note."])


def test_none_takes_tracked_text_as_proposed_and_has_no_base() -> None:
    found = read(HOURS, Markup.NONE)
    assert lines(found.blocks) == ["Hours are four a week."]
    assert (found.base, found.markup) == (None, Markup.NONE)
    assert "tracked changes are taken as proposed" in found.evidence


def test_tracked_asked_of_a_clean_file_says_that_nothing_is_tracked() -> None:
    found = read(p("Hours."), Markup.TRACKED)
    assert both(found) == (["Hours."], ["Hours."])
    assert [warning.code for warning in found.warnings] == ["no-redline"]


def test_critic_markup_is_not_for_word_files() -> None:
    with pytest.raises(UsageRefused, match="Markdown only"):
        read(p("Hours."), Markup.CRITIC)


def test_formatting_that_was_tracked_changes_no_word() -> None:
    change = '<w:rPrChange w:id="1"><w:rPr/></w:rPrChange>'
    found = read(p(r("Hours.", f"<w:b/>{change}")))
    assert (found.base, found.markup) == (None, Markup.NONE)


def test_both_kinds_of_marks_are_said_and_tracking_decides() -> None:
    body = HOURS + p(r("Struck by hand.", "<w:strike/>"))
    found = read(body)
    assert found.markup is Markup.TRACKED
    assert [w.code for w in found.warnings] == ["mixed-markup"]
    by_hand = read(body, Markup.STRUCK)
    assert both(by_hand) == (
        ["Hours are four a week."],
        ["Hours are four a week.", "Struck by hand."],
    )


def test_text_cut_into_tracked_runs_inside_math_is_read() -> None:
    inside = "<m:oMath><m:r><m:t>A=</m:t></m:r><m:r><w:ins><m:t>2</m:t></w:ins></m:r></m:oMath>"
    assert both(read(p(inside))) == (["A=2"], ["A="])


def test_both_texts_keep_what_no_style_part_or_list_explains() -> None:
    found = read_word(word_file(p("x", style("Nowhere")) + HOURS), "test.docx")
    assert both(found)[0] == ["x", "Hours are four a week."]


STATES = ("kept", "new", "old", "neither")
RUNS = st.lists(
    st.tuples(st.text("abc é7", min_size=1, max_size=6), st.sampled_from(STATES)), max_size=5
)
PARAGRAPHS = st.lists(st.tuples(RUNS, st.sampled_from(("", "ins", "del"))), max_size=6)


def run(text: str, state: str, wrapper: str) -> str:
    """A run in that state of change, wrapped or not."""
    match state:
        case "new":
            inside = ins(r(text))
        case "old":
            inside = deleted(text)
        case "neither":
            inside = ins(deleted(text))
        case _:
            inside = r(text)
    return wrapper.format(inside)


@given(
    PARAGRAPHS,
    st.sampled_from(
        (
            "{}",
            "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
            "<w:hyperlink>{}</w:hyperlink>",
            '<w:smartTag w:element="x">{}</w:smartTag>',
        )
    ),
)
def test_no_word_is_lost_or_invented_in_either_text(
    story: list[tuple[list[tuple[str, str]], str]], wrapper: str
) -> None:
    """An independent resolution: keep the words of a side, join where its marks are missing."""
    body = "".join(
        p(
            "".join(run(text, state, wrapper) for text, state in runs) or "<w:r/>",
            mark(m) if m else "",
        )
        for runs, m in story
    )
    found = read(body, Markup.TRACKED)
    assert both(found) == (resolved(story, "new", "del"), resolved(story, "old", "ins"))


def resolved(story: list[tuple[list[tuple[str, str]], str]], kept: str, missing: str) -> list[str]:
    """The lines of one side of a story, as anyone would resolve it by hand."""
    text = ""
    for runs, paragraph_mark in story:
        text += "".join(words for words, state in runs if state in {"kept", kept})
        text += "" if paragraph_mark == missing else "\n"
    return [" ".join(line.split()) for line in text.split("\n") if line.split()]


@given(st.text("abc d", min_size=1, max_size=20), st.lists(st.integers(0, 20), max_size=4))
def test_where_a_run_is_cut_changes_nothing(text: str, cuts: list[int]) -> None:
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    bold = "<w:b/>"
    cut = "".join(r(text[a:b], bold) for a, b in itertools.pairwise(places))
    assert read(p(cut + r("x"))).blocks == read(p(r(text, bold) + r("x"))).blocks


def test_a_break_and_a_literal_line_feed_are_not_the_same() -> None:
    assert lines(read(p(f"<w:r>{t('a')}<w:br/>{t('b')}</w:r>")).blocks) == ["a", "b"]
    assert lines(read(p(r("a\nb"))).blocks) == ["a b"]
