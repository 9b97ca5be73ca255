"""What is said of an item beside its status: its package, supposals about it, what it costs.

This module protects one rule: a supposal is named as what it is wherever it is shown, and a figure
comes with who says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.phrases import joined
from tracker.reports.costs import cost_words, latest
from tracker.reports.escape import visible_line
from tracker.reports.moments import day
from tracker.reports.standing import party_name

if TYPE_CHECKING:
    from tracker.ledger.facts import Proposal, Settings
    from tracker.ledger.state import ItemState

OFF_RECORD = "off the record: a supposal, never a position"


def standing_notes(
    item: ItemState, settings: Settings, *, reopened: bool = False
) -> tuple[str, ...]:
    """Tell what keeps an item open, what was passed since it was agreed, and supposals if shown.

    Where it is told that the item was ``reopened``, and by what, the second is said already.
    """
    since = "" if reopened else _since_agreed(item)
    supposals = (supposal_words(one, settings) for one in item.supposals)
    return (*filter(None, (awaiting_words(item), since)), *supposals)


def cost_notes(item: ItemState, settings: Settings) -> tuple[str, ...]:
    """Tell each party's last figure on each document."""
    return tuple(f"Cost: {cost_words(one, settings)}" for one in latest(item.costs))


def awaiting_words(item: ItemState) -> str:
    """Tell what an item agreed on a package waits for, "" when for nothing."""
    if not item.awaits:
        return ""
    on = visible_line(item.on or "")
    others = joined(map(visible_line, item.awaits))
    return f"agreed on {on}, a package, all or nothing: open until {others} can stand with it"


def _since_agreed(item: ItemState) -> str:
    """Name the documents that speak of an agreed item since, "" when none does."""
    refs = joined(visible_line(one.ref) for one in item.since_agreed)
    on = f" on {visible_line(item.on)}" if item.on else ""
    return f"{refs} passed on it since it was agreed{on}" if refs else ""


def supposal_words(proposal: Proposal, settings: Settings) -> str:
    """Name a supposal: "U4 by Local 12, 8 July 2025 (off the record: …)"."""
    by = party_name(settings, proposal.party)
    return f"{visible_line(proposal.ref)} by {by}, {day(proposal.passed)} ({OFF_RECORD})"
