"""What an item's marks amount to: its status, and the claims of impasse that stand.

The rule that this module protects: impasse is somebody's claim and not a colour. It is ended by the
party that made it, by a mark in nobody's name, or by agreement; the other party's "open" is a
denial, kept beside the claim. So an item at impasse is one about which somebody still says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tracker.ledger.facts import Status
from tracker.ledger.state import Claim

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tracker.ledger.facts import Mark


class Standing(NamedTuple):
    """A status with who said it, since when, on which document and why."""

    status: Status
    since: datetime | None = None
    by: str | None = None
    on: str | None = None
    why: str | None = None


def stand(marks: Sequence[Mark], disputed: Sequence[Mark], claims: Sequence[Claim]) -> Standing:
    """Where an item with these ``marks`` (in order) stands."""
    if disputed:
        return Standing(Status.DISPUTED, since=max(mark.at for mark in disputed))
    if claims:
        first = claims[0]
        return Standing(Status.IMPASSE, first.since, first.by, first.on, first.why)
    if not marks:
        return Standing(Status.OPEN)
    last = marks[-1]
    return Standing(last.status, _since(marks), last.by, last.on, last.why)


def disagreeing(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """All of these marks when they say different things, none when they say the same."""
    return tuple(marks) if len({mark.status for mark in marks}) > 1 else ()


def standing_claims(marks: Sequence[Mark]) -> tuple[Claim, ...]:
    """The claims of impasse that nothing has ended, the oldest first."""
    claims: dict[str | None, Claim] = {}
    for mark in marks:
        match mark.status:
            case Status.IMPASSE:
                claims[mark.by] = _claimed(claims.get(mark.by), mark)
            case Status.OPEN if mark.by is not None:
                claims = _denied(claims, mark.by)
            case _:
                claims = {}
    return tuple(sorted(claims.values(), key=lambda claim: claim.since))


def _claimed(before: Claim | None, mark: Mark) -> Claim:
    """A claim made again keeps its beginning and takes the newer words, if there are any."""
    if before is None or mark.settles:
        return Claim(mark.by, mark.at, mark.why, mark.on)
    return replace(before, why=mark.why or before.why, on=mark.on or before.on)


def _denied(claims: dict[str | None, Claim], party: str) -> dict[str | None, Claim]:
    """The claims of others, with this party's denial; its own and nobody's are at an end."""
    return {
        by: replace(claim, denied_by=tuple(dict.fromkeys((*claim.denied_by, party))))
        for by, claim in claims.items()
        if by not in (party, None)
    }


def _since(marks: Sequence[Mark]) -> datetime:
    """When the last mark's word was first given: marks that only repeat it do not restart it."""
    first = last = marks[-1]
    for mark in reversed(marks):
        if (mark.status, mark.on) != (last.status, last.on):
            break
        first = mark
        if mark.settles:
            break
    return first.at
