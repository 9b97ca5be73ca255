"""The pairing told as changes in reading order.

The rule protected here: the new document's order, each deletion in its old place, behind the last
clause before it that stayed.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tracker.diff.bare import idle, joining
from tracker.diff.budget import Budget
from tracker.diff.counterparts import Counterparts
from tracker.diff.deltas import disagreements
from tracker.diff.model import Diff, Kind
from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE, Found, Join
from tracker.diff.verdict import Shape, Verdict, one_sided, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tracker.diff.missing import Gone
    from tracker.diff.model import Change
    from tracker.diff.pairing import Pairing, Side

_NAMED = 5
"""As many clauses that were compared coarsely are named each; more are counted."""


def assemble(pairing: Pairing, gone: Callable[[int], Gone], warnings: Sequence[str] = ()) -> Diff:
    """Every clause of both sides in exactly one change; ``gone`` says what a missing one is."""
    told = list(_Telling(pairing, gone).in_order())
    changes = tuple(said.change for said in told)
    coarse = _coarse([said.change for said in told if said.coarse])
    return Diff(changes, (*warnings, *coarse, *_written_twice(changes)))


class _Telling:
    """Tells the changes one by one, walking down the new document."""

    def __init__(self, pairing: Pairing, gone: Callable[[int], Gone]) -> None:
        self._old, self._new = pairing.old, pairing.new
        self._found, self._gone = pairing.found, gone
        self._counterparts = Counterparts(pairing)
        self._budget = Budget()
        self._missing = _missing_after(pairing, self._counterparts)
        self._joins = {place: join for join in pairing.joins for place in join.new}

    def in_order(self) -> Iterator[Verdict]:
        """All changes, each deletion behind what it followed."""
        yield from self._gone_after(ROOT)
        for right, left in enumerate(self._new.partner[:ROOT]):
            join = self._joins.get(right)
            if join is None and left == FREE:
                yield Verdict(self._alone(Kind.INSERTED, self._new, right))
            elif join is None:
                yield self._pair(left, right, self._found[left])
                if left in self._missing:
                    yield from self._gone_after(left)
            elif right == join.new[0]:
                yield from self._join(join)
                for part in join.old:
                    yield from self._gone_after(part)

    def _join(self, join: Join) -> Iterator[Verdict]:
        """A split or merger; the bare headings among its clauses are told before it."""
        olds, news = self._joining(join)
        for heading in sorted({*join.old}.difference(olds)):
            yield self._missed(heading)
        for heading in sorted({*join.new}.difference(news)):
            yield Verdict(self._alone(Kind.INSERTED, self._new, heading))
        found = Found("similarity", join.certainty)
        if len(olds) == len(news) == 1:
            yield self._pair(olds[0], news[0], found)
        else:
            yield self._together(olds, news, Shape(tuple(self._kinds(olds, news)), found))

    def _joining(self, join: Join) -> tuple[tuple[int, ...], tuple[int, ...]]:
        olds = joining(self._old, self._new, join.old)
        news = joining(self._new, self._old, join.new)
        return olds or join.old, news or join.new

    def _pair(self, left: int, right: int, found: Found) -> Verdict:
        kinds = (Kind.MOVED,) if self._counterparts.moved(left, right) else ()
        return self._together((left,), (right,), Shape(kinds, found))

    def _together(self, olds: tuple[int, ...], news: tuple[int, ...], shape: Shape) -> Verdict:
        before = tuple(self._old.outline.clauses[left] for left in olds)
        after = tuple(self._new.outline.clauses[right] for right in news)
        return verdict(before, after, shape, self._counterparts, self._budget)

    def _kinds(self, olds: tuple[int, ...], news: tuple[int, ...]) -> Iterator[Kind]:
        """What pairing alone says of several clauses: split or merged, and whether they moved."""
        if self._counterparts.left_together(olds, news):
            yield Kind.MOVED
        yield Kind.SPLIT if len(news) > 1 else Kind.MERGED

    def _gone_after(self, left: int) -> Iterator[Verdict]:
        yield from map(self._missed, self._missing[left])

    def _missed(self, left: int) -> Verdict:
        gone = self._gone(left)
        change = self._alone(gone.kind, self._old, left)
        return Verdict(change._replace(matched=gone.how, certainty=gone.certainty))

    def _alone(self, kind: Kind, side: Side, place: int) -> Change:
        clause = side.outline.clauses[place]
        is_old = side is self._old
        old, new = (clause, None) if is_old else (None, clause)
        return one_sided(kind, old, new, idle=idle(side, self._new if is_old else self._old, place))


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


def _coarse(changes: Sequence[Change]) -> tuple[str, ...]:
    """Announce what was compared more coarsely than word by word: each clause, or how many."""
    labels = [(change.new or change.old)[0].label for change in changes]
    said = "too long and too different to compare word by word; shown as replaced stretches"
    if len(labels) <= _NAMED:
        return tuple(f"{label}: {said}" for label in labels)
    return (f"{len(labels)} clauses, {labels[0]} to {labels[-1]}: {said}",)


def _written_twice(changes: Sequence[Change]) -> Iterator[str]:
    """Announce each changed number whose words and figures differ."""
    for change in changes:
        label = (change.new or change.old)[0].label
        doubts = (doubt for term in change.terms for doubt in disagreements(term.why))
        yield from (f"{label}: {doubt}" for doubt in dict.fromkeys(doubts))
