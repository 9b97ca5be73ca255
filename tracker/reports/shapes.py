"""Facts of the table as JSON for other programs.

This module protects one rule: what is loaded from the JSON equals what was recorded, character for
character, though nothing in it can act on a terminal. Times are ISO 8601 with their zone.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tracker.reports.escape import json_safe

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from tracker.ledger.facts import Doubt, Finding, Mark, Proposal
    from tracker.ledger.state import Claim, ItemState

Shape = dict[str, Any]


def to_json(shape: Mapping[str, Any]) -> str:
    """Write a shape as indented JSON with a line break at its end, safe to print."""
    return json_safe(json.dumps(shape, ensure_ascii=False, indent=2)) + "\n"


def item_shape(state: ItemState) -> Shape:
    """Give one item: where it stands, who said so, each party's last position, whose turn it is."""
    return {
        "item": state.item.slug,
        "title": state.item.title,
        "clauses": list(state.item.clauses),
        "status": state.status.value,
        "since": iso(state.since),
        "by": state.by,
        "on": state.on,
        "why": state.why,
        "positions": {key: position_shape(one) for key, one in state.positions.items()},
        "owes_response": state.owes_response,
        "moved": iso(state.moved),
        "claims": [claim_shape(claim) for claim in state.claims],
        "disputed": [mark_shape(mark) for mark in state.disputed],
    }


def position_shape(proposal: Proposal) -> Shape:
    """Give a position: the ref of its document and when that was passed."""
    return {"ref": proposal.ref, "passed": iso(proposal.passed)}


def proposal_shape(proposal: Proposal) -> Shape:
    """Give all that is recorded about a proposal."""
    return {
        "ref": proposal.ref,
        "party": proposal.party,
        "passed": iso(proposal.passed),
        "recorded": iso(proposal.recorded),
        "by": proposal.by,
        "session": proposal.session,
        "kind": proposal.kind.value,
        "counter_to": proposal.counter_to,
        "covers": proposal.covers.value,
        "markup": proposal.markup,
        "items": list(proposal.items),
        "package": proposal.package,
        "note": proposal.note,
        "received_as": proposal.received_as,
        "sha256": proposal.sha256,
        "reader": proposal.reader,
        "folder": proposal.folder,
        "id": proposal.id,
        "warnings": [doubt_shape(one) for one in proposal.warnings],
    }


def doubt_shape(doubt: Doubt) -> Shape:
    """Give a doubt about a document: its code, the clause, and a plain sentence."""
    return {"code": doubt.code, "place": doubt.place, "message": doubt.message}


def mark_shape(mark: Mark) -> Shape:
    """Give one mark: who said what about an item, when, on which document, and why."""
    return {
        "item": mark.item,
        "status": mark.status.value,
        "at": iso(mark.at),
        "recorded": iso(mark.recorded),
        "who": mark.who,
        "by": mark.by,
        "on": mark.on,
        "why": mark.why,
        "settles": mark.settles,
        "id": mark.id,
    }


def claim_shape(claim: Claim) -> Shape:
    """Give a standing claim of impasse."""
    return {
        "by": claim.by,
        "since": iso(claim.since),
        "on": claim.on,
        "why": claim.why,
        "denied_by": list(claim.denied_by),
    }


def finding_shape(finding: Finding) -> Shape:
    """Give a finding: its code, where it is, and a plain sentence."""
    return {"code": finding.code, "where": finding.where, "message": finding.message}


def iso(moment: datetime | None) -> str | None:
    """Give a time as ISO 8601 with its zone, None for none."""
    return moment.isoformat() if moment else None
