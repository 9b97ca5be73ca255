"""A diff for a terminal: what changed first, one block a change, and the noise in one line.

This module protects one rule: with nothing left out, taking the marks away spells the old and the
new words exactly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.model import Op, Segment
from tracker.diff.substance import quiet
from tracker.phrases import counted
from tracker.reports.comparison_words import folded_noise, headline
from tracker.reports.escape import visible_line
from tracker.reports.screen import Screen
from tracker.reports.stretches import Gap, stretches
from tracker.reports.table_rows import grid_of, told_terms
from tracker.reports.table_text import put_table
from tracker.reports.terminal import Span, Style, recorded
from tracker.reports.words import (
    facts_of,
    full_title,
    gap_words,
    notes_of,
    side_name,
    term_lines,
    title_of,
    what_happened,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Change
    from tracker.table.comparison import Comparison

_STYLES = {Op.EQUAL: Style.PLAIN, Op.DELETE: Style.DELETED, Op.INSERT: Style.INSERTED}

_TERMS = 8


def render_text(
    comparison: Comparison, *, colour: bool, width: int, everything: bool = False
) -> str:
    """Give a comparison as text for a terminal of ``width`` columns, a line break at its end.

    Without ``colour`` deletions read ``[-so-]`` and insertions ``{+so+}``. ``everything`` shows
    every pairing and every word; otherwise folded changes are counted and long unchanged
    stretches left out.
    """
    screen = Screen(width=width, colour=colour)
    screen.put(f"{side_name(comparison.old)} → {side_name(comparison.new)}", Style.STRONG)
    screen.put(headline(comparison))
    for warning in comparison.diff.warnings:
        screen.put(f"Note: {visible_line(warning)}", hang=1)
    for change in comparison.listed(everything=everything):
        _put_pairing(screen, change, everything=everything)
    if comparison.folded and not everything:
        screen.gap()
        screen.put(f"Folded: {folded_noise(comparison.folded)}; --all shows them", Style.FAINT)
    return screen.text()


def put_change(
    screen: Screen,
    change: Change,
    *,
    depth: int = 0,
    everything: bool,
    all_terms: bool = False,
) -> None:
    """Add one change: its title, what happened, its words with their marks, its terms.

    ``everything`` shows every word, ``all_terms`` every term.
    """
    label, heading = title_of(change)
    screen.put(f"{label}  {heading}".rstrip(), Style.STRONG, depth=depth, hang=1)
    for line in (facts_of(change), *notes_of(change)):
        screen.put(line, depth=depth + 1, hang=1)
    grid = None if everything else grid_of(change)
    if grid is None:
        put_words(screen, change.segments, depth=depth + 1, everything=everything)
    else:
        put_table(screen, grid, depth=depth + 1)
    lines = term_lines(change.terms) if all_terms else told_terms(change)
    for line in _few(lines, everything=all_terms):
        screen.put(f"• {line}", depth=depth + 1, hang=1)


def _few(lines: tuple[str, ...], *, everything: bool) -> tuple[str, ...]:
    """Keep the first lines and count the rest; a wage table has a term in each cell."""
    if everything or len(lines) <= _TERMS:
        return lines
    return (
        *lines[:_TERMS],
        f"… and {counted(len(lines) - _TERMS, 'more term')}, in the words above",
    )


def put_words(
    screen: Screen, segments: Sequence[Segment], *, depth: int = 0, everything: bool
) -> None:
    """Add the words of one change with their marks; nothing when there are no words."""
    parts = stretches(segments, everything=everything)
    if parts:
        screen.put_spans((_span(part, colour=screen.colour) for part in parts), depth=depth)


def _put_pairing(screen: Screen, change: Change, *, everything: bool) -> None:
    if quiet(change):
        screen.put(f"{full_title(change)}: {what_happened(change)}", Style.FAINT, hang=1)
        return
    screen.gap()
    put_change(screen, change, everything=everything, all_terms=everything)
    screen.gap()


def _span(part: Segment | Gap, *, colour: bool) -> Span:
    match part:
        case Gap():
            return Span(f" {gap_words(part.words)} ", Style.FAINT)
        case Segment():
            return recorded(part.text, _STYLES[part.op], colour=colour)
