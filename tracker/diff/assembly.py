"""The pairing told as changes in reading order.

The rule protected here: the new document's order, each deletion in its old place, behind the last
clause before it that stayed.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tracker.diff.counterparts import Counterparts
from tracker.diff.model import Change, Diff, Kind
from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE, Found, Join
from tracker.diff.verdict import Shape, Verdict, one_sided, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tracker.diff.pairing import Pairing


def assemble(pairing: Pairing, gone: Callable[[int], Kind], warnings: Sequence[str] = ()) -> Diff:
    """Every clause of both sides in exactly one change; ``gone`` says what a missing one is."""
    told = _Telling(pairing, Counterparts(pairing))
    missing = _missing_after(pairing, told.counterparts)
    changes = [
        one_sided(gone(left), pairing.old.outline.clauses[left], None) for left in missing[ROOT]
    ]
    doubts = list(warnings)
    for right in range(len(pairing.new.outline)):
        for olds, said in told.at(right):
            changes.append(said.change)
            if said.coarse:
                doubts.append(_coarse(said.change))
            changes.extend(
                one_sided(gone(left), pairing.old.outline.clauses[left], None)
                for old in olds
                for left in missing[old]
            )
    return Diff(tuple(changes), tuple(doubts))


class _Telling:
    """Gives, new clause by new clause, the changes that are told there."""

    def __init__(self, pairing: Pairing, counterparts: Counterparts) -> None:
        self._pairing = pairing
        self.counterparts = counterparts
        self._joins = {place: join for join in pairing.joins for place in join.new}

    def at(self, right: int) -> Iterator[tuple[tuple[int, ...], Verdict]]:
        """The changes told at a new clause, with the old clauses that each one holds."""
        join = self._joins.get(right)
        left = self._pairing.new.partner[right]
        if join is not None:
            if right == join.new[0]:
                yield join.old, self._tell(join.old, join.new, _join_shape(join))
        elif left == FREE:
            yield (
                (),
                Verdict(one_sided(Kind.INSERTED, None, self._pairing.new.outline.clauses[right])),
            )
        else:
            kind = Kind.MOVED if self.counterparts.moved(left, right) else None
            yield (left,), self._tell((left,), (right,), Shape(kind, self._pairing.found[left]))

    def _tell(self, olds: tuple[int, ...], news: tuple[int, ...], shape: Shape) -> Verdict:
        before = tuple(self._pairing.old.outline.clauses[left] for left in olds)
        after = tuple(self._pairing.new.outline.clauses[right] for right in news)
        return verdict(before, after, shape, self.counterparts)


def _join_shape(join: Join) -> Shape:
    kind = Kind.SPLIT if len(join.old) == 1 else Kind.MERGED
    return Shape(kind, Found("similarity", join.certainty))


def _missing_after(pairing: Pairing, counterparts: Counterparts) -> defaultdict[int, list[int]]:
    """The old clauses without counterpart, by the old clause after whose change they are told."""
    missing: defaultdict[int, list[int]] = defaultdict(list)
    behind = ROOT
    for left, right in enumerate(pairing.old.partner[:ROOT]):
        if right == FREE:
            missing[behind].append(left)
        elif not counterparts.moved(left, right):
            behind = left
    return missing


def _coarse(change: Change) -> str:
    label = (change.new or change.old)[0].label
    return (
        f"{label}: too long and too different to compare word by word; shown as replaced stretches"
    )
