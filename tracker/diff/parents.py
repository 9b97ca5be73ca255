"""Second pass: articles and sections whose contents have already been found to be the same.

The rule protected here: a renumbered or retitled article is recognised by what stands in it. Every
paired clause votes, with its words, for its parents to be a pair.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tracker.diff.certainty import certainty
from tracker.diff.headings import Titled, titled
from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE, Found

if TYPE_CHECKING:
    from tracker.diff.pairing import Pairing, Side

ENOUGH = 0.4
"""Share of two parents' words that must agree when nothing else speaks for the pair."""
ENOUGH_TITLED = 0.1
"""The same when the headings are equal too, or related."""

_KIN = (Titled.SAME, Titled.RELATED)


def pair_parents(pairing: Pairing) -> None:
    """Pair free parents by the votes of what stands below them, the deepest level first."""
    weights = _Weights(pairing.old), _Weights(pairing.new)
    depths = [clause.level for clause in pairing.old.outline.clauses]
    for level in sorted(set(depths), reverse=True):
        _elect(pairing, level, *weights)


class _Weights:
    """How many characters stand in and below each clause, so that votes can be weighed."""

    def __init__(self, side: Side) -> None:
        tree = side.outline
        self.tree = [len(clause.text) + 1 for clause in tree.clauses]
        for place in reversed(range(len(tree))):
            if tree.parents[place] != ROOT:
                self.tree[tree.parents[place]] += self.tree[place]


def _elect(pairing: Pairing, level: int, old: _Weights, new: _Weights) -> None:
    """Pair the free old clauses of one level with the new clauses that most votes name."""
    for share, left, right in _ranked(pairing, level, old, new):
        if not pairing.both_free(left, right):
            continue
        title = _title(pairing, left, right)
        if share >= ENOUGH_TITLED and title in _KIN:
            pairing.pair(left, right, Found("heading", certainty(share, title)))
        elif share >= ENOUGH and not _claimed(pairing, left, right):
            if title is Titled.OTHER and pairing.share_one_child(left, right):
                continue
            numbered = pairing.old.step(left) == pairing.new.step(right)
            pairing.pair(left, right, Found("similarity", certainty(share, numbered=numbered)))


def _ranked(
    pairing: Pairing, level: int, old: _Weights, new: _Weights
) -> list[tuple[float, int, int]]:
    """Every pair of parents with votes and the share of their words that voted, largest first."""
    tree, other = pairing.old.outline, pairing.new.outline
    votes: defaultdict[tuple[int, int], int] = defaultdict(int)
    for child, partner in enumerate(pairing.old.partner[:ROOT]):
        if partner != FREE:
            left, right = tree.parents[child], other.parents[partner]
            if ROOT not in (left, right) and tree.clauses[left].level == level:
                votes[left, right] += old.tree[child]
    shares = [
        (2 * count / (old.tree[left] + new.tree[right]), left, right)
        for (left, right), count in votes.items()
    ]
    return sorted(shares, key=lambda entry: (-entry[0], entry[1], entry[2]))


def _alike(pairing: Pairing, left: int, right: int) -> bool:
    return _title(pairing, left, right) in _KIN


def _title(pairing: Pairing, left: int, right: int) -> Titled:
    one, other = pairing.old.outline.clauses[left], pairing.new.outline.clauses[right]
    return titled(one.heading, other.heading)


def _claimed(pairing: Pairing, left: int, right: int) -> bool:
    """Whether a free clause beside one of the two has the better claim by its heading."""
    others = _free_beside(pairing.old, left), _free_beside(pairing.new, right)
    return any(_alike(pairing, place, right) for place in others[0]) or any(
        _alike(pairing, left, place) for place in others[1]
    )


def _free_beside(side: Side, place: int) -> list[int]:
    beside = side.outline.siblings(place)
    return [other for other in beside if other != place and side.partner[other] == FREE]
