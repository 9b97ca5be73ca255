"""The terms of several positions side by side: the contract's words and what each makes of them.

This module protects one rule: one term of one clause is one row, whoever speaks of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.diff.model import Kind
from tracker.reports.words import term_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.diff.model import Change
    from tracker.table.position import Position

_GONE = "gone"


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term: the ``contract``'s words, and by party key what it would become and why.

    ``silent`` are the parties that passed nothing on the item.
    """

    what: str
    contract: str
    proposed: tuple[tuple[str, str, str], ...]
    silent: frozenset[str] = frozenset()

    def of(self, party: str) -> tuple[str, str]:
        """Give what a party's position makes of the term, and the difference; "" for unchanged."""
        return next(((new, why) for key, new, why in self.proposed if key == party), ("", ""))


def term_rows(positions: Iterable[Position]) -> tuple[TermRow, ...]:
    """Set the terms of all positions side by side, in reading order, first party first."""
    rows: dict[tuple[str, ...], list[tuple[str, str, str]]] = {}
    told = tuple(positions)
    for position in told:
        for change in position.differing:
            spot = change.old[0].label if change.old else ""
            for term in change.terms:
                what = term_name(term)
                said = (position.party.key, term.new or _GONE, term.why)
                rows.setdefault((spot, what, term.old), []).append(said)
    for (spot, _, old), listed in rows.items():
        known = {key for key, _, _ in listed}
        listed += [(one.party.key, _GONE, "") for one in told if _loses(one, spot, old, known)]
    silent = frozenset(one.party.key for one in told if one.proposal is None)
    return tuple(TermRow(what, old, tuple(said), silent) for (_, what, old), said in rows.items())


def _loses(position: Position, spot: str, words: str, known: set[str]) -> bool:
    """Whether a position has no word on a term of the contract because it deletes the clause."""
    if not words or position.party.key in known:
        return False
    gone = (one for one in position.differing if Kind.DELETED in one.kinds)
    return any(change.old[0].label == spot for change in gone)


def without_terms(change: Change) -> Change:
    """Give the change without its terms, for a report that sets them side by side elsewhere."""
    return change._replace(terms=())
