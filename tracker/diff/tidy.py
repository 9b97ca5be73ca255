"""Edits as a reader wants them: replacements trimmed to the words that differ, sentences whole.

The rule protected here: tidying moves borders between segments and never a character.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tracker.diff.edits import Edit
from tracker.diff.model import Op
from tracker.diff.tokens import bare_atoms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STOPS = frozenset(".;:")


def tidy(edits: Iterable[Edit]) -> list[Edit]:
    """Trim every replacement, then slide every lone insertion or deletion to a better border."""
    trimmed = [piece for same, run in _runs(edits) for piece in (run if same else _trim(run))]
    return _slide([edit for edit in _joined(trimmed) if edit.atoms])


def _runs(edits: Iterable[Edit]) -> list[tuple[bool, list[Edit]]]:
    grouped = groupby(edits, key=lambda edit: edit.op is Op.EQUAL)
    return [(same, list(run)) for same, run in grouped]


def _trim(run: Sequence[Edit]) -> list[Edit]:
    """One deletion, one insertion, and around them what both begin and end with."""
    struck, added = _atoms(run, Op.DELETE), _atoms(run, Op.INSERT)
    most = min(len(struck), len(added))
    head = next((at for at in range(most) if struck[at] != added[at]), most)
    most -= head
    tail = next((at for at in range(most) if struck[-1 - at] != added[-1 - at]), most)
    return [
        Edit(Op.EQUAL, struck[:head]),
        Edit(Op.DELETE, struck[head : len(struck) - tail]),
        Edit(Op.INSERT, added[head : len(added) - tail]),
        Edit(Op.EQUAL, struck[len(struck) - tail :]),
    ]


def _atoms(run: Sequence[Edit], op: Op) -> tuple[str, ...]:
    """The bare atoms of the edits of one kind."""
    return tuple(bare_atoms("".join(atom for edit in run if edit.op is op for atom in edit.atoms)))


def _joined(edits: Iterable[Edit]) -> list[Edit]:
    """Neighbours of one kind as one edit, all in bare atoms."""
    grouped = groupby(edits, key=lambda edit: edit.op)
    return [Edit(op, _atoms(list(run), op)) for op, run in grouped]


def _slide(edits: list[Edit]) -> list[Edit]:
    """Where an edit could as well stand earlier or later, let it begin after a stop."""
    for at in range(1, len(edits) - 1):
        before, edit, after = edits[at - 1 : at + 2]
        if before.op is after.op is Op.EQUAL and edit.op is not Op.EQUAL:
            edits[at - 1 : at + 2] = _best_border(before, edit, after)
    return edits


def _best_border(before: Edit, edit: Edit, after: Edit) -> list[Edit]:
    whole = before.atoms + edit.atoms + after.atoms
    start, length = len(before.atoms), len(edit.atoms)
    first = last = start
    while first > 0 and whole[first - 1] == whole[first - 1 + length]:
        first -= 1
    while last + length < len(whole) and whole[last] == whole[last + length]:
        last += 1
    best = max(range(first, last + 1), key=lambda at: (_border(whole, at), -abs(at - start)))
    pieces = whole[:best], whole[best : best + length], whole[best + length :]
    ops = Op.EQUAL, edit.op, Op.EQUAL
    return [Edit(op, atoms) for op, atoms in zip(ops, pieces, strict=True)]


def _border(atoms: Sequence[str], at: int) -> int:
    """How well an edit begins here: new line 4, after a sentence 3, before a space 2, else 1."""
    if at and atoms[at - 1] == "\n":
        return 4
    if at == 0 or atoms[at - 1] in _STOPS:
        return 3
    return 2 if at < len(atoms) and atoms[at] == " " else 1
