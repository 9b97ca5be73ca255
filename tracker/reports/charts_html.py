"""The charts of a summary on its page, each with its numbers folded below it.

This module protects one rule: a chart on a page is a picture with words for who cannot see it, and
its numbers open on the page itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports import chart_words, charts
from tracker.reports.elements import Html, drawing, element, table
from tracker.reports.movement_chart import movement_svg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reports.chart_words import Numbers
    from tracker.reports.pictures import Pictures
    from tracker.table.timeline import Timeline


def front_charts(pictures: Pictures) -> Html:
    """Give the charts of the bargaining as a whole."""
    return element("div", *_front(pictures.timeline), css="charts")


def item_charts(pictures: Pictures, slug: str) -> Html:
    """Give the charts of an item's numbers, and how many more there are."""
    parties = pictures.timeline.parties
    found = []
    for place, one in enumerate(pictures.of_item(slug)):
        svg = movement_svg(one, parties, f"{slug}-{place}")
        told = chart_words.movement_told(one, parties)
        found.append(_figure(svg, told, chart_words.movement_numbers(one, parties)))
    if left_out := pictures.left_out(slug):
        found.append(element("p", chart_words.left_out_words(left_out), css="meta"))
    return element("div", *found, css="charts")


def _front(line: Timeline) -> Iterator[Html]:
    if line.days:
        told, numbers = chart_words.passes_told(line), chart_words.passes_numbers(line)
        yield _figure(charts.passes_svg(line), told, numbers)
        title = chart_words.SESSIONS_TITLE
        yield _figure(charts.sessions_svg(line), told, numbers, title)
    if line.standing:
        told, numbers = chart_words.standing_told(line), chart_words.standing_numbers(line)
        yield _figure(charts.standing_svg(line), told, numbers)


def _figure(svg: bytes, told: str, numbers: Numbers, title: str = "") -> Html:
    rows = table(numbers.heads, numbers.rows)
    folded = element("details", element("summary", "Numbers"), rows)
    caption = element("figcaption", title or numbers.title)
    return element("figure", caption, drawing(svg, told), folded, css="chart")
