"""What was read from a document, for a terminal: its clauses, its redline, and every doubt.

This module protects one rule: a doubt of the reader is shown before the words that it concerns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.reading import Markup
from tracker.reports.escape import visible, visible_line
from tracker.reports.terminal import Span, Style, flow
from tracker.reports.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.documents.clause import Clause
    from tracker.documents.reading import Reading


def reading_text(reading: Reading, *, colour: bool, width: int) -> str:
    """Give what was read as text of ``width`` columns, a line break at its end."""
    lines = flow((Span(_summary(reading), Style.STRONG),), width=width, colour=colour)
    for doubt in reading.warnings:
        place = f"{visible_line(doubt.place)}: " if doubt.place else ""
        words = f"Warning: {place}{visible_line(doubt.message)}"
        lines += flow((Span(words),), width=width, hanging="  ", colour=colour)
    lines += clause_lines(reading.clauses, colour=colour, width=width)
    return "\n".join(lines) + "\n"


def clause_lines(clauses: Iterable[Clause], *, colour: bool, width: int) -> list[str]:
    """Give clauses as wrapped lines, indented by level, each after an empty line."""
    lines = []
    for clause in clauses:
        indent = "  " * (clause.level - 1)
        title = f"{visible_line(clause.label)}  {visible_line(clause.heading)}".rstrip()
        lines += [
            "",
            *flow((Span(title, Style.STRONG),), width=width, indent=indent, colour=colour),
        ]
        if clause.text:
            words = (Span(visible(clause.text)),)
            lines += flow(words, width=width, indent=indent + "  ", colour=colour)
    return lines


def _summary(reading: Reading) -> str:
    said = [reading.format, counted(len(reading.clauses), "clause")]
    if reading.markup is not Markup.NONE:
        said.append(f"{reading.markup.value} changes")
    if reading.evidence:
        said.append(visible_line(reading.evidence))
    return " · ".join(said)
