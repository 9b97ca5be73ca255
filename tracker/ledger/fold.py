"""Facts → the state of the table, now or as it was at a moment of the bargaining.

The rule that this module protects: the state is a function of the facts alone. A moment (``as_of``)
cuts by bargaining time, and what is shown for it is what the facts up to it say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.ledger.calendar import known_by
from tracker.ledger.calendar import standing as calendar_standing
from tracker.ledger.facts import Finding, Status
from tracker.ledger.layout import item_file
from tracker.ledger.off_record import without_supposals, without_theirs
from tracker.ledger.order import Causality, MarkOrder, in_order
from tracker.ledger.packages import awaiting, packages
from tracker.ledger.references import check_references
from tracker.ledger.silent_edits import silent_edit_findings
from tracker.ledger.standing import disagreeing, stand, standing_claims
from tracker.ledger.state import ItemState, TableState, on_record
from tracker.ledger.unread import unread_findings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from tracker.ledger.facts import Facts, Item, Proposal, Settings

PARTIES_THAT_ANSWER = 2
"""Only between two parties does a pass by one mean that the other owes a response."""


def fold(facts: Facts, as_of: datetime | None = None, *, off_record: bool = False) -> TableState:
    """The state of the table; ``as_of`` (with a zone) leaves out what came later at the table.

    Supposals are left out unless ``off_record``; they are never a position.
    """
    causality = Causality(facts)
    findings = (*facts.findings, *check_references(facts))
    if not off_record:
        findings = without_theirs(findings, (*facts.proposals, *facts.in_error))
        facts = without_supposals(facts)
    # Before the cut: a correction tells what was so, whenever it was made.
    facts = replace(facts, calendar=calendar_standing(facts.calendar))
    if as_of is not None:
        facts = _until(facts, as_of)
    proposals = in_order(facts.proposals, causality)
    found = packages(proposals)
    touching = _by_item(proposals)
    apart = tuple(
        _item_state(item, facts, touching.get(item.slug, ()), causality) for item in facts.items
    )
    agreed = {one.item.slug: one.on for one in apart if one.status is Status.AGREED}
    fallen = awaiting(found, agreed)
    items = tuple(
        _held(one, fallen, touching.get(one.item.slug, ()), facts.settings) for one in apart
    )
    return TableState(
        settings=facts.settings,
        contract=facts.contract,
        items=items,
        proposals=proposals,
        findings=(
            *findings,
            *_disputes(items),
            *_on_errors(apart, facts),
            *silent_edit_findings(proposals),
            *unread_findings(proposals),
        ),
        calendar=facts.calendar,
        packages=found,
        in_error=facts.in_error,
    )


def _until(facts: Facts, moment: datetime) -> Facts:
    return replace(
        facts,
        proposals=tuple(one for one in facts.proposals if one.passed <= moment),
        in_error=tuple(one for one in facts.in_error if one.passed <= moment),
        marks=tuple(one for one in facts.marks if one.at <= moment),
        costs=tuple(one for one in facts.costs if one.at <= moment),
        calendar=tuple(one for one in facts.calendar if known_by(one, moment)),
    )


def _by_item(proposals: Iterable[Proposal]) -> dict[str, list[Proposal]]:
    """What touches each item, in the same order; gone through once for all items."""
    found: dict[str, list[Proposal]] = {}
    for one in proposals:
        for slug in dict.fromkeys(one.items):
            found.setdefault(slug, []).append(one)
    return found


def _item_state(
    item: Item, facts: Facts, touching: Sequence[Proposal], causality: Causality
) -> ItemState:
    """Where an item stands; ``touching`` are the proposals on it, in order."""
    order = MarkOrder([mark for mark in facts.marks if mark.item == item.slug], causality)
    disputed = disagreeing(order.standing())
    claims = standing_claims(order.marks)
    standing = stand(order.marks, disputed, claims)
    passed = [one for one in touching if on_record(one)]
    costs = [one for one in facts.costs if one.item == item.slug]
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
        supposals=tuple(one for one in touching if not on_record(one)),
        costs=tuple(sorted(costs, key=lambda one: (one.at, causality.depth[one.id], one.id))),
    )


def _held(
    state: ItemState,
    fallen: Mapping[str, tuple[str, ...]],
    touching: Iterable[Proposal],
    settings: Settings,
) -> ItemState:
    """The item; one that was agreed on a package is open until the package stands whole."""
    awaits = fallen.get(state.item.slug, ())
    if not awaits:
        return state
    owes = _owes(list(filter(on_record, touching)), Status.OPEN, settings)
    return replace(
        state, status=Status.OPEN, since=None, by=None, why=None, owes_response=owes, awaits=awaits
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


def _on_errors(items: tuple[ItemState, ...], facts: Facts) -> Iterator[Finding]:
    """Items that stand on a document which was recorded in error: two laptops can bring that."""
    refs = {one.ref for one in facts.in_error} - {one.ref for one in facts.proposals}
    for state in items:
        if state.on in refs and state.status is not Status.OPEN:
            message = (
                f"{state.item.slug} stands {state.status} on {state.on}, recorded in error; mark it"
            )
            yield Finding("on-error", item_file(state.item.slug), message)


def _dispute(state: ItemState) -> str:
    said = " and ".join(f"{mark.status} ({mark.who})" for mark in state.disputed)
    return f"{state.item.slug} was marked {said} apart from each other; a mark that settles ends it"
