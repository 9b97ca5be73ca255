"""Edits as a reader wants them: replacements trimmed to the words that differ, sentences whole.

The rule protected here: tidying moves borders between segments and never a character.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tracker.diff.model import Op, Segment
from tracker.diff.tokens import bare_atoms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_STOPS = frozenset(".;:")


def tidy(segments: Iterable[Segment]) -> list[Segment]:
    """Trim every replacement, then slide every lone insertion or deletion to a better border."""
    runs = groupby(segments, key=lambda segment: segment.op is Op.EQUAL)
    trimmed = (piece for same, run in runs for piece in (run if same else _trim(list(run))))
    return _slide(list(joined(trimmed)))


def joined(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The same with neighbours of one kind as one, and none that is empty."""
    full = (segment for segment in segments if segment.text)
    for op, run in groupby(full, key=lambda segment: segment.op):
        yield Segment(op, "".join(segment.text for segment in run))


def _trim(run: Sequence[Segment]) -> Sequence[Segment]:
    """One deletion, one insertion, and around them what both begin and end with."""
    struck, added = _atoms(run, Op.DELETE), _atoms(run, Op.INSERT)
    most = min(len(struck), len(added))
    if not most:
        return run
    head = next((at for at in range(most) if struck[at] != added[at]), most)
    most -= head
    tail = next((at for at in range(most) if struck[-1 - at] != added[-1 - at]), most)
    return (
        _spelled(Op.EQUAL, struck[:head]),
        _spelled(Op.DELETE, struck[head : len(struck) - tail]),
        _spelled(Op.INSERT, added[head : len(added) - tail]),
        _spelled(Op.EQUAL, struck[len(struck) - tail :]),
    )


def _atoms(run: Sequence[Segment], op: Op) -> list[str]:
    """The bare atoms of the segments of one kind."""
    return bare_atoms("".join(segment.text for segment in run if segment.op is op))


def _spelled(op: Op, atoms: Iterable[str]) -> Segment:
    return Segment(op, "".join(atoms))


def _slide(segments: list[Segment]) -> list[Segment]:
    """Where an edit could as well stand earlier or later, let it begin after a stop."""
    for at in range(1, len(segments) - 1):
        before, edit, after = segments[at - 1 : at + 2]
        if before.op is after.op is Op.EQUAL and _may_slide(before.text, edit.text, after.text):
            segments[at - 1 : at + 2] = _best_border(before, edit, after)
    return segments


def _may_slide(before: str, edit: str, after: str) -> bool:
    """A look at single letters: most edits stand fast, and their surroundings need no reading."""
    return before.endswith(edit[-1]) or after.startswith(edit[0])


def _best_border(before: Segment, edit: Segment, after: Segment) -> list[Segment]:
    left, middle, right = (bare_atoms(segment.text) for segment in (before, edit, after))
    whole, start, length = [*left, *middle, *right], len(left), len(middle)
    first = last = start
    while first > 0 and whole[first - 1] == whole[first - 1 + length]:
        first -= 1
    while last + length < len(whole) and whole[last] == whole[last + length]:
        last += 1
    best = max(range(first, last + 1), key=lambda at: (_border(whole, at), -abs(at - start)))
    pieces = whole[:best], whole[best : best + length], whole[best + length :]
    return list(map(_spelled, (Op.EQUAL, edit.op, Op.EQUAL), pieces))


def _border(atoms: Sequence[str], at: int) -> int:
    """How well an edit begins here: new line 4, after a sentence 3, before a space 2, else 1."""
    if at and atoms[at - 1] == "\n":
        return 4
    if at == 0 or atoms[at - 1] in _STOPS:
        return 3
    return 2 if at < len(atoms) and atoms[at] == " " else 1
