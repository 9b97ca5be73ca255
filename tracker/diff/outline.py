"""A document's clauses as a tree of positions, so that pairing can speak of parents and siblings.

The rule protected here: order and nesting come from the clauses alone (order and level), and
positions (not labels) name a clause, because labels repeat in real agreements.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.documents.clause import Clause

ROOT = -1
"""The position of the document itself, above its top clauses."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Clauses with their tree.

    ``parents[i]`` is the position of the clause above ``i`` (ROOT at the top); ``children[i]`` the
    positions below it in order. ``children`` has one place more than there are clauses, so that
    ``children[ROOT]`` is the top of the document. ``turns[i]`` is the turn of ``i`` among the
    children of its parent, from 0.
    """

    clauses: tuple[Clause, ...]
    parents: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    turns: tuple[int, ...]

    def __len__(self) -> int:
        """How many clauses there are."""
        return len(self.clauses)

    def below(self, place: int) -> Iterator[int]:
        """The positions of the whole subtree under ``place``, in reading order, without it."""
        for child in self.children[place]:
            yield child
            yield from self.below(child)

    def above(self, place: int) -> Iterator[int]:
        """The positions above ``place``, the nearest first, without the document's own."""
        while (place := self.parents[place]) != ROOT:
            yield place

    def siblings(self, place: int) -> tuple[int, ...]:
        """The children of the parent of ``place``, itself among them."""
        return self.children[self.parents[place]]

    def beside(self, place: int, distance: int) -> int | None:
        """The sibling so many turns further on (or, negative, back); None beyond the ends."""
        siblings, turn = self.siblings(place), self.turns[place] + distance
        return siblings[turn] if 0 <= turn < len(siblings) else None


def outline(clauses: Sequence[Clause]) -> Outline:
    """Build the tree: the parent of a clause is the nearest one above it with a lower level."""
    parents: list[int] = []
    turns: list[int] = []
    children: list[list[int]] = [[] for _ in range(len(clauses) + 1)]
    stack: list[int] = []
    for place, clause in enumerate(clauses):
        while stack and clauses[stack[-1]].level >= clause.level:
            stack.pop()
        parent = stack[-1] if stack else ROOT
        parents.append(parent)
        turns.append(len(children[parent]))
        children[parent].append(place)
        stack.append(place)
    return Outline(tuple(clauses), tuple(parents), tuple(map(tuple, children)), tuple(turns))
