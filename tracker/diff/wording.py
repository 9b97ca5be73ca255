"""Two texts → segments of words kept, struck and inserted.

The law protected here: equal and delete segments spell the old text, equal and insert segments the
new one, to the character. Words are the unit, never letters, and there is no clock: a stretch
beyond the stated budget is replaced as a whole, and the caller is told.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.budget import Budget
from tracker.diff.edits import minimal_edits, replacement
from tracker.diff.ends import common_ends
from tracker.diff.model import Op, Segment
from tracker.diff.order import longest_rise
from tracker.diff.tidy import joined, tidy
from tracker.diff.tokens import spaced_atoms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PHRASE = 3
"""Words in the phrases that divide a longer stretch."""
DEPTH = 4
"""How often a stretch is divided: a phrase that repeats in the whole may be single in a part."""


class Wording(NamedTuple):
    """The segments, and whether they are coarser than word by word."""

    segments: tuple[Segment, ...]
    coarse: bool = False


def compare_words(old: str, new: str, budget: Budget | None = None) -> Wording:
    """Compare two texts; the segments spell both exactly.

    ``budget`` is what is left for the two documents that the texts stand in.
    """
    if old == new:
        return Wording(kept(old))
    if not old or not new:
        return Wording((Segment(Op.DELETE, old) if old else Segment(Op.INSERT, new),))
    head, tail = common_ends(old, new)
    before = spaced_atoms(old[head : len(old) - tail])
    after = spaced_atoms(new[head : len(new) - tail])
    middle = list(_divide(before, after, budget or Budget()))
    pieces = (
        Segment(Op.EQUAL, old[:head]),
        *tidy(edit for stretch in middle for edit in stretch.edits),
        Segment(Op.EQUAL, old[len(old) - tail :]),
    )
    return Wording(tuple(joined(pieces)), any(stretch.coarse for stretch in middle))


def kept(text: str) -> tuple[Segment, ...]:
    """The segments of a text that stayed as it was."""
    return (Segment(Op.EQUAL, text),) if text else ()


class _Stretch(NamedTuple):
    edits: Sequence[Segment]
    coarse: bool = False


def _divide(
    before: Sequence[str], after: Sequence[str], budget: Budget, depth: int = DEPTH
) -> Iterator[_Stretch]:
    """Compare at once what the budget allows; else divide at phrases that both have once."""
    if not before or not after or budget.spend(len(before), len(after)):
        yield _Stretch(minimal_edits(before, after))
        return
    anchors = _anchors(before, after) if depth else []
    if not anchors:
        yield _Stretch(replacement(before, after), coarse=True)
        return
    left = right = 0
    for at, to in [*anchors, (len(before), len(after))]:
        yield from _divide(before[left:at], after[right:to], budget, depth - 1)
        if at < len(before):
            yield _Stretch((Segment(Op.EQUAL, before[at]),))
        left, right = at + 1, to + 1


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Where phrases stand that occur once on each side, as many as keep their order."""
    olds, news = _phrases(before), _phrases(after)
    pairs = [(at, news[phrase]) for phrase, at in olds.items() if phrase in news]
    return [pairs[index] for index in longest_rise([to for _, to in pairs])]


def _phrases(atoms: Sequence[str]) -> dict[tuple[str, ...], int]:
    found = [tuple(atoms[at : at + PHRASE]) for at in range(len(atoms) - PHRASE + 1)]
    often = Counter(found)
    return {phrase: at for at, phrase in enumerate(found) if often[phrase] == 1}
