"""How the status of every item went, step by step through the bargaining.

The rule that this module protects: at each moment it says what the fold as of that moment says. It
exists because folding a large table once a day is slow and an item moves only where it, or another
item of its package, is marked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.ledger.order import Causality, MarkOrder
from tracker.ledger.packages import awaiting, packages
from tracker.ledger.standing import disagreeing, stand, standing_claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from tracker.ledger.facts import Facts, Mark, Proposal


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
    own = [step for one in marks.values() for step in _own_steps(one, causality)]
    offers = [one for one in _offers(facts) if as_of is None or one.passed <= as_of]
    steps = _together(own, offers) if offers else (step for step, _ in own)
    return tuple(sorted(steps, key=lambda step: (step.at, step.item)))


def _own_steps(
    marks: Sequence[Mark], causality: Causality
) -> Iterator[tuple[StatusStep, str | None]]:
    """What an item's own marks say at each moment, and the document that it is on."""
    for moment in sorted({mark.at for mark in marks}):
        order = MarkOrder([mark for mark in marks if mark.at <= moment], causality)
        disputed = disagreeing(order.standing())
        standing = stand(order.marks, disputed, standing_claims(order.marks))
        yield StatusStep(moment, marks[0].item, standing.status, disputed), standing.on


def _offers(facts: Facts) -> tuple[Proposal, ...]:
    """The documents of packages."""
    refs = {ref for package in packages(facts.proposals) for ref in package.refs}
    return tuple(one for one in facts.proposals if one.ref in refs)


def _together(
    own: Sequence[tuple[StatusStep, str | None]], offers: Sequence[Proposal]
) -> Iterator[StatusStep]:
    """The steps with those that items of a package take because of one another."""
    last: dict[str, tuple[StatusStep, str | None]] = {}
    shown: dict[str, Status] = {}
    for moment in sorted({step.at for step, _ in own} | {one.passed for one in offers}):
        stepping = {step.item: (step, on) for step, on in own if step.at == moment}
        last |= stepping
        found = packages(one for one in offers if one.passed <= moment)
        agreed = {slug: on for slug, (step, on) in last.items() if step.status is Status.AGREED}
        fallen = awaiting(found, agreed)
        for slug, (step, _) in last.items():
            status = Status.OPEN if slug in fallen else step.status
            if slug in stepping or status is not shown[slug]:
                yield replace(step, at=moment, status=status)
            shown[slug] = status
