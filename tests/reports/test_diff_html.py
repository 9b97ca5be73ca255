"""A diff as one HTML page: every word, no script, no network, no recorded markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.reports.diff_example import COMPARISON
from tests.reports.pages import PageReader
from tests.reports.strategies import comparisons, segment_lists, spelled
from tracker.diff.model import Diff, Op, Segment
from tracker.reports.diff_html import change_html, render_html
from tracker.reports.escape import UNSEEN, visible

if TYPE_CHECKING:
    from tracker.table.comparison import Comparison

KNOWN = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "div", "article"),
    *("del", "ins", "br", "details", "summary", "ul", "li"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


@given(segment_lists())
def test_struck_and_underlined_words_spell_both_texts(segments: tuple[Segment, ...]) -> None:
    page = PageReader(change_html(segments, everything=True))
    for kind, ops in (("del", (Op.EQUAL, Op.DELETE)), ("ins", (Op.EQUAL, Op.INSERT))):
        assert page.spelled(kind).split() == visible(spelled(segments, *ops)).split()


@given(segment_lists())
def test_a_gap_opens_on_the_page_itself(segments: tuple[Segment, ...]) -> None:
    page = change_html(segments, everything=False)
    closed = PageReader(re.sub(r"<summary>.*?</summary>", "", page))
    wanted = visible(spelled(segments, Op.EQUAL, Op.DELETE)).split()
    assert closed.spelled("del").split() == wanted


@settings(max_examples=40)
@given(comparisons)
def test_nothing_recorded_becomes_markup(comparison: Comparison) -> None:
    page = render_html(comparison, everything=True)
    assert not UNSEEN.search(page)
    read = PageReader(page)
    assert read.elements <= KNOWN
    assert read.attributes <= {"lang", "charset", "name", "content", "class", "scope"}


def test_a_page_needs_no_network() -> None:
    page = render_html(COMPARISON)
    assert not re.search(r"https?:|url\(|@import|src=|href=", page)


def test_the_page_says_what_the_terminal_says() -> None:
    page = PageReader(render_html(COMPARISON)).text
    for said in (
        "3 reworded · 1 inserted · 1 moved · 2 not addressed · 1 unchanged",
        "moved from 4.3 and reworded · in Article 9",
        "paired by similarity, 62% sure",
        "−3 hours, −43 % · favours the employer",
        "… 28 words unchanged …",
        "Folded: 1 cross-reference follows",
        "9.7 Overtime: renumbered 9.5 → 9.7",
    ):
        assert said in page


def test_everything_lists_every_pairing() -> None:
    page = PageReader(render_html(COMPARISON, everything=True)).text
    for said in ("9.1 Workday: unchanged", "10.1 Leave: not addressed", "cross-reference follows"):
        assert said in page
    assert "Folded" not in page
    assert "words unchanged" not in page


def test_warnings_of_the_diff_are_told() -> None:
    warned = COMPARISON._replace(diff=Diff((), ("paired coarsely",)))
    assert "Note: paired coarsely" in PageReader(render_html(warned)).text


def test_changes_read_in_black_and_white() -> None:
    page = render_html(COMPARISON)
    assert re.search(r"\bdel \{[^}]*line-through", page)
    assert re.search(r"\bins \{[^}]*underline", page)
    assert "@media print" in page
