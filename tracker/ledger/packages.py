"""Packages: documents whose items stand or fall together.

The rule that this module protects: a package is all or nothing. What was agreed on one of its
documents is agreed only while every item of the package is; when one is reopened, the others are
open with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.ledger.facts import ProposalKind, Status
from tracker.ledger.state import on_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tracker.ledger.facts import Mark, Proposal
    from tracker.ledger.state import ItemState, TableState


class Package(NamedTuple):
    """What ``party`` offers all or nothing: documents (``refs``) and the items they touch.

    A package is the documents of one party that bear its ``name``, or one document of that kind
    without a name (then the name is its ref). A new version of a package takes a new name.
    """

    name: str
    party: str
    refs: tuple[str, ...]
    items: tuple[str, ...]


def packages(proposals: Iterable[Proposal]) -> tuple[Package, ...]:
    """The packages among proposals on the record, in the order of bargaining."""
    found: dict[tuple[str, str], list[Proposal]] = {}
    for one in filter(on_record, proposals):
        if one.package is not None or one.kind is ProposalKind.PACKAGE:
            found.setdefault((one.party, one.package or one.ref), []).append(one)
    return tuple(
        Package(
            name,
            party,
            tuple(one.ref for one in documents),
            tuple(dict.fromkeys(slug for one in documents for slug in one.items)),
        )
        for (party, name), documents in found.items()
    )


def rest_of(state: TableState, draft: Mark) -> tuple[str, ...]:
    """The items that must be agreed too before ``draft`` can agree its own on a package.

    () where no package holds the document that it is on. An item that only waits for others of
    its package has been agreed and is not among them.
    """
    if draft.status is not Status.AGREED:
        return ()
    for package in state.packages:
        if draft.on in package.refs and draft.item in package.items:
            pending = {one.item.slug for one in state.items if _pending(one)} - {draft.item}
            return tuple(slug for slug in package.items if slug in pending)
    return ()


def _pending(item: ItemState) -> bool:
    return item.status is not Status.AGREED and not item.awaits


def awaiting(
    found: Sequence[Package], agreed: Mapping[str, str | None]
) -> Mapping[str, tuple[str, ...]]:
    """By slug, the items that keep an item agreed on a package from being agreed.

    ``agreed`` gives the ref that each item was agreed on, None for no document. An item that falls
    brings down those agreed on another package together with it.
    """
    fallen: dict[str, tuple[str, ...]] = {}
    while newly := _falling(found, {k: on for k, on in agreed.items() if k not in fallen}):
        fallen |= newly
    return fallen


def _falling(
    found: Sequence[Package], agreed: Mapping[str, str | None]
) -> dict[str, tuple[str, ...]]:
    falling: dict[str, tuple[str, ...]] = {}
    for package in found:
        missing = tuple(slug for slug in package.items if slug not in agreed)
        for slug in package.items:
            if missing and agreed.get(slug) in package.refs:
                falling[slug] = missing
    return falling


def live_packages(state: TableState) -> tuple[Package, ...]:
    """Give the packages on whose documents some position or agreement still stands."""
    return tuple(one for one in state.packages if _lives(state, one))


def _lives(state: TableState, package: Package) -> bool:
    refs = set(package.refs)
    return any(
        one.on in refs or any(position.ref in refs for position in one.positions.values())
        for one in state.items
        if one.item.slug in package.items
    )
