"""Documents that are kept as evidence: their words were not read, or cannot be relied on.

The rule that this module protects: such a document stands in the record with its party, its time
and its bytes, and no statement is ever made about its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.facts import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.facts import Doubt, Proposal

UNREAD = "not-read"
"""The code of the doubt that says so, and of its finding."""


def unread(proposal: Proposal) -> str:
    """Why a document's words are not compared, in a sentence; "" when they are."""
    return next((doubt.message for doubt in proposal.warnings if doubt.code == UNREAD), "")


def without_unread(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The doubts that concern words which are compared."""
    return tuple(doubt for doubt in doubts if doubt.code != UNREAD)


def unread_findings(proposals: Iterable[Proposal]) -> tuple[Finding, ...]:
    """One finding for each document that is kept as evidence, in the order of the proposals."""
    return tuple(
        Finding(UNREAD, one.folder, f"{one.ref}: {said}")
        for one in proposals
        if (said := unread(one))
    )
