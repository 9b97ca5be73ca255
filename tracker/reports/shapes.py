"""Facts of the table as JSON for other programs.

This module protects one rule: what is loaded from the JSON equals what was recorded, character for
character, though nothing in it can act on a terminal. Times are ISO 8601 with their zone.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from tracker.ledger.correcting import IN_ERROR, said
from tracker.reports.escape import json_safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.ledger.facts import Correction, Cost, Doubt, Finding, Mark, Proposal
    from tracker.ledger.packages import Package
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
        "awaits": list(state.awaits),
        "since_agreed": [position_shape(one) for one in state.since_agreed],
        "costs": [cost_shape(cost) for cost in state.costs],
        "supposals": [position_shape(one) for one in state.supposals],
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
        "recorded_in_error": proposal.recorded_in_error,
        "corrections": [correction_shape(one) for one in proposal.corrections],
        "as_recorded": _as_recorded(proposal),
        "warnings": [doubt_shape(one) for one in proposal.warnings],
    }


def doubt_shape(doubt: Doubt) -> Shape:
    """Give a doubt about a document: its code, the clause, and a plain sentence."""
    return {"code": doubt.code, "place": doubt.place, "message": doubt.message}


def correction_shape(correction: Correction) -> Shape:
    """Give a correction: what it puts in place of what was recorded, who, when and why."""
    return {
        "says": {name: _plain(value) for name, value in said(correction).items()},
        "why": correction.why,
        "recorded": iso(correction.recorded),
        "who": correction.who,
        "id": correction.id,
    }


def package_shape(package: Package) -> Shape:
    """Give a package: all or nothing of these items, on these documents."""
    return {
        "name": package.name,
        "party": package.party,
        "refs": list(package.refs),
        "items": list(package.items),
    }


def cost_shape(cost: Cost) -> Shape:
    """Give a figure; the amount is a text, dollars exact to the cent."""
    return {
        "amount": str(cost.amount),
        "by": cost.by,
        "at": iso(cost.at),
        "per": cost.per.value if cost.per else None,
        "on": cost.on,
        "basis": cost.basis,
        "id": cost.id,
    }


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


def _as_recorded(proposal: Proposal) -> Shape | None:
    """Give what was first recorded of the fields that were corrected."""
    first = proposal.as_recorded
    if first is None:
        return None
    names = {name for one in proposal.corrections for name in said(one)} - {IN_ERROR}
    return {name: _plain(getattr(first, name)) for name in sorted(names)}


def _plain(value: object) -> object:
    match value:
        case datetime():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value
