"""The parties in the order in which everything that sets them side by side shows them.

This module protects one rule: our own column stands first, in every report alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.ledger.facts import Party, Settings


def parties_in_order(settings: Settings) -> tuple[Party, ...]:
    """Give the parties as columns: ours first, when the table says who we are."""
    return tuple(sorted(settings.parties, key=lambda party: party.key != settings.us))


def keys_of(settings: Settings, party: str | None) -> tuple[str, ...]:
    """Give the party asked for, or all in the order of columns."""
    return (party,) if party else tuple(one.key for one in parties_in_order(settings))
