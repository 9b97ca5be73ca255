"""The summary that leadership reads, as one value: what is agreed, open and stuck, and who moved.

This module protects one rule: a summary is computed from the record as it stood at ``as_of`` and
says whose statement each statement is. A neutral summary holds no claim of impasse.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tracker.diff.compare import compare
from tracker.diff.model import Diff
from tracker.diff.substance import of_substance
from tracker.ledger.facts import Status
from tracker.ledger.state import on_record
from tracker.table.items import clauses_by_item, silent_edits_by_item
from tracker.table.judged import unjudged
from tracker.table.moves import standing_moves
from tracker.table.neutral import neutral as neutral_state
from tracker.table.parties import parties_in_order
from tracker.table.position import Position

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause
    from tracker.ledger.calendar import CalendarFact
    from tracker.ledger.facts import Item, Party, Proposal, Settings
    from tracker.ledger.packages import Package
    from tracker.ledger.state import ItemState, TableState
    from tracker.table.items import SilentEdit
    from tracker.table.move import Move
    from tracker.table.open_table import OpenTable

_URGENCY = (Status.IMPASSE, Status.DISPUTED, Status.OPEN, Status.AGREED)
_PAIR = 2


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """One item: where it stands, the contract's words, each position, and what differs.

    ``contract`` are the item's clauses in the contract. ``positions`` has one entry a party, in the
    order of columns. ``between`` are the changes of substance from the first party's position to
    the second's. ``silent_edits`` are those of every document so far, superseded ones too. ``days``
    counts calendar days since the last movement, None without any.
    ``moves`` are what is regressive in the positions that stand, or reopens what was agreed.
    ``state`` is the record's; of a neutral summary it holds no claims and no "impasse".
    """

    state: ItemState
    contract: tuple[Clause, ...]
    positions: tuple[Position, ...]
    between: tuple[Change, ...]
    days: int | None
    silent_edits: tuple[SilentEdit, ...] = ()
    moves: tuple[Move, ...] = ()

    @property
    def regressive(self) -> bool:
        """Whether a standing position is worse for the other side than its party's own before."""
        return any(move.regressive for move in self.moves)

    @property
    def reopened(self) -> bool:
        """Whether a standing position changes what was agreed before it."""
        return any(move.reopens for move in self.moves)


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is said of a table beside its items: sentences, and the facts and packages behind."""

    lines: tuple[str, ...] = ()
    facts: tuple[CalendarFact, ...] = ()
    packages: tuple[Package, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The table at ``as_of``.

    ``statuses`` are those of all items, for the totals; ``items`` those asked for, most urgent
    first; ``untouched`` the items on which nothing was passed or said; ``agenda`` what is said of
    the table beside its items.
    """

    settings: Settings
    as_of: datetime
    neutral: bool
    only: Status | None
    statuses: tuple[Status, ...]
    items: tuple[ItemSummary, ...]
    untouched: tuple[Item, ...]
    agenda: Agenda = field(default_factory=Agenda)

    def counts(self) -> dict[Status, int]:
        """Count all items by status; a neutral summary knows no impasse."""
        known = [one for one in Status if not (self.neutral and one is Status.IMPASSE)]
        return {one: self.statuses.count(one) for one in known}

    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties in the order of columns."""
        return parties_in_order(self.settings)


def summary_of(
    table: OpenTable,
    state: TableState,
    *,
    as_of: datetime,
    only: Status | None,
    neutral: bool,
    agenda: Agenda,
) -> Summary:
    """Sum up an open table by ``state``, its fold as of ``as_of``; the rest as in ``summarise``.

    A neutral summary says of nothing who gains by it.
    """

    def plainly(slug: str, proposal: Proposal) -> tuple[Change, ...]:
        return unjudged(Diff(table.documents.changes_on(slug, proposal))).changes

    def moves(item: ItemState) -> tuple[Move, ...]:
        return standing_moves(table, item, told=not neutral)

    return summarise(
        state,
        table.documents.contract,
        plainly if neutral else table.documents.changes_on,
        as_of=as_of,
        only=only,
        neutral=neutral,
        moves=moves,
        agenda=agenda,
    )


def summarise(
    state: TableState,
    contract: Sequence[Clause],
    changes_on: Callable[[str, Proposal], tuple[Change, ...]],
    *,
    as_of: datetime,
    only: Status | None = None,
    neutral: bool = False,
    moves: Callable[[ItemState], tuple[Move, ...]] = lambda _: (),
    agenda: Agenda | None = None,
) -> Summary:
    """Sum up a table.

    ``state`` is the fold as of ``as_of``, which carries the zone whose calendar days are counted.
    ``contract`` are the contract's clauses, ``changes_on`` gives what a proposal makes of those of
    an item, by its slug, unchanged and not addressed ones too. ``only`` keeps the items of one
    status, as recorded.
    ``neutral`` leaves out every claim of impasse; such items are open. ``moves`` gives what is
    regressive or reopens what was agreed in an item's standing positions; ``agenda`` is what is
    said beside the items.
    """
    shown = [item for item in state.items if only in (None, item.status)]
    told = [neutral_state(item) for item in shown] if neutral else shown
    reader = _Reader(state, contract, changes_on)
    return Summary(
        settings=state.settings,
        as_of=as_of,
        neutral=neutral,
        only=only,
        statuses=tuple((neutral_state(i) if neutral else i).status for i in state.items),
        items=tuple(
            replace(reader.item(item, as_of), moves=moves(item))
            for item in sorted(told, key=lambda item: _URGENCY.index(item.status))
            if not _untouched(item)
        ),
        untouched=tuple(item.item for item in told if _untouched(item)),
        agenda=agenda or Agenda(),
    )


def summarise_item(
    state: TableState,
    item: ItemState,
    contract: Sequence[Clause],
    changes_on: Callable[[str, Proposal], tuple[Change, ...]],
    *,
    as_of: datetime,
) -> ItemSummary:
    """Sum up one item; the arguments are those of ``summarise``."""
    return _Reader(state, contract, changes_on).item(item, as_of)


class _Reader:
    """Reads positions."""

    def __init__(
        self,
        state: TableState,
        contract: Sequence[Clause],
        changes_on: Callable[[str, Proposal], tuple[Change, ...]],
    ) -> None:
        self._items = tuple(item.item for item in state.items)
        self._parties = parties_in_order(state.settings)
        self._clauses = clauses_by_item(contract, self._items)
        self._changes_on = changes_on
        passed = filter(on_record, state.proposals)
        self._silent = silent_edits_by_item(passed, self._items)

    def item(self, state: ItemState, as_of: datetime) -> ItemSummary:
        positions = tuple(self._position(party, state) for party in self._parties)
        return ItemSummary(
            state=state,
            contract=self._clauses[state.item.slug],
            positions=positions,
            between=_between([one for one in positions if one.proposal and not one.unread]),
            days=days_between(state.moved, as_of) if state.moved else None,
            silent_edits=self._silent[state.item.slug],
        )

    def _position(self, party: Party, state: ItemState) -> Position:
        proposal = state.positions.get(party.key)
        if proposal is None:
            return Position(party, None)
        return Position(party, proposal, self._changes_on(state.item.slug, proposal))


def days_between(earlier: datetime, later: datetime) -> int:
    """Count the calendar days from ``earlier`` to ``later``, by the date at ``later``'s place.

    A day turns at midnight of the one who asks, never after twenty-four hours.
    """
    return (later.date() - earlier.astimezone(later.tzinfo).date()).days


def _between(positions: Sequence[Position]) -> tuple[Change, ...]:
    """Compare two positions as they would stand; with fewer or more there is no pair."""
    if len(positions) != _PAIR:
        return ()
    first, second = positions
    return tuple(filter(of_substance, compare(first.in_force, second.in_force).changes))


def _untouched(item: ItemState) -> bool:
    return not (item.positions or item.marks)
