"""``bargain history LABEL --words``: which document brought each word of a position in.

The rule protected here: a name of nothing is refused, never answered with an empty page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation
    from tracker.table.open_table import OpenTable


def origins(
    table: OpenTable, subject: str, party: str | None, invocation: Invocation, *, as_json: bool
) -> str:
    """Render where the words on an item or a clause come from, for one party or for all."""
    from tracker.reports.origins_text import origins_text
    from tracker.table.origins import origins_of

    key = table.party(party).key if party else None
    clauses = origins_of(table, subject)
    if not clauses:
        raise UsageRefused(f"no document speaks of {subject!r}, an item or the label of a clause")
    settings = table.facts.settings
    if as_json:
        from tracker.reports.origins_json import origins_shape
        from tracker.reports.shapes import to_json

        return to_json(origins_shape(subject, clauses, settings, key))
    return origins_text(clauses, settings, key, colour=invocation.colour, width=invocation.width)
