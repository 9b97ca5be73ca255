"""Two documents side by side: the diff with the names of its sides, sorted for a reader.

This module protects one rule: what is of substance, what is folded and what is quiet are together
all that the diff holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.substance import of_substance, quiet

if TYPE_CHECKING:
    from tracker.diff.model import Change, Diff


class Side(NamedTuple):
    """One side of a comparison: its ``ref`` ("contract", "U5", a path), title and sha256."""

    ref: str
    title: str = ""
    sha256: str = ""


class Comparison(NamedTuple):
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
