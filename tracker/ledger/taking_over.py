"""Taking over what a team kept elsewhere: new items and their first marks, all in one commit.

The rule that this module protects: nothing recorded is changed. What was planned outside the lock
is refused whole when the table has moved on meanwhile.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.ledger import layout
from tracker.ledger.codec import seal
from tracker.ledger.naming import check_party, check_settings_read
from tracker.ledger.order import heads
from tracker.ledger.settings import write_item
from tracker.ledger.store import Plan, Recorded, transact
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from tracker.ledger.facts import Facts, Identity, Item, Mark

Taken = tuple[tuple["Item", ...], tuple["Mark", ...]]


def take_over(
    root: Path,
    items: Sequence[Item],
    drafts: Sequence[Mark],
    author: Identity,
    when: datetime,
    *,
    source: str,
) -> Recorded[Taken]:
    """Add ``items``, and ``drafts`` as the first mark of each of theirs; ``source`` is told.

    Raises UsageRefused for a slug that cannot be a folder, an unknown item or party, StateRefused
    when an item is there already, or has been marked.
    """
    for item in items:
        layout.check_slug(item.slug, "an item")

    def plan(facts: Facts) -> Plan[Taken]:
        check_settings_read(facts)
        _check_new(facts, items, drafts)
        seen = heads(facts)
        sealed = [seal(replace(draft, after=seen)) for draft in drafts]
        files = {layout.item_file(item.slug): write_item(item) for item in items}
        files |= {layout.mark_file(mark): data for mark, data in sealed}
        marks = tuple(mark for mark, _ in sealed)
        message = f"Take over items ({len(items)}) and marks ({len(marks)}) from {source}"
        return Plan((tuple(items), marks), files, " ".join(message.split()))

    return transact(root, plan, author, when)


def _check_new(facts: Facts, items: Sequence[Item], drafts: Sequence[Mark]) -> None:
    there = {one.slug for one in facts.items}
    marked = {one.item for one in facts.marks}
    for item in items:
        if item.slug in there:
            raise StateRefused(f"there is an item {item.slug!r} by now; look at the preview again")
    for draft in drafts:
        check_party(facts, draft.by)
        if draft.item not in there.union(item.slug for item in items):
            raise UsageRefused(f"no item is called {draft.item!r}")
        if draft.item in marked:
            raise StateRefused(f"{draft.item} is marked by now; look at the preview again")
