"""Where an item stands, in words and symbols that read in black and white.

This module protects one rule: impasse is told as somebody's claim, and an item on which the record
disagrees is told as disputed, never decided here.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.ledger.facts import ProposalKind, Status
from tracker.phrases import joined
from tracker.reports.columns import NONE
from tracker.reports.escape import visible_line
from tracker.reports.moments import day, short_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.facts import Mark, Proposal, Settings
    from tracker.ledger.state import Claim

SYMBOLS = {Status.OPEN: "○", Status.AGREED: "✓", Status.IMPASSE: "■", Status.DISPUTED: "?"}
"""Told apart by shape, not by colour."""

_ORDINARY = frozenset({ProposalKind.PROPOSAL, ProposalKind.COUNTER, ProposalKind.PACKAGE})
"""Kinds that a ref, an answer or a package's name says already."""

TALLIED = {
    Status.OPEN: "open",
    Status.AGREED: "agreed",
    Status.IMPASSE: "at impasse",
    Status.DISPUTED: "disputed",
}


def status_words(status: Status) -> str:
    """Give a status with its symbol: "✓ agreed"."""
    return f"{SYMBOLS[status]} {status.value}"


def tally(statuses: Iterable[Status]) -> str:
    """Count items by status, in words: "5 open · 4 agreed · 2 at impasse"."""
    counts = Counter(statuses)
    return " · ".join(f"{counts[one]} {name}" for one, name in TALLIED.items() if counts[one])


def party_name(settings: Settings, key: str | None) -> str:
    """Give a party's printed name, its key when the table does not know it, "" for nobody."""
    party = settings.party(key) if key else None
    return visible_line(party.name if party else key or "")


def passed_words(proposal: Proposal | None) -> str:
    """Name a position: "U5, 8 Jul 2025", "—" when there is none."""
    return f"{visible_line(proposal.ref)}, {short_day(proposal.passed)}" if proposal else NONE


def special_kind(proposal: Proposal) -> str:
    """Name a kind that matters by itself: "final offer"; "" for a proposal, counter or package."""
    return "" if proposal.kind in _ORDINARY else proposal.kind.value.replace("-", " ")


def claim_words(claim: Claim, settings: Settings) -> str:
    """Tell a claim of impasse: who, since when, about what, why, and who denies it."""
    said = f"{party_name(settings, claim.by) or 'the record'} claims impasse since "
    words = said + day(claim.since) + _about(claim.on, claim.why)
    if not claim.denied_by:
        return words
    denied = joined(party_name(settings, key) for key in claim.denied_by)
    return f"{words.rstrip('.')}. Denied by {denied}."


def mark_words(mark: Mark, settings: Settings) -> str:
    """Tell a mark: what was said, by whom, about what, why; when stands beside it."""
    by = party_name(settings, mark.by)
    said = f"{mark.status.value}, said by {by}" if by else mark.status.value
    return said + _about(mark.on, mark.why)


def _about(on: str | None, why: str | None) -> str:
    about = f", about {visible_line(on)}" if on else ""
    return about + (f": {visible_line(why)}" if why else "")
