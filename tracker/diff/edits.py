"""The fewest edits between two lists of atoms: the one module that uses diff-match-patch.

The rule protected here: each atom is one character to the algorithm, so it can only keep or
replace whole atoms, and no time limit makes the answer depend on the machine.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from tracker.diff.model import Op, Segment
from tracker.diff.subsequence import shortest_edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from diff_match_patch import diff_match_patch

TELLING_ATOMS, TELLING_LETTERS = 2, 10
"""An agreement of so many atoms and letters is none of chance, whatever stands around it: "the
employee" stays amid larger edits, "of the" does not."""

_SURROGATES = 0xD800, 0xE000
_OPS = {-1: Op.DELETE, 0: Op.EQUAL, 1: Op.INSERT}


def minimal_edits(before: Sequence[str], after: Sequence[str]) -> list[Segment]:
    """The edits between two lists of atoms, chance agreements amid larger edits given up.

    Cost grows with the product of the lengths; callers keep to a budget.
    """
    if not before or not after:
        return replacement(before, after)
    codes = {atom: _code(at) for at, atom in enumerate(dict.fromkeys((*before, *after)))}
    one, other = ("".join(map(codes.__getitem__, atoms)) for atoms in (before, after))
    found = _engine().diff_main(one, other, False)  # noqa: FBT003 - the library's signature
    atoms = {code: atom for atom, code in codes.items()}
    return [
        Segment(_OPS[op], "".join(map(atoms.__getitem__, text)))
        for op, text in _without_chance(found, atoms)
    ]


def _without_chance(
    found: Sequence[tuple[int, str]], atoms: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    """The same with what agrees by chance given up; what tells parts the stretches looked at."""

    def tells(edit: tuple[int, str]) -> bool:
        op, text = edit
        letters = sum(len(atoms[code]) for code in text) if len(text) >= TELLING_ATOMS else 0
        return not op and letters >= TELLING_LETTERS

    for kept, run in groupby(found, key=tells):
        stretch = list(run)
        if not kept:
            _engine().diff_cleanupSemantic(stretch)
        yield from stretch


def replacement(before: Sequence[str], after: Sequence[str]) -> list[Segment]:
    """All of one list struck, all of the other inserted."""
    return [Segment(Op.DELETE, "".join(before)), Segment(Op.INSERT, "".join(after))]


def _code(number: int) -> str:
    """The character for the atom with this number; surrogates are no characters."""
    first, after = _SURROGATES
    return chr(number + 1 if number + 1 < first else number + 1 + after - first)


@cache
def _engine() -> diff_match_patch:
    from diff_match_patch import diff_match_patch

    class WholeAtoms(diff_match_patch):  # type: ignore[misc] # the library ships no types
        """Without the step that slides edits by looking at letters, which are codes here.

        Its search, which walks in Python for every atom, gives way to one on whole rows.
        """

        def diff_bisect(self, old: str, new: str, _deadline: float) -> list[tuple[int, str]]:
            """The fewest edits, where neither text begins or ends as the other."""
            return shortest_edits(old, new)

        def diff_cleanupSemanticLossless(self, diffs: list[tuple[int, str]]) -> None:  # noqa: N802
            """Leave the edits where they are."""

    engine = WholeAtoms()
    engine.Diff_Timeout = 0
    return engine
