"""Fourth pass: what is left anywhere in the document: moved and edited on the way.

The rule protected here: below the stated likeness there is no counterpart; a pair is not invented
to make the list of deletions shorter. A heading that each document has once, and only once, needs
less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.candidates import candidates
from tracker.diff.certainty import certainty
from tracker.diff.headings import Titled, telling, title, titled
from tracker.diff.pairing import Found
from tracker.diff.place import place
from tracker.diff.siblings import RETITLED, SHORTENED, WORTH_OF_TITLE, pair_siblings
from tracker.diff.typography import heading_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.pairing import Pairing, Side
    from tracker.documents.clause import Clause

MOVED = 0.6
"""Likeness that pairs two clauses of different parents."""
MOVED_RETITLED = 0.63
"""The same when their headings are others too."""
MOVED_SHORT = 0.7
"""The same for clauses of fewer than SHORT words: formulas make short items alike by chance."""
SHORT = 40
SAME_PLACE = 0.3
"""The same when both labels cite one place of the outline; RETITLED when the headings differ."""
HELD = 0.95
"""Share of the shorter one's word pairs that the longer one holds when it has grown or shrunk."""
HELD_WORDS = 20
"""Words that the shorter one must have for that."""
WORTH_OF_HELD = 0.7
"""What holding all of the shorter one is worth as likeness."""
FEWEST_WORDS = 8
"""Words that a clause must have, with all below it, to be recognised by them elsewhere."""
MOVED_TITLED = 0.25
"""Likeness that pairs two clauses whose heading stands nowhere else in either document."""


def pair_strays(pairing: Pairing) -> None:
    """Pair by label, then by likeness, level by level; children are paired after their parents."""
    for weigh in (_by_place, _anywhere):
        for level in sorted({clause.level for clause in pairing.old.outline.clauses}):
            if _pair_level(pairing, level, weigh(pairing, level)):
                pair_siblings(pairing)


def _pair_level(pairing: Pairing, level: int, cases: list[tuple[float, int, int, Found]]) -> bool:
    any_paired = False
    for _, left, right, found in sorted(cases, key=lambda case: (-case[0], case[1], case[2])):
        if pairing.both_free(left, right):
            pairing.pair(left, right, found)
            any_paired = True
    return any_paired


def _free_at(pairing: Pairing, level: int) -> list[int]:
    clauses = pairing.old.outline.clauses
    return [left for left in pairing.old.free() if clauses[left].level == level]


def _by_place(pairing: Pairing, level: int) -> list[tuple[float, int, int, Found]]:
    """Clauses whose labels cite the same place though their parents are no pair."""
    clauses = pairing.new.outline.clauses
    where = {place(clauses[right].label): right for right in reversed(pairing.new.free())}
    cases = []
    for left in _free_at(pairing, level):
        one = pairing.old.outline.clauses[left]
        right = where.get(place(one.label))
        if right is None or clauses[right].table != one.table:
            continue
        likeness = pairing.likeness(left, right)
        if likeness < MOVED and pairing.of_another(left, right):
            continue
        heads = titled(title(one), title(clauses[right]))
        needed = RETITLED if heads is Titled.OTHER else SAME_PLACE
        if likeness >= needed or heads is Titled.SAME:
            found = Found("label", certainty(likeness, heads, numbered=True))
            cases.append((likeness, left, right, found))
    return cases


def _anywhere(pairing: Pairing, level: int) -> list[tuple[float, int, int, Found]]:
    return [*_by_heading(pairing, level), *_by_likeness(pairing, level)]


def _by_heading(pairing: Pairing, level: int) -> list[tuple[float, int, int, Found]]:
    """Clauses of one heading that no other clause of either document has."""
    where = {heading_key(title(clause)): right for right, clause in _headed(pairing.new)}
    cases = []
    for left, one in _headed(pairing.old):
        right = where.get(heading_key(title(one))) if one.level == level else None
        if right is None or pairing.heading_repeats(left, right):
            continue
        likeness = max(pairing.likeness(left, right), SHORTENED * pairing.contained(left, right))
        if likeness >= MOVED_TITLED and not pairing.of_another(left, right):
            # So far away an equal heading is worth what a related one is in its place.
            found = Found("heading", certainty(likeness, Titled.RELATED))
            cases.append((likeness + WORTH_OF_TITLE, left, right, found))
    return cases


def _headed(side: Side) -> Iterator[tuple[int, Clause]]:
    """The free clauses with a telling heading; a table's is only its place."""
    for free in side.free():
        clause = side.outline.clauses[free]
        if telling(title(clause)) and not clause.table:
            yield free, clause


def _by_likeness(pairing: Pairing, level: int) -> list[tuple[float, int, int, Found]]:
    olds = [
        left for left in _free_at(pairing, level) if pairing.old.tree_bag(left).size >= FEWEST_WORDS
    ]
    news = [
        right for right in pairing.new.free() if pairing.new.tree_bag(right).size >= FEWEST_WORDS
    ]
    cases = []
    for left, right in candidates(pairing, olds, news):
        likeness = _likeness(pairing, left, right)
        one, other = pairing.old.outline.clauses[left], pairing.new.outline.clauses[right]
        heads = titled(title(one), title(other))
        if heads is Titled.OTHER and pairing.share_one_child(left, right):
            continue
        if likeness >= _needed(pairing, left, heads) and not pairing.of_another(left, right):
            cases.append((likeness, left, right, Found("similarity", certainty(likeness, heads))))
    return cases


def _needed(pairing: Pairing, left: int, heads: Titled) -> float:
    if pairing.old.tree_bag(left).size < SHORT:
        return MOVED_SHORT
    return MOVED_RETITLED if heads is Titled.OTHER else MOVED


def _likeness(pairing: Pairing, left: int, right: int) -> float:
    likeness = pairing.likeness(left, right)
    return max(likeness, WORTH_OF_HELD) if _holds(pairing, left, right) else likeness


def _holds(pairing: Pairing, left: int, right: int) -> bool:
    """Whether the words of one, enough of them to prove it, all stand in the other."""
    fewest = min(pairing.old.bag(left).size, pairing.new.bag(right).size)
    return fewest >= HELD_WORDS and pairing.contained(left, right) >= HELD
