"""How the status of every item went, step by step through the bargaining.

The rule that this module protects: at each moment it says what the fold as of that moment says. It
exists because folding a large table once a day is slow and an item moves only where it is marked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.order import Causality, MarkOrder
from tracker.ledger.standing import disagreeing, stand, standing_claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from tracker.ledger.facts import Facts, Mark, Status


@dataclass(frozen=True, slots=True)
class StatusStep:
    """The ``status`` of an item (its slug) from ``at`` on; ``disputed`` are marks that disagree."""

    at: datetime
    item: str
    status: Status
    disputed: tuple[Mark, ...] = ()


def course(facts: Facts, as_of: datetime | None = None) -> tuple[StatusStep, ...]:
    """Every step of every item up to ``as_of`` (with a zone), in the order of bargaining time.

    An item without a step is open.
    """
    causality = Causality(facts)
    known = {item.slug for item in facts.items}
    marks: dict[str, list[Mark]] = {}
    for mark in facts.marks:
        if mark.item in known and (as_of is None or mark.at <= as_of):
            marks.setdefault(mark.item, []).append(mark)
    steps = (step for one in marks.values() for step in _steps(one, causality))
    return tuple(sorted(steps, key=lambda step: (step.at, step.item)))


def _steps(marks: Sequence[Mark], causality: Causality) -> Iterator[StatusStep]:
    for moment in sorted({mark.at for mark in marks}):
        order = MarkOrder([mark for mark in marks if mark.at <= moment], causality)
        disputed = disagreeing(order.standing())
        standing = stand(order.marks, disputed, standing_claims(order.marks))
        yield StatusStep(moment, marks[0].item, standing.status, disputed)
