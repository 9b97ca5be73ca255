"""Items on which a party's last position follows earlier words of its own, or agreed ones.

This module protects one rule: whether such a position is worse for the other side only its words
can tell, and this opens no document. Who shows a table without them says which items were not
looked at.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.ledger.state import on_record
from tracker.ledger.unread import unread

if TYPE_CHECKING:
    from tracker.ledger.state import ItemState, TableState


def repeated(state: TableState) -> tuple[str, ...]:
    """Give the slugs of these items, in the order of the items."""
    passes = Counter(
        (slug, one.party)
        for one in state.proposals
        if on_record(one) and not unread(one)
        for slug in one.items
    )
    return tuple(
        item.item.slug
        for item in state.items
        if _passed_after_agreement(item)
        or any(passes[item.item.slug, key] > 1 for key in item.positions)
    )


def _passed_after_agreement(item: ItemState) -> bool:
    agreed = [mark.at for mark in item.marks if mark.status is Status.AGREED]
    last = (position.passed for position in item.positions.values())
    return bool(agreed) and max(last, default=agreed[0]) > agreed[0]
