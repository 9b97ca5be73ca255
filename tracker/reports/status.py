"""Where the table stands, as text for a terminal and as ``bargain/status/1``.

This module protects one rule: whose court an item is in comes first after its status; it is what
people look for first. What needs the documents' words is told only where somebody looked: reading
them takes longer than all the rest. Where nobody did, that is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.ledger.packages import live_packages
from tracker.phrases import counted
from tracker.reports.columns import NONE, Table, table_lines
from tracker.reports.escape import visible_line
from tracker.reports.item_notes import standing_notes
from tracker.reports.moments import short_day
from tracker.reports.package_words import package_words
from tracker.reports.screen import Screen
from tracker.reports.shapes import finding_shape, item_shape, package_shape
from tracker.reports.standing import claim_words, mark_words, passed_words, status_words, tally
from tracker.reports.terminal import Style
from tracker.table.parties import parties_in_order
from tracker.table.repeated import repeated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from tracker.ledger.packages import Package
    from tracker.ledger.state import ItemState, TableState
    from tracker.reports.shapes import Shape
    from tracker.table.move import Move

    Moves = Mapping[str, tuple[Move, ...]]

_UNSEEN = (
    "Not looked at in {}: whether a party's last position is regressive, or reopens what was "
    "agreed. To look: bargain status --movement"
)
_POSITIONS = 3
"""The first column of the parties' positions; the day of the status follows them."""


def status_text(
    state: TableState,
    *,
    colour: bool,
    width: int,
    moves: Moves | None = None,
    asked: Collection[str] | None = None,
) -> str:
    """Give the table's status as text of ``width`` columns, a line break at its end.

    ``moves`` gives, by slug, what is regressive or reopens in the standing positions of the items
    that somebody looked at; None where nobody did. ``asked``: only these items are told, by slug.
    """
    items = _asked(state, asked)
    screen = Screen(width=width, colour=colour)
    screen.put(visible_line(state.settings.title), Style.STRONG)
    screen.put(_totals(items))
    if items:
        table = _table(items, state)
        screen.gap()
        screen.put_lines(table_lines(table, width=width, colour=colour))
        screen.gap()
    told = moves or {}
    for line in (*_claims(items, state), *_notes(items, state, told), *_moved(items, moves)):
        screen.put(line, hang=1)
    if moves is None and (unseen := repeated(state)):
        screen.put(_UNSEEN.format(counted(len(unseen), "item")), Style.FAINT, hang=1)
    findings = state.findings if asked is None else ()
    if findings:
        screen.put(f"{counted(len(findings), 'finding')}:")
    for finding in findings:
        words = f"{visible_line(finding.where)}: {visible_line(finding.message)}"
        screen.put(words, depth=1, hang=1)
    return screen.text()


def status_shape(
    state: TableState, moves: Moves | None = None, asked: Collection[str] | None = None
) -> Shape:
    """Give the table's status as ``bargain/status/1``; ``moves``, ``asked`` as of ``status_text``.

    ``not_looked_at`` are the items whose positions may be regressive, or reopen what was agreed.
    """
    items = _asked(state, asked)
    return {
        "schema": "bargain/status/1",
        "title": state.settings.title,
        "items": [_item_shape(item, moves) for item in items],
        "packages": [package_shape(one) for one in state.packages if _holds(one, items)],
        "not_looked_at": list(repeated(state)) if moves is None else [],
        "findings": [finding_shape(one) for one in (state.findings if asked is None else ())],
    }


def _asked(state: TableState, asked: Collection[str] | None) -> tuple[ItemState, ...]:
    return tuple(one for one in state.items if asked is None or one.item.slug in asked)


def _holds(package: Package, items: Iterable[ItemState]) -> bool:
    return any(one.item.slug in package.items for one in items)


def _item_shape(item: ItemState, moves: Moves | None) -> Shape:
    if moves is None:
        return item_shape(item)
    from tracker.reports.move_words import move_shape

    return {**item_shape(item), "movement": [move_shape(one) for one in moves[item.item.slug]]}


def _moved(items: Iterable[ItemState], moves: Moves | None) -> Iterator[str]:
    if moves is None:
        return
    if not any(moves.values()):
        yield "No last position is regressive, and none reopens what was agreed."
        return
    from tracker.reports.move_words import movement_facts

    for item in items:
        for fact in movement_facts(moves.get(item.item.slug, ())):
            yield f"{visible_line(item.item.title)}: {fact}"


def _totals(items: Sequence[ItemState]) -> str:
    if not items:
        return "no items yet; add the first with: bargain item add"
    return f"{counted(len(items), 'item')}: {tally(item.status for item in items)}"


def _table(items: Iterable[ItemState], state: TableState) -> Table:
    heads = _heads(state)
    rows = tuple(_row(item, state) for item in items)
    dates = frozenset(range(_POSITIONS, len(heads) - 1))
    return Table(heads, rows, spare=2, whole=dates)


def _heads(state: TableState) -> tuple[str, ...]:
    parties = (f"{visible_line(p.key)} last" for p in parties_in_order(state.settings))
    return ("Item", "Status", "Response owed by", *parties, "Since", "Clauses")


def _row(item: ItemState, state: TableState) -> tuple[str, ...]:
    positions = (passed_words(item.positions.get(p.key)) for p in parties_in_order(state.settings))
    return (
        visible_line(item.item.title),
        status_words(item.status),
        visible_line(item.owes_response or NONE),
        *positions,
        short_day(item.since) if item.since else NONE,
        ", ".join(map(visible_line, item.item.clauses)) or "new",
    )


def _claims(items: Iterable[ItemState], state: TableState) -> Iterator[str]:
    """Tell what the table has no column for: claims of impasse, and marks that disagree."""
    for item in items:
        title = visible_line(item.item.title)
        for claim in item.claims:
            yield f"{title}: {claim_words(claim, state.settings)}"
        if item.status is Status.DISPUTED:
            said = (mark_words(mark, state.settings) for mark in item.disputed)
            yield f"{title}, disputed: {' / '.join(said)}"


def _notes(items: Sequence[ItemState], state: TableState, moves: Moves) -> Iterator[str]:
    """Tell packages, all or nothing, and what else is said of an item beside its status."""
    for package in live_packages(state):
        if _holds(package, items):
            yield package_words(state, package)
    for item in items:
        reopened = any(move.reopens for move in moves.get(item.item.slug, ()))
        for note in standing_notes(item, state.settings, reopened=reopened):
            yield f"{visible_line(item.item.title)}: {note}"
