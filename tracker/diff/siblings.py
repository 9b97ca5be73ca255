"""Third pass: the children of a pair, by the same words in order, then heading, number, likeness.

The rule protected here: children follow their parents. Numbers speak only between children of one
pair, and never against the words: an inserted (b) does not turn every later item into a rewording.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.diff.candidates import candidates
from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE, Found
from tracker.diff.typography import heading_key, skeleton

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from tracker.diff.pairing import Pairing, Side

ALIKE = 0.5
"""Likeness that pairs two children of one pair when neither heading, number nor place agrees."""
SUPPORTED = 0.3
"""The same when the number agrees, or the clauses on a side of both are a pair."""
RETITLED = 0.4
"""The same when the number agrees and a neighbour too, but the headings differ."""
TITLED = 0.15
"""The same when the headings are equal."""
PART = 0.85
"""With equal headings, holding this share of the shorter text (a split, a merger) is likeness too."""

_IN_ORDER = Found("identity", 0.9)


def pair_siblings(pairing: Pairing) -> None:
    """Pair the children of every pair, from the top of the document down."""
    pair_children(pairing, ROOT, ROOT)
    for place in range(len(pairing.old.outline)):
        if pairing.old.partner[place] != FREE:
            pair_children(pairing, place, pairing.old.partner[place])


def pair_children(pairing: Pairing, above: int, beyond: int) -> None:
    """Pair the free children of an old clause with those of a new one."""
    _pair_repeats(pairing, *_free_children(pairing, above, beyond))
    for _ in range(2):
        olds, news = _free_children(pairing, above, beyond)
        if not olds or not news:
            return
        _pair_likely(pairing, olds, news)


def _free_children(pairing: Pairing, above: int, beyond: int) -> tuple[list[int], list[int]]:
    return _free(pairing.old, above), _free(pairing.new, beyond)


def _free(side: Side, above: int) -> list[int]:
    return [child for child in side.outline.children[above] if side.partner[child] == FREE]


def _pair_repeats(pairing: Pairing, olds: Sequence[int], news: Sequence[int]) -> None:
    """Pair children with the same heading and words: the first with the first, and so on."""
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for right in reversed(news):
        waiting[_words(pairing.new, right)].append(right)
    for left in olds:
        same = waiting.get(_words(pairing.old, left))
        if same:
            pairing.pair(left, same.pop(), _IN_ORDER)


def _words(side: Side, place: int) -> Hashable:
    clause = side.outline.clauses[place]
    below = tuple(side.outline.clauses[child].text for child in side.outline.children[place])
    return heading_key(clause.heading), skeleton(clause.text), below if not clause.text else ()


@dataclass(frozen=True, slots=True)
class _Case:
    """What speaks for one pair of children."""

    score: float
    left: int
    right: int
    found: Found


def _pair_likely(pairing: Pairing, olds: Sequence[int], news: Sequence[int]) -> None:
    cases = [
        case
        for left, right in candidates(pairing, olds, news)
        if (case := _case(pairing, left, right)) is not None
    ]
    for case in sorted(cases, key=lambda case: (-case.score, case.left, case.right)):
        if pairing.both_free(case.left, case.right):
            pairing.pair(case.left, case.right, case.found)


def _case(pairing: Pairing, left: int, right: int) -> _Case | None:
    """Weigh one pair; None below the stated certainty."""
    one, other = pairing.old.outline.clauses[left], pairing.new.outline.clauses[right]
    if one.table != other.table:
        return None
    titled = _titled(one.heading, other.heading)
    numbered = pairing.old.step(left) == pairing.new.step(right)
    beside = _beside(pairing, left, right)
    likeness = pairing.likeness(left, right)
    if titled and likeness < PART <= pairing.contained(left, right):
        likeness = PART
    score = likeness + 0.3 * (titled is True) + 0.1 * numbered + 0.1 * beside
    if likeness < _needed(titled, numbered, beside):
        return None
    how = "heading" if titled else "label" if numbered else "similarity"
    return _Case(score, left, right, Found(how, round(min(0.95, score), 3)))


def _titled(one: str, other: str) -> bool | None:
    """Whether the headings are equal; None when neither has one."""
    if not one and not other:
        return None
    return heading_key(one) == heading_key(other)


def _needed(titled: bool | None, numbered: bool, beside: int) -> float:
    """The likeness that a pair needs, given what else speaks for it."""
    if titled:
        return 0.0 if numbered or beside else TITLED
    if titled is False:
        return RETITLED if numbered and beside else ALIKE
    return SUPPORTED if numbered or beside else ALIKE


def _beside(pairing: Pairing, left: int, right: int) -> int:
    """On how many sides (0-2) the neighbours of the two are paired, or both are missing."""
    one, other = pairing.old.outline.siblings(left), pairing.new.outline.siblings(right)
    at, to = one.index(left), other.index(right)
    before = (one[at - 1] if at else None), (other[to - 1] if to else None)
    after = (
        one[at + 1] if at + 1 < len(one) else None,
        other[to + 1] if to + 1 < len(other) else None,
    )
    return sum(_together(pairing, *pair) for pair in (before, after))


def _together(pairing: Pairing, left: int | None, right: int | None) -> bool:
    if left is None or right is None:
        return left is right
    return pairing.old.partner[left] == right
