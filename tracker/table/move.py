"""What a pass does to an item, step by step: taken back, conceded, asked for, left as it was.

This module protects one rule: movement is fact, with the two documents that were compared.
"Regressive" says that a party's words became worse for the other side than its own last ones, and
"reopens" that agreed words were changed; neither says that anything is unlawful.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.diff.model import Favours
from tracker.diff.substance import of_substance

if TYPE_CHECKING:
    from tracker.diff.model import Change


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
