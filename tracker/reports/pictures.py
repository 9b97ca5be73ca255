"""What a summary's charts show, as one value beside the summary.

This module protects one rule: only what can be seen is drawn. An item with more numbers on the move
than a reader can follow says how many stand in its words alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from tracker.table.movement import movements
from tracker.table.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tracker.diff.model import Diff
    from tracker.ledger.course import StatusStep
    from tracker.ledger.facts import Proposal
    from tracker.ledger.state import TableState
    from tracker.table.movement import Movement
    from tracker.table.timeline import Timeline

FEW_MOVEMENTS = 3
"""As many numbers of an item are drawn, those with the most different values."""
MOST_CHARTS = 60
"""As many numbers of a table are drawn, those that moved most often: nobody leafs through more, and
each, with its numbers, takes the typesetter another 0.7 megabytes."""


@dataclass(frozen=True)
class Pictures:
    """The bargaining on a line of days, and by item's slug where its numbers went."""

    timeline: Timeline
    movements: Mapping[str, tuple[Movement, ...]] = field(default_factory=dict)

    @cached_property
    def _drawn(self) -> frozenset[tuple[str, int]]:
        """The items and places of the movements that are drawn."""
        places = [
            (-len(movement.steps), place, slug)
            for slug, many in self.movements.items()
            for place, movement in enumerate(many[:FEW_MOVEMENTS])
        ]
        return frozenset((slug, place) for _, place, slug in sorted(places)[:MOST_CHARTS])

    def of_item(self, slug: str) -> tuple[Movement, ...]:
        """The movements of an item that are drawn."""
        known = enumerate(self.movements.get(slug, ()))
        return tuple(movement for place, movement in known if (slug, place) in self._drawn)

    def left_out(self, slug: str) -> int:
        """How many movements of an item are not drawn."""
        return len(self.movements.get(slug, ())) - len(self.of_item(slug))


def pictured(
    state: TableState,
    steps: Sequence[StatusStep],
    passes: Iterable[tuple[Proposal, Diff]],
    *,
    neutral: bool = False,
) -> Pictures:
    """Give what the charts of a table show; everything as of the same moment.

    ``passes`` pairs each of the state's documents, in order, with its diff against the contract.
    """
    items = [item.item for item in state.items]
    return Pictures(timeline(state, steps, neutral=neutral), movements(passes, items))
