"""Two documents side by side: the diff with the names of its sides, sorted for a reader.

This module protects one rule: substance comes first, and what is folded is counted, never lost.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.diff.model import STILL, Kind
from tracker.reports.phrases import counted
from tracker.reports.words import kind_name, telling_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.diff.model import Change, Diff

_MANY = {
    "cross-reference follows": "cross-references follow",
    "note about the document": "notes about the document",
    "revision note": "revision notes",
    "page header": "page headers",
    "term renewed for as long": "terms renewed for as long",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: its ``ref`` ("contract", "U5", a path), title and sha256."""

    ref: str
    title: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A diff between two named sides."""

    old: Side
    new: Side
    diff: Diff

    @property
    def shown(self) -> tuple[Change, ...]:
        """The changes of substance, in reading order."""
        return tuple(change for change in self.diff.changes if of_substance(change))

    @property
    def folded(self) -> tuple[Change, ...]:
        """The changes without substance: renumbering, following references, typography."""
        return tuple(c for c in self.diff.changes if not c.substance and not quiet(c))

    def listed(self, *, everything: bool) -> tuple[Change, ...]:
        """The changes to list: those of substance, or every pairing."""
        return self.diff.changes if everything else self.shown


def quiet(change: Change) -> bool:
    """Tell whether nothing happened to the clause: it is unchanged or not addressed."""
    return STILL.issuperset(change.kinds)


def of_substance(change: Change) -> bool:
    """Tell whether a reader must see the change: something happened, and it is not noise."""
    return change.substance and not quiet(change)


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
        counted(number, reason, _MANY.get(reason, reason)) for reason, number in tally.most_common()
    )


def _reason(change: Change) -> str:
    return change.reason or " and ".join(kind_name(kind) for kind in change.kinds)
