"""Edits without a mark, as findings on the documents that were recorded with them.

The rule that this module protects: what was found when a document was recorded stays found, for
everyone who opens the table; it is stated as a difference and blames nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.facts import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.facts import Doubt, Proposal

SILENT_EDIT = "silent-edit"
"""The code of a doubt that says what a redline changes without a mark, and of its finding."""


def silent_edits(proposal: Proposal) -> tuple[Doubt, ...]:
    """What was recorded with a proposal as differing without a mark, clause by clause."""
    return tuple(doubt for doubt in proposal.warnings if doubt.code == SILENT_EDIT)


def other_doubts(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The doubts of the reader: all that are no findings."""
    return tuple(doubt for doubt in doubts if doubt.code != SILENT_EDIT)


def silent_edit_findings(proposals: Iterable[Proposal]) -> tuple[Finding, ...]:
    """One finding for each edit without a mark, in the order of the proposals."""
    return tuple(
        Finding(SILENT_EDIT, one.folder, f"{one.ref}, {doubt.place}: {doubt.message}")
        for one in proposals
        for doubt in silent_edits(one)
    )
