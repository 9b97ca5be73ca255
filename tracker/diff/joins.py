"""Fifth pass: one clause that became several, and several that became one.

The rule protected here: a part comes from a whole only through words that the whole's own partner
does not already account for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.diff.bag import shared
from tracker.diff.pairing import FREE, Join
from tracker.diff.siblings import pair_children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.bag import Pair
    from tracker.diff.pairing import Pairing, Side

COVERED = 0.65
"""Share of a part's neighbouring word pairs that must come from the rest of a whole nearby."""
COVERED_FAR = 0.85
"""The same for a whole that stands elsewhere."""
KEPT = 0.5
"""Share of the partner's word pairs that must come from the whole."""
FEWEST_WORDS = 6
"""Words that a part must have."""


def find_joins(pairing: Pairing) -> None:
    """Add splits and merges to the pairing; their parts are free no longer."""
    for whole, parts, cover in _wholes(pairing.old, pairing.new):
        for part in parts:
            pairing.new.partner[part] = whole
        news = tuple(sorted((pairing.old.partner[whole], *parts)))
        pairing.joins.append(Join((whole,), news, cover))
    for whole, parts, cover in _wholes(pairing.new, pairing.old):
        for part in parts:
            pairing.old.partner[part] = whole
        olds = tuple(sorted((pairing.new.partner[whole], *parts)))
        pairing.joins.append(Join(olds, (whole,), cover))
    for join in pairing.joins:
        for old in join.old:
            for new in join.new:
                pair_children(pairing, old, new)


def _wholes(wholes: Side, parts: Side) -> Iterator[tuple[int, tuple[int, ...], float]]:
    """Every paired clause that free clauses of the other side are parts of, with those parts."""
    rests = _rests(wholes, parts)
    index = _index(rests)
    found: defaultdict[int, list[_Part]] = defaultdict(list)
    for place in parts.free():
        part = _best_whole(wholes, parts, place, rests, index)
        if part is not None:
            found[part.whole].append(part)
    for whole, pieces in sorted(found.items()):
        cover = min(piece.cover for piece in pieces)
        yield whole, tuple(piece.place for piece in pieces), round(cover, 3)


@dataclass(frozen=True, slots=True)
class _Part:
    """A free clause whose words stand in the rest of a whole."""

    whole: int
    place: int
    cover: float


def _rests(wholes: Side, parts: Side) -> dict[int, Counter[Pair]]:
    """For each clause whose partner is part of it, the word pairs that the partner lacks."""
    rests = {}
    for place, partner in enumerate(wholes.partner[:-1]):
        if partner == FREE or parts.partner[partner] != place:
            continue
        if wholes.outline.clauses[place].text == parts.outline.clauses[partner].text:
            continue
        own, kept = wholes.bag(place).pairs, parts.bag(partner).pairs
        rest = own - kept
        if rest.total() >= FEWEST_WORDS - 1 and shared(own, kept) >= KEPT * kept.total():
            rests[place] = rest
    return rests


def _index(rests: dict[int, Counter[Pair]]) -> dict[Pair, list[int]]:
    index: defaultdict[Pair, list[int]] = defaultdict(list)
    for place, rest in rests.items():
        for pair in rest:
            index[pair].append(place)
    return index


def _best_whole(
    wholes: Side,
    parts: Side,
    place: int,
    rests: dict[int, Counter[Pair]],
    index: dict[Pair, list[int]],
) -> _Part | None:
    pairs = parts.bag(place).pairs
    if parts.bag(place).size < FEWEST_WORDS:
        return None
    votes = Counter(whole for pair in pairs for whole in index.get(pair, ()))
    best = None
    for whole, _ in sorted(votes.most_common(3)):
        cover = shared(rests[whole], pairs) / pairs.total()
        near = _near(parts, place, wholes.partner[whole])
        if cover >= (COVERED if near else COVERED_FAR) and (best is None or cover > best.cover):
            best = _Part(whole, place, cover)
    return best


def _near(side: Side, place: int, partner: int) -> bool:
    """Whether a part stands beside or below the partner of its whole."""
    parent = side.outline.parents[place]
    return parent in (partner, side.outline.parents[partner])
