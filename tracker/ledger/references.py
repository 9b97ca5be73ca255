"""What facts say of each other that cannot be right.

The rule that this module protects: a fact that names something unknown, or a ref that two documents
bear after a merge, is shown as a finding and never guessed away.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tracker.ledger.calendar import Answer, Letter, Notice, Request, Session, Vote, standing
from tracker.ledger.facts import Finding
from tracker.ledger.layout import (
    PROPOSAL_FILE,
    SETTINGS,
    calendar_file,
    cost_file,
    item_file,
    mark_file,
    ref_key,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.ledger.calendar import CalendarFact
    from tracker.ledger.facts import Facts, Proposal


def check_references(facts: Facts) -> tuple[Finding, ...]:
    """The findings about what these facts name."""
    return (
        *_unknown(facts),
        *_same_ref(facts.proposals),
        *_same_bytes(facts.proposals),
        *_same_number(facts),
    )


def _unknown(facts: Facts) -> Iterator[Finding]:
    refs = {ref_key(proposal.ref) for proposal in (*facts.proposals, *facts.in_error)}
    items = {item.slug for item in facts.items}
    for proposal in facts.proposals:
        where = _place(proposal)
        yield from _unknown_party(facts, proposal.party, where)
        yield from _unknown_ref(refs, proposal.counter_to, where)
        yield from _unknown_items(items, proposal)
    for mark in facts.marks:
        yield from _unknown_party(facts, mark.by, mark_file(mark))
        yield from _unknown_ref(refs, mark.on, mark_file(mark))
    for cost in facts.costs:
        yield from _unknown_party(facts, cost.by, cost_file(cost))
        yield from _unknown_ref(refs, cost.on, cost_file(cost))
    for fact in facts.calendar:
        yield from _unknown_in_calendar(facts, refs, fact)
    yield from _unknown_directions(facts)


def _unknown_in_calendar(facts: Facts, refs: set[str], fact: CalendarFact) -> Iterator[Finding]:
    where = calendar_file(fact)
    match fact:
        case Vote() | Notice():
            yield from _unknown_party(facts, fact.by, where)
        case Request():
            yield from _unknown_party(facts, fact.by, where)
            yield from _unknown_party(facts, fact.to, where)
        case Letter():
            yield from _unknown_ref(refs, fact.on, where)
        case Answer() if all(one.id != fact.request for one in facts.calendar):
            yield Finding("unknown-request", where, "it answers a request that is not recorded")
        case _:
            pass


def _unknown_party(facts: Facts, key: str | None, where: str) -> Iterator[Finding]:
    if key is not None and facts.settings.party(key) is None:
        yield Finding("unknown-party", where, f"{key!r} is no party in {SETTINGS}")


def _unknown_ref(refs: set[str], ref: str | None, where: str) -> Iterator[Finding]:
    if ref is not None and ref_key(ref) not in refs:
        yield Finding("unknown-ref", where, f"no document of this table is called {ref!r}")


def _unknown_items(known: set[str], proposal: Proposal) -> Iterator[Finding]:
    for slug in proposal.items:
        if slug not in known:
            yield Finding("unknown-item", _place(proposal), f"no item is called {slug!r}")


def _unknown_directions(facts: Facts) -> Iterator[Finding]:
    for item in facts.items:
        for party, _ in item.better_for:
            yield from _unknown_party(facts, party, item_file(item.slug))


def _same_ref(proposals: Iterable[Proposal]) -> Iterator[Finding]:
    groups: defaultdict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        groups[ref_key(proposal.ref)].append(proposal)
    for group in groups.values():
        if len(group) > 1:
            message = f"{group[0].ref} is borne by {len(group)} documents"
            yield Finding("same-ref", _place(group[-1]), message)


def _same_bytes(proposals: Iterable[Proposal]) -> Iterator[Finding]:
    groups: defaultdict[tuple[str, str], list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        groups[proposal.party, proposal.sha256].append(proposal)
    for group in groups.values():
        if len(group) > 1:
            refs = " and ".join(proposal.ref for proposal in group)
            message = f"{refs} are the same document of {group[0].party}"
            yield Finding("same-document", _place(group[-1]), message)


def _same_number(facts: Facts) -> Iterator[Finding]:
    groups: defaultdict[tuple[str, int], list[Session | Request]] = defaultdict(list)
    for fact in standing(facts.calendar):
        if isinstance(fact, Session | Request):
            groups[type(fact).__name__.lower(), fact.number].append(fact)
    for (kind, number), group in groups.items():
        if len(group) > 1:
            message = f"there are {len(group)} {kind}s with the number {number}"
            yield Finding("same-number", calendar_file(group[-1]), message)


def _place(fact: Proposal) -> str:
    return f"{fact.folder}/{PROPOSAL_FILE}"
