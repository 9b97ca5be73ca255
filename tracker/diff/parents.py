"""Second pass: articles and sections whose contents have already been found to be the same.

The rule protected here: a renumbered or retitled article is recognised by what stands in it. Every
paired clause votes, with its words, for its parents to be a pair.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE, Found
from tracker.diff.typography import heading_key

if TYPE_CHECKING:
    from tracker.diff.pairing import Pairing, Side

ENOUGH = 0.4
"""Share of two parents' words that must agree when nothing else speaks for the pair."""
ENOUGH_TITLED = 0.1
"""The same when the headings are equal too."""


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
    ballots = [
        ballot
        for ballot in _ballots(pairing, level, old)
        if _same_heading(pairing, *ballot[0]) or not _claimed(pairing, *ballot[0])
    ]
    ranked = sorted(
        (
            (2 * votes / (old.tree[left] + new.tree[right]), left, right)
            for (left, right), votes in ballots
        ),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    for share, left, right in ranked:
        titled = _same_heading(pairing, left, right)
        if pairing.both_free(left, right) and share >= (ENOUGH_TITLED if titled else ENOUGH):
            how = "heading" if titled else "similarity"
            pairing.pair(left, right, Found(how, round(min(1.0, share + titled * 0.3), 3)))


def _claimed(pairing: Pairing, left: int, right: int) -> bool:
    """Whether another free clause beside one of the two bears the other one's heading."""
    return any(
        _heading(side, place) == heading
        for side, beside, heading in (
            (pairing.old, left, _heading(pairing.new, right)),
            (pairing.new, right, _heading(pairing.old, left)),
        )
        if heading
        for place in side.outline.siblings(beside)
        if side.partner[place] == FREE
    )


def _ballots(pairing: Pairing, level: int, old: _Weights) -> list[tuple[tuple[int, int], int]]:
    tree, other = pairing.old.outline, pairing.new.outline
    votes: defaultdict[tuple[int, int], int] = defaultdict(int)
    for child, partner in enumerate(pairing.old.partner[:ROOT]):
        if partner == FREE:
            continue
        left, right = tree.parents[child], other.parents[partner]
        if ROOT not in (left, right) and tree.clauses[left].level == level:
            votes[left, right] += old.tree[child]
    return sorted(votes.items())


def _same_heading(pairing: Pairing, left: int, right: int) -> bool:
    heading = _heading(pairing.old, left)
    return bool(heading) and heading == _heading(pairing.new, right)


def _heading(side: Side, place: int) -> str:
    return heading_key(side.outline.clauses[place].heading)
