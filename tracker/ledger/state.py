"""Where the table stands, as one value computed from facts.

The rule that this module protects: nothing here is stored. Impasse is somebody's claim, with who,
when and why; an item is shown as at impasse exactly as long as such a claim stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.facts import Covers, ProposalKind, Status
from tracker.ledger.layout import ref_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from tracker.ledger.calendar import CalendarFact
    from tracker.ledger.facts import (
        ContractFact,
        Cost,
        Finding,
        Item,
        Mark,
        Proposal,
        Settings,
    )
    from tracker.ledger.packages import Package


def on_record(proposal: Proposal) -> bool:
    """Whether a document can be a position; what is said as a supposal cannot."""
    return proposal.kind is not ProposalKind.SUPPOSAL


@dataclass(frozen=True, slots=True)
class Claim:
    """A standing claim of impasse.

    ``by`` is a party's key, None when nobody was named. ``since`` is when it was first claimed;
    ``why`` and ``on`` are what was said last. ``denied_by`` are the parties that have since said
    "open": a denial is recorded beside the claim and does not end it.
    """

    by: str | None
    since: datetime
    why: str | None
    on: str | None
    denied_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemState:
    """One item: where it stands, who said so, and each party's last position.

    ``since``, ``by``, ``on`` and ``why`` belong to the status; all None when nobody has marked the
    item. ``marks`` are in order, ``disputed`` the marks that did not see each other and disagree.
    ``positions`` gives by party key the last proposal on the record that touches the item,
    ``moved`` when the last of them was passed. ``owes_response`` is the other of two parties, None
    when nothing was passed or the item is agreed. ``costs`` are all figures that were said of it,
    in order. ``awaits`` are the items that keep it from being agreed where it was agreed ``on`` a
    package that does not stand whole; it is open then. ``supposals`` are what was said of it off
    the record, when that is shown.
    """

    item: Item
    status: Status
    since: datetime | None
    by: str | None
    on: str | None
    why: str | None
    marks: tuple[Mark, ...]
    disputed: tuple[Mark, ...]
    claims: tuple[Claim, ...]
    positions: Mapping[str, Proposal]
    moved: datetime | None
    owes_response: str | None
    costs: tuple[Cost, ...] = ()
    awaits: tuple[str, ...] = ()
    supposals: tuple[Proposal, ...] = ()

    @property
    def since_agreed(self) -> tuple[Proposal, ...]:
        """The last positions that a party passed on the item after it was agreed, and still is.

        A fact of the record alone: whether their words differ is for who compares them. A document
        that restates the whole contract restates what was agreed in it, and is left out.
        """
        if self.status is not Status.AGREED or self.since is None:
            return ()
        spoken = (one for one in self.positions.values() if one.covers is not Covers.WHOLE)
        return tuple(one for one in spoken if one.passed > self.since and one.ref != self.on)


@dataclass(frozen=True, slots=True)
class TableState:
    """The whole table; ``items`` by slug, ``proposals`` in the order of bargaining.

    ``calendar`` holds what no later fact replaces, by day; ``packages`` are in order of bargaining.
    ``in_error`` are documents that should not have been recorded: told in histories, and no more.
    """

    settings: Settings
    contract: ContractFact | None
    items: tuple[ItemState, ...]
    proposals: tuple[Proposal, ...]
    findings: tuple[Finding, ...]
    calendar: tuple[CalendarFact, ...] = ()
    packages: tuple[Package, ...] = ()
    in_error: tuple[Proposal, ...] = ()

    def item(self, slug: str) -> ItemState | None:
        """The item with this slug, None when there is none."""
        return next((state for state in self.items if state.item.slug == slug), None)

    def proposal(self, ref: str) -> Proposal | None:
        """The proposal with this ref (in any case), the last one when a merge brought two."""
        wanted = ref_key(ref)
        found = [one for one in self.proposals if ref_key(one.ref) == wanted]
        return found[-1] if found else None
