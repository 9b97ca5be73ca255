"""What a pass does to an item, step by step: taken back, conceded, asked for, left as it was.

This module protects one rule: movement is told as fact, with the two documents that were compared.
"Regressive" says that a party's words became worse for the other side than its own last ones, and
"reopens" that agreed words were changed; neither says that anything is unlawful.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.diff.model import Favours
from tracker.reports.comparison import of_substance
from tracker.reports.escape import visible_line
from tracker.reports.phrases import counted, joined
from tracker.reports.table_rows import told_terms
from tracker.reports.words import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.diff.model import Change
    from tracker.reports.shapes import Shape

_TERMS = 6
"""Terms told of one pass; of more the rest are counted."""


class Step(StrEnum):
    """What one change does, seen from the party that passed it."""

    TAKES_BACK = "takes back"
    CONCEDES = "concedes"
    NEW = "asks for more"
    BOTH = "cuts both ways"
    UNSETTLED = "changes without saying who gains"


class Against(StrEnum):
    """What a pass was compared with."""

    CONTRACT = "contract"
    OTHER = "other side's last"
    OWN = "own last"
    AGREED = "agreed words"


# What the other side asked for is not the party's to take back or to concede.
_TOWARDS = {
    Step.TAKES_BACK: "in its own favour",
    Step.NEW: "in its own favour",
    Step.CONCEDES: "in the other side's favour",
    Step.BOTH: "both ways",
    Step.UNSETTLED: "without saying who gains",
}


@dataclass(frozen=True, slots=True)
class Move:
    """A pass compared with ``ref`` ("contract", "U5"), which is what ``against`` says.

    ``changes`` are those of the item, judged with the passing party as the one who proposes;
    ``camp`` is the side that it is on, None when that is unknown. ``document`` is the pass's ref.
    """

    against: Against
    ref: str
    camp: Favours | None
    changes: tuple[Change, ...]
    document: str = ""

    @property
    def changed(self) -> tuple[Change, ...]:
        """The changes of substance."""
        return tuple(change for change in self.changes if of_substance(change))

    @property
    def regressive(self) -> tuple[Change, ...]:
        """The changes that make a party's own last words worse for the other side."""
        if self.against is not Against.OWN or self.camp is None:
            return ()
        return tuple(change for change in self.changed if change.favours is self.camp)

    @property
    def reopens(self) -> bool:
        """Whether words that were agreed are changed."""
        return self.against is Against.AGREED and bool(self.changed)


def step(change: Change, camp: Favours | None) -> Step:
    """What a change of substance does, seen from a side."""
    if change.clawback:
        return Step.BOTH if change.favours is Favours.MIXED else Step.TAKES_BACK
    match change.favours:
        case Favours.MIXED:
            return Step.BOTH
        case Favours.UNION | Favours.EMPLOYER if camp is not None:
            return Step.NEW if change.favours is camp else Step.CONCEDES
        case _:
            return Step.UNSETTLED


def move_line(move: Move) -> str:
    """Count the steps of a pass: "against E2: takes back 1, concedes 2"."""
    words = _TOWARDS if move.against is Against.OTHER else {one: one.value for one in Step}
    tally = Counter(words[step(change, move.camp)] for change in move.changed)
    said = [f"{word} {tally[word]}" for word in dict.fromkeys(words.values()) if tally[word]]
    own = {Against.OWN: "its own ", Against.CONTRACT: "the "}.get(move.against, "")
    return f"against {own}{visible_line(move.ref)}: {', '.join(said) or 'no change'}"


def move_lines(moves: Iterable[Move]) -> tuple[str, ...]:
    """Tell all that a pass does to an item: the counts, the terms that moved, and the facts."""
    told = tuple(moves)
    counts = (move_line(move) for move in told if move.against is not Against.AGREED)
    return (*counts, *_terms(told), *(line for move in told for line in fact_lines(move)))


def fact_lines(move: Move) -> tuple[str, ...]:
    """Tell what is regressive and what reopens an agreed item, each with the ref compared with."""
    lines = []
    if move.regressive:
        where = joined(title_of(change)[0] for change in move.regressive)
        lines.append(
            f"regressive: {where} worse for the other side than in its own {visible_line(move.ref)}"
        )
    if move.reopens:
        where = joined(title_of(change)[0] for change in move.changed)
        lines.append(f"reopens an agreed item: {where} differs from {visible_line(move.ref)}")
    return tuple(lines)


def movement_facts(moves: Iterable[Move]) -> tuple[str, ...]:
    """Tell the same where no pass stands above it: "E9, regressive: 9.2 worse for …"."""
    return tuple(
        f"{visible_line(move.document)}, {line}" for move in moves for line in fact_lines(move)
    )


def move_shape(move: Move) -> Shape:
    """Give one comparison of a pass, with its steps by clause."""
    return {
        "document": move.document,
        "against": move.against.value,
        "ref": move.ref,
        "steps": [
            {
                "clause": title_of(change)[0],
                "step": step(change, move.camp).value,
                "because": change.because,
            }
            for change in move.changed
        ],
        "regressive": bool(move.regressive),
        "reopens": move.reopens,
    }


def _terms(moves: tuple[Move, ...]) -> tuple[str, ...]:
    """The terms that a party moved: from its own last words, the first time from the contract's."""
    own = next((move for move in moves if move.against is Against.OWN), None)
    base = own or next((move for move in moves if move.against is Against.CONTRACT), None)
    if base is None:
        return ()
    lines = [
        f"{title_of(change)[0]}, {line}" for change in base.changed for line in told_terms(change)
    ]
    more = len(lines) - _TERMS
    rest = [f"… and {counted(more, 'more term')}"] if more > 0 else []
    return (*lines[:_TERMS], *rest)
