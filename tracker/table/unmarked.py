"""What a document of a table changes without a mark, compared with what it may be marked on.

The rule protected here: the contract comes first, then our own copy of what the document answers;
the other side's account of either is never asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.diff.unmarked import Baseline, Unmarked, unmarked
from tracker.ledger.layout import CONTRACT
from tracker.ledger.state import on_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from tracker.documents.clause import Clause
    from tracker.ledger.facts import Proposal
    from tracker.table.open_table import OpenTable


@dataclass(frozen=True, slots=True)
class Passed:
    """A document's two texts, who passed it and when, and what it says that it answers."""

    party: str
    passed: datetime
    counter_to: str | None
    claimed_base: tuple[Clause, ...] | None
    proposed: tuple[Clause, ...]


def unmarked_edits(table: OpenTable, document: Passed) -> Unmarked | None:
    """What the document changes without a mark; None when it carries no redline."""
    if document.claimed_base is None:
        return None
    return unmarked(document.claimed_base, document.proposed, _baselines(table, document))


def recorded_edits(table: OpenTable, proposal: Proposal) -> Unmarked | None:
    """The same of a recorded document, computed anew from its kept texts."""
    document = Passed(
        proposal.party,
        proposal.passed,
        proposal.counter_to,
        table.documents.claimed_base(proposal),
        table.documents.words(proposal),
    )
    return unmarked_edits(table, document)


def _baselines(table: OpenTable, document: Passed) -> Iterator[Baseline]:
    yield Baseline(CONTRACT, table.documents.contract)
    for answered in _answered(table, document):
        yield Baseline(answered.ref, table.documents.as_agreed(answered))


def _answered(table: OpenTable, document: Passed) -> tuple[Proposal, ...]:
    """What the document counters; when it does not say, the last pass of each other party."""
    if document.counter_to is not None:
        return (table.proposal(document.counter_to),)
    last = {
        one.party: one
        for one in table.state.proposals
        if one.party != document.party and one.passed < document.passed and on_record(one)
    }
    return tuple(last.values())
