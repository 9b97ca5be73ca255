"""What of a diff a reader must see, and where nothing happened.

This module protects one rule: every count and every list of "what changed" draws the line in the
same place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.model import STILL

if TYPE_CHECKING:
    from tracker.diff.model import Change


def quiet(change: Change) -> bool:
    """Tell whether nothing happened to the clause: it is unchanged or not addressed."""
    return STILL.issuperset(change.kinds)


def of_substance(change: Change) -> bool:
    """Tell whether a reader must see the change: something happened, and it is not noise."""
    return change.substance and not quiet(change)
