"""Whom a change favours, in one plain line.

This module protects one rule: who gains is never said without the words that it rests on, and what
the words do not settle is called unclear, or not said at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.model import Favours
from tracker.reports.escape import visible_line

if TYPE_CHECKING:
    from tracker.diff.model import Change


def favours(who: Favours) -> str:
    """Say whom a change favours, "" when the text alone does not settle it."""
    match who:
        case Favours.UNION | Favours.EMPLOYER:
            return f"favours the {who.value}"
        case Favours.MIXED:
            return "cuts both ways"
        case Favours.NEUTRAL | Favours.UNCLEAR:
            return ""


def gains_line(change: Change) -> str:
    """Say whom a change favours and why, "" when that is not settled.

    A clawback is told as one: it takes from the other side what the old words gave it. Where a part
    of the change favours somebody and the whole is unclear, that is said, and why.
    """
    who = favours(change.favours)
    if not change.because:
        return ""
    if not who:
        return _unclear(change)
    taking = ", takes back" if change.clawback else ""
    return f"{who}{taking}: {visible_line(change.because)}"


def _unclear(change: Change) -> str:
    parts = change.may_take or any(favours(term.favours) for term in change.terms)
    if change.favours is not Favours.UNCLEAR or not parts:
        return ""
    return f"who gains is unclear: {visible_line(change.because)}"
