"""Origins of words as JSON.

This module protects one rule: joined, the stretches of a position spell its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.table.parties import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.facts import Settings
    from tracker.reports.shapes import Shape
    from tracker.table.origins import Held, Traced


def origins_shape(
    subject: str, clauses: Iterable[Traced], settings: Settings, party: str | None
) -> Shape:
    """Give origins as ``bargain/origins/1``: joined, the stretches of a position spell it."""
    keys = keys_of(settings, party)
    return {
        "schema": "bargain/origins/1",
        "subject": subject,
        "clauses": [
            {
                "label": one.label,
                "heading": one.heading,
                "positions": {key: _shape(one.held[key]) for key in keys if key in one.held},
            }
            for one in clauses
        ],
    }


def _shape(held: Held) -> Shape:
    stretches = [{"text": one.text, "origin": one.origin} for one in held.words]
    return {"ref": held.proposal.ref, "deleted": held.deleted, "stretches": stretches}
