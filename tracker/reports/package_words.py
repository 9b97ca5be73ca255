"""Packages in words: what they hold, and that they stand or fall together.

This module protects one rule: wherever a package is told, it is told as all or nothing, with
everything that is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.phrases import joined
from tracker.reports.escape import visible_line
from tracker.reports.standing import party_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.ledger.packages import Package
    from tracker.ledger.state import ItemState, TableState


def fallen_words(before: TableState, after: TableState) -> str:
    """Tell which items opened with another one of their package, "" when none did."""
    held = {one.item.slug for one in before.items if one.awaits}
    fallen = [one.item.slug for one in after.items if one.awaits and one.item.slug not in held]
    if not fallen:
        return ""
    return f"Open with it, a package being all or nothing: {joined(_titles(after, fallen))}."


def package_title(name: str) -> str:
    """Name a package; one that calls itself so is not called so twice."""
    return name if name.casefold().startswith("package") else f"Package {name}"


def package_words(state: TableState, package: Package) -> str:
    """Tell a package: its documents, whose it is, what it holds, and that it is all or nothing."""
    refs = joined(map(visible_line, package.refs))
    title = visible_line(package_title(package.name))
    title += f" ({refs})" if package.name not in package.refs else ""
    items = joined(_titles(state, package.items)) or "no item yet"
    by = party_name(state.settings, package.party)
    return f"{title} of {by}, all or nothing: {items}; {_stand(state, package)}"


def _stand(state: TableState, package: Package) -> str:
    items = [one for one in state.items if one.item.slug in package.items]
    held = [one.item.slug for one in items if one.awaits and one.on in package.refs]
    if items and all(one.status is Status.AGREED for one in items):
        return _agreed(state, package, items)
    if held:
        return f"agreed only for {joined(_titles(state, held))}, so not agreed"
    return "not agreed"


def _agreed(state: TableState, package: Package, items: Sequence[ItemState]) -> str:
    """Tell on what: an item that was agreed on a document of its own has that one's words."""
    apart: dict[str, list[str]] = {}
    for one in items:
        if one.on is not None and one.on not in package.refs:
            apart.setdefault(one.on, []).append(one.item.slug)
    if not apart:
        return "agreed as a whole"
    said = joined(
        f"{joined(_titles(state, on))} on {visible_line(ref)}" for ref, on in apart.items()
    )
    whole = sum(map(len, apart.values())) == len(items)
    return f"not agreed itself: {said}" if whole else f"agreed, but {said}"


def _titles(state: TableState, slugs: Iterable[str]) -> Iterator[str]:
    for slug in slugs:
        found = state.item(slug)
        yield visible_line(found.item.title if found else slug)
