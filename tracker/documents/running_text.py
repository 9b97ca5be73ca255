"""All clauses' headings and words as one text, so that a look for something rare costs one pass.

The rule protected here: a place in the text leads back to the clause that holds it, and no match
reaches over a paragraph's end.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.clause import Clause


LONGEST = 50_000
"""Characters between two clauses that are looked at; the longest real article has fewer."""


class RunningText:
    """The clauses' headings and texts, each on lines of its own: ``text``."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        """Join them in order."""
        self.clauses = clauses
        self.text = "\n".join([part for one in clauses for part in (one.heading, one.text)])

    def clause_at(self, offset: int) -> Clause:
        """The clause that holds this place of the text."""
        return self.clauses[bisect_right(self._starts, offset) - 1]

    def between(self, first: str, last: str) -> str:
        """The words from the clause labelled ``first`` up to the one labelled ``last``, cut."""
        start, end = self._at[first], self._at[last]
        return "\n".join([clause.text for clause in self.clauses[start:end]])[:LONGEST]

    @cached_property
    def _at(self) -> dict[str, int]:
        """Where each label stands first."""
        return {one.label: at for at, one in reversed(list(enumerate(self.clauses)))}

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for one in self.clauses:
            starts.append(at)
            at += len(one.heading) + len(one.text) + 2
        return starts
