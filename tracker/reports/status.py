"""Where the table stands, as text for a terminal and as ``bargain/status/1``.

This module protects one rule: whose court an item is in comes first after its status; it is what
people look for first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.reports.columns import NONE, Table, table_lines
from tracker.reports.escape import visible_line
from tracker.reports.item_notes import standing_notes
from tracker.reports.moments import short_day
from tracker.reports.package_words import live_packages, package_words
from tracker.reports.phrases import counted
from tracker.reports.screen import Screen
from tracker.reports.shapes import finding_shape, item_shape, package_shape
from tracker.reports.standing import (
    claim_words,
    mark_words,
    parties_in_order,
    passed_words,
    status_words,
    tally,
)
from tracker.reports.terminal import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.ledger.state import ItemState, TableState
    from tracker.reports.shapes import Shape

_POSITIONS = 3
"""The first column of the parties' positions; the day of the status follows them."""


def status_text(state: TableState, *, colour: bool, width: int) -> str:
    """Give the table's status as text of ``width`` columns, a line break at its end."""
    screen = Screen(width=width, colour=colour)
    screen.put(visible_line(state.settings.title), Style.STRONG)
    screen.put(_totals(state))
    if state.items:
        table = _table(state)
        screen.gap()
        screen.put_lines(table_lines(table, width=width, colour=colour))
        screen.gap()
    for line in (*_claims(state), *_notes(state)):
        screen.put(line, hang=1)
    if state.findings:
        screen.put(f"{counted(len(state.findings), 'finding')}:")
    for finding in state.findings:
        words = f"{visible_line(finding.where)}: {visible_line(finding.message)}"
        screen.put(words, depth=1, hang=1)
    return screen.text()


def status_shape(state: TableState) -> Shape:
    """Give the table's status as ``bargain/status/1``."""
    return {
        "schema": "bargain/status/1",
        "title": state.settings.title,
        "items": [item_shape(item) for item in state.items],
        "packages": [package_shape(one) for one in state.packages],
        "findings": [finding_shape(finding) for finding in state.findings],
    }


def _totals(state: TableState) -> str:
    if not state.items:
        return "no items yet; add the first with: bargain item add"
    number = counted(len(state.items), "item")
    return f"{number}: {tally(item.status for item in state.items)}"


def _table(state: TableState) -> Table:
    heads = _heads(state)
    rows = tuple(_row(item, state) for item in state.items)
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


def _claims(state: TableState) -> Iterator[str]:
    """Tell what the table has no column for: claims of impasse, and marks that disagree."""
    for item in state.items:
        title = visible_line(item.item.title)
        for claim in item.claims:
            yield f"{title}: {claim_words(claim, state.settings)}"
        if item.status is Status.DISPUTED:
            said = (mark_words(mark, state.settings) for mark in item.disputed)
            yield f"{title}, disputed: {' / '.join(said)}"


def _notes(state: TableState) -> Iterator[str]:
    """Tell packages, all or nothing, and what else is said of an item beside its status."""
    for package in live_packages(state):
        yield package_words(state, package)
    for item in state.items:
        for note in standing_notes(item, state.settings):
            yield f"{visible_line(item.item.title)}: {note}"
