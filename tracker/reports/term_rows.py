"""The terms of several positions side by side: the contract's words and what each makes of them.

This module protects one rule: one term of one clause is one row, whoever speaks of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.reports.words import term_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.diff.model import Change
    from tracker.table.position import Position


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term: the ``contract``'s words, and by party key what it would become and why."""

    what: str
    contract: str
    proposed: tuple[tuple[str, str, str], ...]

    def of(self, party: str) -> tuple[str, str]:
        """Give what a party's position makes of the term, and the difference; "" for unchanged."""
        return next(((new, why) for key, new, why in self.proposed if key == party), ("", ""))


def term_rows(positions: Iterable[Position]) -> tuple[TermRow, ...]:
    """Set the terms of all positions side by side, in reading order, first party first."""
    rows: dict[tuple[str, ...], list[tuple[str, str, str]]] = {}
    for position in positions:
        for change in position.differing:
            spot = change.old[0].label if change.old else ""
            for term in change.terms:
                what = term_name(term)
                said = (position.party.key, term.new or "gone", term.why)
                rows.setdefault((spot, what, term.old), []).append(said)
    return tuple(TermRow(what, old, tuple(said)) for (_, what, old), said in rows.items())


def without_terms(change: Change) -> Change:
    """Give the change without its terms, for a report that sets them side by side elsewhere."""
    return change._replace(terms=())
