"""The charts on the summary's page: drawn, told in words, numbers folded below, no network."""

from __future__ import annotations

import re

from tests.reports.pages import PageReader
from tests.reports.table_example import CONTRACT, TABLE, against_contract, at, changes_on
from tests.reports.test_charts import LINE, MOVEMENT
from tests.table.test_timeline import STEPS
from tracker.reports.chart_words import movement_told
from tracker.reports.charts_html import front_charts, item_charts
from tracker.reports.escape import html_text
from tracker.reports.pictures import Pictures, pictured
from tracker.reports.summary_html import summary_html
from tracker.table.summary import summarise
from tracker.table.timeline import Timeline

PICTURES = Pictures(LINE, {"admin-time": (MOVEMENT,) * 5})


def test_every_chart_has_a_title_words_and_its_numbers() -> None:
    page = front_charts(PICTURES)
    read = PageReader(page)
    assert page.count('<svg role="img" aria-label=') == 3
    assert page.count("<figcaption>") == 3
    assert page.count("<details>") == 3
    assert "1: U1" in read.text


def test_an_items_charts_say_how_many_more_there_are() -> None:
    page = item_charts(PICTURES, "admin-time")
    assert page.count("<svg ") == 3
    assert f'aria-label="{html_text(movement_told(MOVEMENT, LINE.parties))}"' in page
    assert "2 more numbers moved" in page


def test_nothing_passed_is_no_chart() -> None:
    nothing = Pictures(Timeline((), (), ()))
    assert "<svg" not in front_charts(nothing) + item_charts(nothing, "admin-time")


def test_the_page_with_charts_takes_nothing_from_elsewhere() -> None:
    passes = [(one, against_contract(one)) for one in TABLE.proposals]
    pictures = pictured(TABLE, STEPS, passes)
    summary = summarise(TABLE, CONTRACT, changes_on, as_of=at(1, 23, 9))
    page = summary_html(summary, pictures)
    assert "<svg" in page
    assert not re.search(r"https?:|@import|src=|xmlns|href=\"[^#]|url\([^#]", page)
    assert "script" not in PageReader(page).elements


def test_charts_of_one_page_share_no_name() -> None:
    page = front_charts(PICTURES) + item_charts(PICTURES, "admin-time")
    clips = re.findall(r'<clipPath id="([^"]+)"', page)
    assert clips
    assert len(clips) == len(set(clips))
