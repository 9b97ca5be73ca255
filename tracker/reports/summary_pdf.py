"""The summary on paper: two pages up front, then a block for every item.

This module protects one rule: a page is handed around, so it says whose table it is, as of when,
and from which commit it was made, on every sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.summary_print import chart_name, print_shape

if TYPE_CHECKING:
    from tracker.reports.pictures import Pictures
    from tracker.table.summary import Summary

PAPERS = {"letter": "us-letter", "a4": "a4"}
"""The papers by the name that a person gives, and the typesetter's."""

TEMPLATE = "summary.typ"


def summary_pdf(summary: Summary, pictures: Pictures, *, paper: str, commit: str) -> bytes:
    """Give a summary as a tagged PDF on ``paper`` ("letter" or "a4").

    ``pictures`` are of the same moment; ``commit`` is the id of the table's, "" when unknown.
    """
    from tracker.reports.typesetting import set_pages

    data = {**print_shape(summary, pictures, commit), "paper": PAPERS[paper]}
    return set_pages(TEMPLATE, data, drawings(summary, pictures), made=summary.as_of)


def drawings(summary: Summary, pictures: Pictures) -> dict[str, bytes]:
    """Draw every picture that a summary shows, by its name, as SVG."""
    from tracker.reports import charts
    from tracker.reports.movement_chart import movement_svg

    line = pictures.timeline
    drawn: dict[str, bytes] = {}
    if line.days:
        drawn |= {"passes": charts.passes_svg(line), "sessions": charts.sessions_svg(line)}
    if line.standing:
        drawn["standing"] = charts.standing_svg(line)
    for item in summary.items:
        slug = item.state.item.slug
        for place, movement in enumerate(pictures.of_item(slug)):
            name = chart_name(slug, place)
            drawn[name] = movement_svg(movement, summary.parties, name)
    return drawn
