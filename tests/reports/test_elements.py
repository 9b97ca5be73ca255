"""A plain string is always text; only what was built here is markup."""

from __future__ import annotations

from tests.reports.pages import PageReader
from tracker.reports.elements import Html, element, table, text, together
from tracker.reports.page import page


def test_children_and_attributes_are_escaped() -> None:
    made = element("p", "<b>", css='a"b', data_label="<x>")
    assert made == '<p class="a&quot;b" data-label="&lt;x&gt;">&lt;b&gt;</p>'


def test_markup_is_kept_and_text_escaped_when_joined() -> None:
    assert together((Html("<b></b>"), "<i>"), between="&") == "<b></b>&amp;&lt;i&gt;"


def test_line_breaks_become_elements() -> None:
    assert text("a\nb") == "a<br>b"


def test_a_table_names_its_columns() -> None:
    made = table(("Term",), (("<b>",),), css="terms")
    assert '<th scope="col">Term</th>' in made
    assert "<td>&lt;b&gt;</td>" in made


def test_a_page_says_its_language_its_title_and_holds_its_style() -> None:
    read = PageReader(page("A & B", element("p", "words"), wide=True))
    assert "A & B" in read.text
    assert {"style", "title", "body"} <= read.elements
    assert "script" not in read.elements
    assert "link" not in read.elements
    assert page("x").startswith('<!doctype html>\n<html lang="en">')
