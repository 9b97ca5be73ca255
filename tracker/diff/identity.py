"""First pass: clauses that say exactly the same, wherever they stand.

The rule protected here: words that occur once on each side pair without regard to number or place;
words that repeat (boilerplate) are left to the passes that know the surroundings.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.diff.citations import masked
from tracker.diff.pairing import FREE, Found
from tracker.diff.typography import heading_key, skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from tracker.diff.pairing import Pairing, Side

    Key = Callable[[Side, int], Hashable | None]

TELLING = 40
"""Characters that words must have before meeting them again elsewhere proves anything."""

_SURE = Found("identity", 1.0)
_ALMOST = Found("identity", 0.98)
_RETITLED = Found("identity", 0.95)


def pair_identical(pairing: Pairing) -> None:
    """Pair what occurs once on each side: whole subtrees, then clauses, then texts, then folded."""
    _pair_trees(pairing)
    _pair_unique(pairing, _exact, _SURE)
    _pair_unique(pairing, _folded, _ALMOST)
    _pair_unique(pairing, _text_only, _RETITLED)


def _pair_trees(pairing: Pairing) -> None:
    names: dict[Hashable, int] = {}
    old, new = _tree_names(pairing.old, names), _tree_names(pairing.new, names)
    for left, right in _once_each(old, new):
        if pairing.both_free(left, right) and _telling_tree(pairing.old, left):
            _pair_whole(pairing, left, right)


def _tree_names(side: Side, names: dict[Hashable, int]) -> list[int]:
    """A number for every subtree; equal numbers say equal headings, words and order below."""
    tree = side.outline
    found = [0] * len(tree)
    for place in reversed(range(len(tree))):
        clause = tree.clauses[place]
        key = (clause.heading, clause.text, *[found[child] for child in tree.children[place]])
        found[place] = names.setdefault(key, len(names))
    return found


def _telling_tree(side: Side, place: int) -> bool:
    clause = side.outline.clauses[place]
    return clause.level == 1 or len(clause.text) >= TELLING or bool(side.outline.children[place])


def _pair_whole(pairing: Pairing, left: int, right: int) -> None:
    if pairing.both_free(left, right):
        pairing.pair(left, right, _SURE)
    below = zip(
        pairing.old.outline.children[left], pairing.new.outline.children[right], strict=True
    )
    for old, new in below:
        _pair_whole(pairing, old, new)


def _exact(side: Side, place: int) -> Hashable | None:
    clause = side.outline.clauses[place]
    return (clause.heading, clause.text) if len(clause.text) >= TELLING else None


def _folded(side: Side, place: int) -> Hashable | None:
    clause = side.outline.clauses[place]
    if len(clause.text) < TELLING:
        return None
    return heading_key(clause.heading), skeleton(masked(clause.text))


def _text_only(side: Side, place: int) -> Hashable | None:
    text = side.outline.clauses[place].text
    return skeleton(masked(text)) if len(text) >= TELLING else None


def _pair_unique(pairing: Pairing, key: Key, found: Found) -> None:
    old, new = _keys(pairing.old, key), _keys(pairing.new, key)
    for left, right in _once_each(old, new):
        if pairing.both_free(left, right):
            pairing.pair(left, right, found)


def _keys(side: Side, key: Key) -> list[Hashable | None]:
    free = enumerate(side.partner[:-1])
    return [key(side, place) if partner == FREE else None for place, partner in free]


def _once_each(
    old: Sequence[Hashable | None], new: Sequence[Hashable | None]
) -> list[tuple[int, int]]:
    """The places of each key that occurs exactly once in both, in the order of the old side."""
    olds, news = Counter(old), Counter(new)
    where = {key: place for place, key in enumerate(new)}
    return [
        (place, where[key])
        for place, key in enumerate(old)
        if key is not None and olds[key] == news[key] == 1
    ]
