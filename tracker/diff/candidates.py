"""Which pairs are worth weighing, so that nothing here grows with the square of the document.

The rule protected here: a small grid is weighed whole; a large one only where headings or numbers
agree, or uncommon pairs of neighbouring words are shared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tracker.diff.typography import heading_key

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from tracker.diff.pairing import Pairing, Side

GRID = 400
"""Pairs that are all weighed."""
COMMON = 12
"""A trait that more clauses than this share, on either side, says nothing about a pair."""
NOMINEES = 6
"""How many new clauses each old one is weighed against in a large grid."""


def candidates(
    pairing: Pairing, olds: Sequence[int], news: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The pairs of old and new places to weigh, each once, in reading order."""
    if len(olds) * len(news) <= GRID:
        yield from ((left, right) for left in olds for right in news)
        return
    index = _index(pairing.new, news)
    seldom = {trait for trait, count in _tally(pairing.old, olds).items() if count <= COMMON}
    for left in olds:
        shared = Counter(
            right for trait in _traits(pairing.old, left) & seldom for right in index.get(trait, ())
        )
        best = sorted(shared.items(), key=lambda entry: (-entry[1], entry[0]))[:NOMINEES]
        yield from ((left, right) for right, _ in sorted(best))


def _index(side: Side, places: Sequence[int]) -> dict[Hashable, list[int]]:
    index: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place in places:
        for trait in _traits(side, place):
            index[trait].append(place)
    return {trait: where for trait, where in index.items() if len(where) <= COMMON}


def _tally(side: Side, places: Sequence[int]) -> Counter[Hashable]:
    return Counter(trait for place in places for trait in _traits(side, place))


def _traits(side: Side, place: int) -> set[Hashable]:
    heading = heading_key(side.outline.clauses[place].heading)
    traits: set[Hashable] = {*side.tree_bag(place).pairs, ("number", side.step(place), "")}
    if heading:
        traits.add(heading)
    return traits
