"""Which fact comes after which.

The rule that this module protects: the order never depends on how files are listed or on when git
committed them. Two facts that could see each other are ordered by bargaining time and, at the same
minute, by what their recorder had seen; two that could not are ordered by time and id for display,
but neither overrules the other.

Bargaining time comes first because a pile of papers is often entered late and in any order: the
last position of a party is the one it passed last, not the one that was typed in last.
"""

from __future__ import annotations

from graphlib import TopologicalSorter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from tracker.ledger.facts import Facts, Mark, Proposal


class Causality:
    """What each fact's recorder had seen, closed over the whole table."""

    def __init__(self, facts: Facts) -> None:
        known = _after(facts)
        order = {name: [one for one in after if one in known] for name, after in known.items()}
        self._bit = {name: 1 << place for place, name in enumerate(order)}
        self._seen: dict[str, int] = {}
        self.depth: dict[str, int] = {}
        # An id is a hash over ``after``, so there are no circles.
        for name in TopologicalSorter(order).static_order():
            self._close(name, order[name])

    def saw(self, later: str, earlier: str) -> bool:
        """Whether the recorder of ``later`` had seen ``earlier`` (ids)."""
        return bool(self._seen[later] & self._bit[earlier])

    def _close(self, name: str, after: list[str]) -> None:
        seen = 0
        for one in after:
            seen |= self._seen[one] | self._bit[one]
        self._seen[name] = seen
        self.depth[name] = 1 + max((self.depth[one] for one in after), default=0)


def heads(facts: Facts) -> tuple[str, ...]:
    """The ids that no other fact has seen: what a new fact comes after."""
    known = _after(facts)
    seen = {name for after in known.values() for name in after}
    return tuple(sorted(known.keys() - seen))


def _after(facts: Facts) -> dict[str, tuple[str, ...]]:
    papers = (*facts.proposals, *facts.in_error)
    known = (papers, facts.marks, facts.costs, facts.calendar, facts.corrections)
    return {fact.id: fact.after for fact in chain.from_iterable(known)}


def in_order(proposals: Iterable[Proposal], causality: Causality) -> tuple[Proposal, ...]:
    """Proposals by the time of passing."""
    return tuple(sorted(proposals, key=lambda one: (one.passed, causality.depth[one.id], one.id)))


class MarkOrder:
    """The marks of one item: their order, and which of them nothing overrules."""

    def __init__(self, marks: Iterable[Mark], causality: Causality) -> None:
        self._causality = causality
        self._rank: dict[str, datetime] = {}
        marks = sorted(marks, key=lambda mark: (causality.depth[mark.id], mark.id))
        for place, mark in enumerate(marks):
            self._rank[mark.id] = self._ranked(mark, marks[:place])
        self.marks = tuple(sorted(marks, key=lambda mark: (*self._key(mark), mark.id)))

    def standing(self) -> tuple[Mark, ...]:
        """The marks that no other overrules; more than one only when some were made apart."""
        return tuple(mark for mark in self.marks if not self._overruled(mark))

    def _ranked(self, mark: Mark, earlier: list[Mark]) -> datetime:
        """A mark's place in time; one that settles comes no earlier than what it had seen."""
        if not mark.settles:
            return mark.at
        seen = [self._rank[one.id] for one in earlier if self._causality.saw(mark.id, one.id)]
        return max([mark.at, *seen])

    def _key(self, mark: Mark) -> tuple[datetime, int]:
        return self._rank[mark.id], self._causality.depth[mark.id]

    def _overruled(self, mark: Mark) -> bool:
        return any(
            self._key(other) > self._key(mark) and self._met(mark, other) for other in self.marks
        )

    def _met(self, one: Mark, other: Mark) -> bool:
        return self._causality.saw(one.id, other.id) or self._causality.saw(other.id, one.id)
