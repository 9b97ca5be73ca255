"""Facts → the state of the table, now or as it was at a moment of the bargaining.

The rule that this module protects: the state is a function of the facts alone. A moment (``as_of``)
cuts by bargaining time, and what is shown for it is what the facts up to it say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.ledger.facts import Finding, Status
from tracker.ledger.layout import item_file
from tracker.ledger.order import Causality, MarkOrder, in_order
from tracker.ledger.references import check_references
from tracker.ledger.standing import disagreeing, stand, standing_claims
from tracker.ledger.state import ItemState, TableState, on_record

if TYPE_CHECKING:
    from datetime import datetime

    from tracker.ledger.facts import Facts, Item, Proposal, Settings

PARTIES_THAT_ANSWER = 2
"""Only between two parties does a pass by one mean that the other owes a response."""


def fold(facts: Facts, as_of: datetime | None = None) -> TableState:
    """The state of the table; ``as_of`` (with a zone) leaves out what came later at the table."""
    causality = Causality(facts)
    findings = (*facts.findings, *check_references(facts))
    if as_of is not None:
        facts = _until(facts, as_of)
    proposals = in_order(facts.proposals, causality)
    items = tuple(_item_state(item, facts, proposals, causality) for item in facts.items)
    return TableState(
        settings=facts.settings,
        contract=facts.contract,
        items=items,
        proposals=proposals,
        findings=(*findings, *_disputes(items)),
    )


def _until(facts: Facts, moment: datetime) -> Facts:
    return replace(
        facts,
        proposals=tuple(one for one in facts.proposals if one.passed <= moment),
        marks=tuple(one for one in facts.marks if one.at <= moment),
    )


def _item_state(
    item: Item, facts: Facts, proposals: tuple[Proposal, ...], causality: Causality
) -> ItemState:
    order = MarkOrder([mark for mark in facts.marks if mark.item == item.slug], causality)
    disputed = disagreeing(order.standing())
    claims = standing_claims(order.marks)
    standing = stand(order.marks, disputed, claims)
    passed = [one for one in proposals if item.slug in one.items and on_record(one)]
    return ItemState(
        item=item,
        status=standing.status,
        since=standing.since,
        by=standing.by,
        on=standing.on,
        why=standing.why,
        marks=order.marks,
        disputed=disputed,
        claims=claims,
        positions={one.party: one for one in passed},
        moved=passed[-1].passed if passed else None,
        owes_response=_owes(passed, standing.status, facts.settings),
    )


def _owes(passed: list[Proposal], status: Status, settings: Settings) -> str | None:
    """The other of two parties, when one of them made the last pass on an item not yet agreed."""
    if not passed or status is Status.AGREED or len(settings.parties) != PARTIES_THAT_ANSWER:
        return None
    others = [party.key for party in settings.parties if party.key != passed[-1].party]
    return others[0] if len(others) == 1 else None


def _disputes(items: tuple[ItemState, ...]) -> tuple[Finding, ...]:
    return tuple(
        Finding("disputed", item_file(state.item.slug), _dispute(state))
        for state in items
        if state.disputed
    )


def _dispute(state: ItemState) -> str:
    said = " and ".join(f"{mark.status} ({mark.who})" for mark in state.disputed)
    return f"{state.item.slug} was marked {said} apart from each other; a mark that settles ends it"
