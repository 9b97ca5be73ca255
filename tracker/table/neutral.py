"""Takes every claim of impasse out of an item's state, for what is printed and handed around.

This module protects one rule: impasse is a legal claim. Neutral wording says that an item is open
and since when nothing has moved; reasons are left out, since they are where a claim is argued.
Clauses and titles are quoted as recorded, whatever words they hold.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.ledger.facts import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.facts import Mark
    from tracker.ledger.state import ItemState


def neutral(state: ItemState) -> ItemState:
    """Give the item without claims and reasons; what was at impasse is open.

    A dispute stays one only where somebody says "agreed" and somebody else does not.
    """
    if _stays(state.status, state.disputed):
        told = state
    else:
        told = replace(state, status=Status.OPEN, since=None, by=None, on=None, disputed=())
    return replace(
        told,
        why=None,
        claims=(),
        marks=tuple(map(_neutral_mark, told.marks)),
        disputed=tuple(map(_neutral_mark, told.disputed)),
    )


def neutral_status(status: Status, disputed: Sequence[Mark]) -> Status:
    """Give the status that a neutral summary tells; ``disputed`` are the marks that disagree."""
    return status if _stays(status, disputed) else Status.OPEN


def _stays(status: Status, disputed: Sequence[Mark]) -> bool:
    agreed_by_some = any(mark.status is Status.AGREED for mark in disputed)
    return status is Status.AGREED or (status is Status.DISPUTED and agreed_by_some)


def _neutral_mark(mark: Mark) -> Mark:
    status = Status.OPEN if mark.status is Status.IMPASSE else mark.status
    return replace(mark, status=status, why=None)
