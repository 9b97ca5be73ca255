"""What was said off the record, taken out.

The rule that this module protects: a supposal is kept, and is nowhere in what is shown unless
somebody asks for it: neither the document nor its ref in what others say of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.ledger.calendar import Letter
from tracker.ledger.layout import ref_key
from tracker.ledger.state import on_record

if TYPE_CHECKING:
    from tracker.ledger.facts import Facts, Finding, Proposal


def without_supposals(facts: Facts) -> Facts:
    """The facts as if no supposal had been made, except for what somebody had seen."""
    everything = (*facts.proposals, *facts.in_error)
    if all(map(on_record, everything)):
        return facts
    known = {ref_key(one.ref) for one in filter(on_record, everything)}
    hidden = {ref_key(one.ref) for one in everything} - known

    def told(ref: str | None) -> str | None:
        return None if ref is not None and ref_key(ref) in hidden else ref

    def kept(proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
        shown = filter(on_record, proposals)
        return tuple(replace(one, counter_to=told(one.counter_to)) for one in shown)

    return replace(
        facts,
        proposals=kept(facts.proposals),
        in_error=kept(facts.in_error),
        marks=tuple(replace(one, on=told(one.on)) for one in facts.marks),
        costs=tuple(replace(one, on=told(one.on)) for one in facts.costs),
        calendar=tuple(
            replace(one, on=told(one.on)) if isinstance(one, Letter) else one
            for one in facts.calendar
        ),
        findings=without_theirs(facts.findings, everything),
    )


def without_theirs(
    findings: tuple[Finding, ...], proposals: tuple[Proposal, ...]
) -> tuple[Finding, ...]:
    """The findings that are not about the papers of a supposal."""
    folders = tuple(f"{one.folder}/" for one in proposals if not on_record(one))
    return tuple(one for one in findings if not folders or not one.where.startswith(folders))
