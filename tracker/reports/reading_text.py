"""What was read from a document, for a terminal: its clauses, its redline, and every doubt.

This module protects one rule: a doubt of the reader is shown before the words that it concerns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.reading import Markup
from tracker.phrases import counted
from tracker.reports.escape import visible, visible_line
from tracker.reports.screen import Screen
from tracker.reports.terminal import Style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.documents.clause import Clause
    from tracker.documents.reading import Reading


def reading_text(reading: Reading, *, colour: bool, width: int) -> str:
    """Give what was read as text of ``width`` columns, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    screen.put(_summary(reading), Style.STRONG)
    put_warnings(screen, reading)
    put_clauses(screen, reading.clauses)
    return screen.text()


def put_warnings(screen: Screen, reading: Reading) -> None:
    """Add every doubt of the reader, with the clause that it concerns."""
    for doubt in reading.warnings:
        place = f"{visible_line(doubt.place)}: " if doubt.place else ""
        screen.put(f"Warning: {place}{visible_line(doubt.message)}", hang=1)


def put_clauses(screen: Screen, clauses: Iterable[Clause], *, depth: int = 0) -> None:
    """Add clauses, indented by level below ``depth``, with a gap before each."""
    for clause in clauses:
        screen.gap()
        put_clause(screen, clause, depth=depth + clause.level - 1)


def put_clause(screen: Screen, clause: Clause, *, depth: int = 0) -> None:
    """Add one clause: its label and heading, its words below."""
    title = f"{visible_line(clause.label)}  {visible_line(clause.heading)}".rstrip()
    screen.put(title, Style.STRONG, depth=depth, hang=1)
    if clause.text:
        screen.put(visible(clause.text), depth=depth + 1)


def _summary(reading: Reading) -> str:
    said = [reading.format, counted(len(reading.clauses), "clause")]
    if reading.markup is not Markup.NONE:
        said.append(f"{reading.markup.value} changes")
    if reading.evidence:
        said.append(visible_line(reading.evidence))
    return " · ".join(said)
