"""A comparison counted in words: what happened, and what was folded.

This module protects one rule: substance comes first, and what is folded is counted, never lost.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.diff.model import Kind
from tracker.diff.substance import quiet
from tracker.phrases import counted
from tracker.reports.words import kind_name, telling_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.diff.model import Change
    from tracker.table.comparison import Comparison

_COUNTED = {
    "cross-reference follows": ("cross-reference follows", "cross-references follow"),
    "heading with nothing below it": (
        "heading with nothing below it",
        "headings with nothing below them",
    ),
    "heading carried on elsewhere": (
        "heading carried on elsewhere",
        "headings carried on elsewhere",
    ),
    "list markers": ("change of list markers", "changes of list markers"),
    "note about the document": ("note about the document", "notes about the document"),
    "page header": ("page header", "page headers"),
    "renumbering": ("renumbering", "renumberings"),
    "revision note": ("revision note", "revision notes"),
    "term renewed for as long": ("term renewed for as long", "terms renewed for as long"),
    "title of the document": ("title of a document", "titles of documents"),
    "typography": ("difference of typography", "differences of typography"),
}
"""Reasons as one counts them: one, and more than one."""


def headline(comparison: Comparison) -> str:
    """Count what happened, in words: "3 reworded · 1 inserted · 14 not addressed"."""
    tally = Counter(kind for change in comparison.shown for kind in telling_kinds(change))
    tally.update(k for c in comparison.diff.changes if quiet(c) for k in c.kinds)
    busy = [kind for kind in Kind if kind is not Kind.UNCHANGED and tally[kind]]
    said = [f"{tally[kind]:,} {kind_name(kind)}" for kind in busy]
    if not comparison.shown:
        said.insert(0, "no change of substance")
    if tally[Kind.UNCHANGED]:
        said.append(f"{tally[Kind.UNCHANGED]:,} unchanged")
    return " · ".join(said)


def folded_noise(changes: Iterable[Change]) -> str:
    """Count what was folded, by reason: "12 renumbered, 3 cross-references follow"."""
    tally = Counter(_reason(change) for change in changes)
    return ", ".join(
        counted(number, *_COUNTED.get(reason, (reason, reason)))
        for reason, number in tally.most_common()
    )


def _reason(change: Change) -> str:
    return change.reason or " and ".join(kind_name(kind) for kind in change.kinds)
