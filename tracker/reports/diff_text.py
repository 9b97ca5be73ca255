"""A diff for a terminal: what changed first, one block a change, and the noise in one line.

This module protects one rule: with nothing left out, taking the marks away spells the old and the
new words exactly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.model import Op, Segment
from tracker.reports.comparison import folded_noise, headline, quiet
from tracker.reports.escape import visible_line
from tracker.reports.stretches import Gap, stretches
from tracker.reports.terminal import Span, Style, flow, recorded
from tracker.reports.words import (
    facts_of,
    gap_words,
    notes_of,
    side_name,
    term_line,
    title_of,
    what_happened,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Change
    from tracker.reports.comparison import Comparison

_STYLES = {Op.EQUAL: Style.PLAIN, Op.DELETE: Style.DELETED, Op.INSERT: Style.INSERTED}
_INDENT = "  "


def render_text(
    comparison: Comparison, *, colour: bool, width: int, everything: bool = False
) -> str:
    """Give a comparison as text for a terminal of ``width`` columns, a line break at its end.

    Without ``colour`` deletions read ``[-so-]`` and insertions ``{+so+}``. ``everything`` shows
    every pairing and every word; otherwise folded changes are counted and long unchanged
    stretches left out.
    """
    page = _Page(width, colour)
    page.put(f"{side_name(comparison.old)} → {side_name(comparison.new)}", Style.STRONG)
    page.put(headline(comparison))
    for warning in comparison.diff.warnings:
        page.put(f"Note: {visible_line(warning)}")
    for change in comparison.diff.changes if everything else comparison.shown:
        _put_change(page, change, everything=everything)
    if comparison.folded and not everything:
        page.gap()
        page.put(f"Folded: {folded_noise(comparison.folded)}; --all shows them", Style.FAINT)
    return page.text()


def change_lines(
    segments: Sequence[Segment], *, colour: bool, width: int, indent: str = "", everything: bool
) -> list[str]:
    """Give the words of one change as wrapped lines, with their marks."""
    parts = stretches(segments, everything=everything)
    spans = [_span(part, colour=colour) for part in parts]
    return flow(spans, width=width, indent=indent, colour=colour)


class _Page:
    """Lines of a terminal page, gathered in order."""

    def __init__(self, width: int, colour: bool) -> None:
        self.width = width
        self.colour = colour
        self.lines: list[str] = []

    def put(self, text: str, style: Style = Style.PLAIN, indent: str = "", hang: str = "") -> None:
        self.lines += flow(
            (Span(text, style),),
            width=self.width,
            indent=indent,
            hanging=hang,
            colour=self.colour,
        )

    def gap(self) -> None:
        self.lines.append("")

    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def _put_change(page: _Page, change: Change, *, everything: bool) -> None:
    label, heading = title_of(change)
    if quiet(change):
        page.put(f"{label}  {heading}: {what_happened(change)}", Style.FAINT)
        return
    page.gap()
    page.put(f"{label}  {heading}".rstrip(), Style.STRONG)
    for line in (facts_of(change), *notes_of(change)):
        page.put(line, indent=_INDENT, hang=_INDENT)
    page.lines += _word_lines(page, change, everything=everything)
    for term in change.terms:
        page.put(f"• {term_line(term)}", indent=_INDENT, hang=_INDENT)


def _word_lines(page: _Page, change: Change, *, everything: bool) -> list[str]:
    return change_lines(
        change.segments,
        colour=page.colour,
        width=page.width,
        indent=_INDENT,
        everything=everything,
    )


def _span(part: Segment | Gap, *, colour: bool) -> Span:
    match part:
        case Gap():
            return Span(f" {gap_words(part.words)} ", Style.FAINT)
        case Segment():
            return recorded(part.text, _STYLES[part.op], colour=colour)
