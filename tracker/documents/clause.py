"""The clause: an addressable provision, and the rule that its path follows its level.

A clause is what a negotiator can cite. Every format is read into these, the canonical text
round-trips them, and the diff pairs them; nothing below this module knows another unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_LEVEL = 9
"""Deepest outline level, as in Word (nine levels)."""


class Clause(NamedTuple):
    """One provision; a named tuple, because a contract of every reading has thousands.

    ``label`` is the citation in full ("Article 9", "9.4(b)(ii)", "Article 9 Section 2",
    "9.4 Table 1", "Preamble"), never empty; a heading that carries no number is its own label.
    ``heading`` is the title without the number ("" when there is none).
    ``text`` is the clause's own paragraphs, one per line, without marker and heading; each line is
    stripped, holds single spaces only and is never empty. A table's rows are lines, cells joined
    by " | ". ``level`` is 1 for the top of the outline. ``path`` is the labels from
    the top, own label last.
    """

    label: str
    heading: str
    text: str
    level: int
    path: tuple[str, ...]
    table: bool = False


class Draft(NamedTuple):
    """A clause before its path is known: what a reader or the canonical text gives."""

    label: str
    heading: str
    text: str
    level: int
    table: bool = False


def with_paths(drafts: Iterable[tuple[str, str, str, int, bool]]) -> tuple[Clause, ...]:
    """Give every draft its path: the labels of the nearest clauses above it with a lower level.

    Takes drafts, or their values as plain tuples.
    """
    levels: list[int] = []
    labels: list[str] = []
    clauses = []
    for label, heading, text, level, table in drafts:
        while levels and levels[-1] >= level:
            levels.pop()
            labels.pop()
        levels.append(level)
        labels.append(label)
        clauses.append(Clause(label, heading, text, level, tuple(labels), table))
    return tuple(clauses)
