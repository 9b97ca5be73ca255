"""The summary for a terminal: totals, then one block an item, most urgent first.

This module protects one rule: whatever differs from the contract is given whole, below the
contract's words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.diff_text import put_change
from tracker.reports.reading_text import put_clause
from tracker.reports.screen import Screen
from tracker.reports.summary_words import (
    as_of_words,
    between_title,
    item_title,
    meta_words,
    position_note,
    position_title,
    sentences,
    silence_words,
    standing_words,
    title_words,
    totals_words,
    untouched_words,
)
from tracker.reports.terminal import Style
from tracker.table.position import contested

if TYPE_CHECKING:
    from tracker.table.position import Position
    from tracker.table.summary import ItemSummary, Summary


def summary_text(summary: Summary, *, colour: bool, width: int) -> str:
    """Give a summary as text of ``width`` columns, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    screen.put(title_words(summary), Style.STRONG)
    screen.put(as_of_words(summary))
    screen.put(totals_words(summary))
    for line in summary.agenda.lines:
        screen.put(line, hang=1)
    for item in summary.items:
        _put_item(screen, summary, item)
    if untouched := untouched_words(summary):
        screen.gap()
        screen.put(untouched, hang=1)
    return screen.text()


def _put_item(screen: Screen, summary: Summary, item: ItemSummary) -> None:
    screen.gap()
    screen.put(item_title(item), Style.STRONG)
    screen.put(standing_words(item), depth=1, hang=1)
    screen.put(meta_words(summary, item), depth=1, hang=1)
    for statement in sentences(summary, item):
        screen.put(statement, depth=1, hang=1)
    _put_contract(screen, item)
    for position in item.positions:
        _put_position(screen, position)
    if item.between:
        screen.gap()
        screen.put(between_title(item), Style.STRONG, depth=1)
        for change in item.between:
            put_change(screen, change, depth=2, everything=False)


def _put_contract(screen: Screen, item: ItemSummary) -> None:
    screen.gap()
    screen.put("Contract", Style.STRONG, depth=1)
    for clause in contested(item.contract, item.positions):
        put_clause(screen, clause, depth=2)
    if not item.contract:
        screen.put("has no clause on this", depth=2)
    if silence := silence_words(item):
        screen.put(silence, depth=2, hang=1)


def _put_position(screen: Screen, position: Position) -> None:
    screen.gap()
    screen.put(position_title(position), Style.STRONG, depth=1, hang=1)
    if note := position_note(position):
        screen.put(note, depth=2)
    for change in position.differing:
        put_change(screen, change, depth=2, everything=True)
