"""What each pass on an item moved: against the contract, the other side's last, its own last.

The rule protected here: a position is what would stand if it were agreed, so a pass that does not
speak of a clause leaves it with the contract's words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.commands.table import OpenTable
    from tracker.diff.model import Diff
    from tracker.ledger.facts import Proposal
    from tracker.ledger.state import ItemState
    from tracker.reports.moves import Against, Move


def moves_on(table: OpenTable, item: ItemState) -> dict[str, tuple[Move, ...]]:
    """By the id of each pass that touches an item, what it moved.

    A document that is kept as evidence has no words that could move anything.
    """
    from tracker.ledger.unread import unread

    slug = item.item.slug
    passes = [one for one in table.state.proposals if slug in one.items and not unread(one)]
    return {one.id: tuple(_moves(table, item, one, passes[:at])) for at, one in enumerate(passes)}


def _moves(
    table: OpenTable, item: ItemState, proposal: Proposal, earlier: list[Proposal]
) -> Iterator[Move]:
    from tracker.ledger.layout import CONTRACT
    from tracker.reports.moves import Against

    yield _move(table, item, proposal, Against.CONTRACT, CONTRACT)
    own = next((p for p in reversed(earlier) if p.party == proposal.party), None)
    others = next((p for p in reversed(earlier) if p.party != proposal.party), None)
    for before, against in ((others, Against.OTHER), (own, Against.OWN)):
        if before is not None:
            yield _move(table, item, proposal, against, before)
    agreed = _agreed_on(table, item, proposal)
    if agreed is not None:
        yield _move(table, item, proposal, Against.AGREED, agreed)


def _agreed_on(table: OpenTable, item: ItemState, proposal: Proposal) -> Proposal | None:
    """The document on which the item stood agreed when another was passed."""
    from tracker.ledger.facts import Status

    said = [mark for mark in item.marks if mark.at <= proposal.passed]
    if not said or said[-1].status is not Status.AGREED or said[-1].on is None:
        return None
    found = table.document(said[-1].on)
    return found if found is not None and found.passed < proposal.passed else None


def _move(
    table: OpenTable,
    item: ItemState,
    proposal: Proposal,
    against: Against,
    before: Proposal | str,
) -> Move:
    from tracker.reports.items import of_item
    from tracker.reports.moves import Move

    if isinstance(before, str):
        diff, ref = table.against_contract(proposal), before
    else:
        diff, ref = _between(table, before, proposal), before.ref
    changes = of_item(diff, table.items, item.item.slug).changes
    return Move(against, ref, table.camp(proposal.party), changes)


def _between(table: OpenTable, old: Proposal, new: Proposal) -> Diff:
    """One position against another, both laid over the contract."""
    from tracker.diff.compare import compare
    from tracker.diff.overlay import overlay

    before, after = (overlay(table.contract, table.against_contract(p)) for p in (old, new))
    return table.judged(compare(before, after), new.party if old.party == new.party else None)
