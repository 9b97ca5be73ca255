"""What each pass on an item moved: against the contract, the other side's last, its own last.

The rule protected here: a position is what would stand if it were agreed, so a pass that does not
speak of a clause leaves it with the contract's words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.ledger.facts import Proposal
    from tracker.ledger.state import ItemState
    from tracker.table.move import Against, Move
    from tracker.table.open_table import OpenTable


def moves_on(table: OpenTable, item: ItemState) -> dict[str, tuple[Move, ...]]:
    """By the id of each pass that touches an item, what it moved.

    A document that is kept as evidence has no words that could move anything.
    """
    passes = table.passes_on(item.item.slug)
    return {one.id: tuple(_moves(table, item, one, passes[:at])) for at, one in enumerate(passes)}


def standing_moves(table: OpenTable, item: ItemState, *, told: bool = True) -> tuple[Move, ...]:
    """What is regressive, or reopens what was agreed, in the positions that stand on an item.

    ``item`` may be that of an earlier moment; what was passed later is not looked at. Unless
    ``told`` nothing is said on who gains, so that nothing is regressive.
    """
    from tracker.ledger.unread import unread

    passes = table.passes_on(item.item.slug)
    found = (
        _move(table, item, proposal, *earlier, told=told)
        for proposal in item.positions.values()
        if not unread(proposal)
        for earlier in _bound(table, item, proposal, passes[: passes.index(proposal)])
    )
    return tuple(move for move in found if move.regressive or move.reopens)


def _moves(
    table: OpenTable, item: ItemState, proposal: Proposal, earlier: Sequence[Proposal]
) -> Iterator[Move]:
    from tracker.ledger.layout import CONTRACT
    from tracker.table.move import Against, Move

    changes = table.documents.changes_on(item.item.slug, proposal)
    camp = table.documents.camp(proposal.party)
    yield Move(Against.CONTRACT, CONTRACT, camp, changes, proposal.ref)
    others = next((p for p in reversed(earlier) if p.party != proposal.party), None)
    if others is not None:
        yield _move(table, item, proposal, Against.OTHER, others)
    for against, bound in _bound(table, item, proposal, earlier):
        yield _move(table, item, proposal, against, bound)


def _bound(
    table: OpenTable, item: ItemState, proposal: Proposal, earlier: Sequence[Proposal]
) -> Iterator[tuple[Against, Proposal]]:
    """What a pass is bound by: its party's own last words, and those that were agreed."""
    from tracker.ledger.state import on_record
    from tracker.table.move import Against

    own = (p for p in reversed(earlier) if p.party == proposal.party and on_record(p))
    if (last := next(own, None)) is not None:
        yield Against.OWN, last
    if (agreed := _agreed_on(table, item, proposal)) is not None:
        yield Against.AGREED, agreed


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
    new: Proposal,
    against: Against,
    old: Proposal,
    *,
    told: bool = True,
) -> Move:
    """Compare what would stand by two documents; unless ``told``, nobody judges who gains."""
    from tracker.diff.compare import compare
    from tracker.table.move import Move

    before, after = (table.documents.standing(item.item.slug, one) for one in (old, new))
    diff = compare(before, after)
    if told:
        diff = table.documents.judged(diff, new.party if old.party == new.party else None)
    return Move(against, old.ref, table.documents.camp(new.party), diff.changes, new.ref)
