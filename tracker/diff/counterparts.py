"""After pairing: all counterparts of a clause, whether it moved, and whither its label goes.

The rule protected here: a clause moves when it leaves its parent or its turn among its siblings;
children that go with their parent have not moved.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from tracker.diff.order import longest_rise
from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE
from tracker.diff.place import Place, place
from tracker.patterns import usual_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.diff.pairing import Pairing

_ATTACHED = usual_pattern(
    r"(?i)(?:side )?lett(?:ers?|res?)\b|memorand|mo[ua]\b|lo[ua]\b"
    r"|append|addend|exhibit|schedule|attachment|annex"
)
"""What a label begins with that stands behind the articles."""


class Counterparts:
    """What each old clause became, splits and merges included."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._new = _all_new(pairing)
        self._out_of_turn = self._find_out_of_turn()

    def new(self, old: int) -> frozenset[int]:
        """The new clauses that an old one became; ROOT becomes ROOT."""
        return self._new.get(old, frozenset())

    def goes_to(self, old: Place) -> frozenset[Place]:
        """The places where the clause that an old citation names now stands."""
        news = self._pairing.new.outline.clauses
        cited = self._by_place.get(old, ())
        return frozenset(place(news[right].label) for left in cited for right in self.new(left))

    def moved(self, old: int, new: int) -> bool:
        """Whether a pair stands under another parent, or in another turn among its siblings."""
        above, beyond = self._parents(old, new)
        if ROOT in (above, beyond) and self._changed_home(old, new):
            return True
        if beyond in self.new(above):
            return old in self._out_of_turn
        # A document that prints a section without its article says nothing about where it stands.
        return ROOT not in (above, beyond)

    def left_together(self, olds: Sequence[int], news: Sequence[int]) -> bool:
        """Whether none of several parts stands anywhere below what stood above the others."""
        homes = {self._pairing.old.outline.parents[old] for old in olds}
        if ROOT in homes or any(self._pairing.new.outline.parents[new] == ROOT for new in news):
            return any(self._changed_home(old, new) for old in olds for new in news)
        known = {new for home in homes for new in self.new(home)}
        return all(known.isdisjoint(self._pairing.new.outline.above(new)) for new in news)

    def _changed_home(self, old: int, new: int) -> bool:
        """Whether one of the two stands in a letter or an appendix and the other in the body."""
        sides = (self._pairing.old.outline, old), (self._pairing.new.outline, new)
        before, after = (_outside(outline.clauses[at].path[0]) for outline, at in sides)
        return before is not after

    def _parents(self, old: int, new: int) -> tuple[int, int]:
        return self._pairing.old.outline.parents[old], self._pairing.new.outline.parents[new]

    @cached_property
    def _by_place(self) -> Mapping[Place, list[int]]:
        """The old clauses by the place that their labels cite; only a reference asks."""
        found: defaultdict[Place, list[int]] = defaultdict(list)
        for left, clause in enumerate(self._pairing.old.outline.clauses):
            found[place(clause.label)].append(left)
        return found

    def _find_out_of_turn(self) -> frozenset[int]:
        families: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for left, right in enumerate(self._pairing.old.partner[:ROOT]):
            if right == FREE:
                continue
            above, beyond = self._parents(left, right)
            if beyond in self.new(above):
                families[above].append((left, right))
        return frozenset(
            left for family in families.values() for left in self._out_of_turn_in(family)
        )

    def _out_of_turn_in(self, family: list[tuple[int, int]]) -> list[int]:
        """Those that must have moved; of two ways, the one that moves what has another number."""
        rights = [right for _, right in family]
        first = longest_rise(rights)
        if len(first) == len(family):
            return []
        last = [len(rights) - 1 - at for at in longest_rise([-right for right in reversed(rights)])]
        numbered = {at for at, pair in enumerate(family) if self._keeps_number(*pair)}
        return _others(family, max(first, last, key=lambda kept: len(numbered.intersection(kept))))

    def _keeps_number(self, left: int, right: int) -> bool:
        old, new = self._pairing.old.outline.clauses, self._pairing.new.outline.clauses
        return place(old[left].label) == place(new[right].label)


def _others(family: list[tuple[int, int]], kept: Sequence[int]) -> list[int]:
    """The old clauses of a family that are not kept in their turn."""
    keep = set(kept)
    # Parts of one merger share a partner and stand in its turn.
    turns = {family[index][1] for index in keep}
    return [
        left
        for index, (left, right) in enumerate(family)
        if index not in keep and right not in turns
    ]


@lru_cache(maxsize=1 << 10)  # a few articles, asked for each of their clauses
def _outside(top: str) -> bool:
    """Whether a top clause stands behind the articles: a letter, an appendix, a memorandum."""
    return _ATTACHED.match(top) is not None


def _all_new(pairing: Pairing) -> dict[int, frozenset[int]]:
    found = {
        left: frozenset((right,))
        for left, right in enumerate(pairing.old.partner[:ROOT])
        if right != FREE
    }
    for join in pairing.joins:
        for left in join.old:
            found[left] = found.get(left, frozenset()) | frozenset(join.new)
    found[ROOT] = frozenset((ROOT,))
    return found
