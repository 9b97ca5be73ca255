"""The sheets that stand behind the grid: every pass and every mark, one a row.

This module protects one rule: nothing is left out and nothing is computed; each row is a recorded
fact, with its time as on the clock of the place and the zone beside it, since a sheet has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.facts import Mark, Proposal

Value = str | int | date | datetime
"""What a cell holds; moments have no zone."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and its width in characters."""

    heading: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: a row of headings, rows of values; the first ``frozen`` columns stay in sight."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    frozen: int = 1


PASSES = tuple(
    Column(heading, width)
    for heading, width in (
        ("Document", 12),
        ("Party", 12),
        ("Passed", 17),
        ("Zone", 8),
        ("Kind", 13),
        ("Session", 9),
        ("Answers", 12),
        ("Package", 14),
        ("Covers", 9),
        ("Items", 36),
        ("Note", 36),
        ("Received as", 30),
        ("SHA-256", 34),
    )
)
MARKS = tuple(
    Column(heading, width)
    for heading, width in (
        ("Item", 18),
        ("Status", 12),
        ("Said by", 12),
        ("About", 12),
        ("When", 17),
        ("Zone", 8),
        ("Why", 60),
        ("Settles", 9),
        ("Recorded by", 36),
    )
)


def passes_sheet(
    proposals: Iterable[Proposal], items: frozenset[str] | None, *, told: bool
) -> Sheet:
    """Give the sheet of passes; those that touch ``items``, all for None.

    Notes of the recorder are left out unless ``told``.
    """
    wanted = (one for one in proposals if items is None or not items.isdisjoint(one.items))
    return Sheet("Passes", PASSES, tuple(_pass_row(one, told=told) for one in wanted))


def marks_sheet(marks: Iterable[Mark]) -> Sheet:
    """Give the sheet of marks, by the time at which they were made."""
    ordered = sorted(marks, key=lambda mark: (mark.at, mark.item))
    return Sheet("Marks", MARKS, tuple(map(_mark_row, ordered)))


def _pass_row(proposal: Proposal, *, told: bool) -> tuple[Value, ...]:
    return (
        proposal.ref,
        proposal.party,
        _clock(proposal.passed),
        _zone(proposal.passed),
        proposal.kind.value,
        "" if proposal.session is None else proposal.session,
        proposal.counter_to or "",
        proposal.package or "",
        proposal.covers.value,
        ", ".join(proposal.items),
        (told and proposal.note) or "",
        proposal.received_as,
        proposal.sha256,
    )


def _mark_row(mark: Mark) -> tuple[Value, ...]:
    return (
        mark.item,
        mark.status.value,
        mark.by or "",
        mark.on or "",
        _clock(mark.at),
        _zone(mark.at),
        mark.why or "",
        "yes" if mark.settles else "",
        mark.who,
    )


def _clock(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None, microsecond=0)


def _zone(moment: datetime) -> str:
    """Give a moment's distance from UTC: "-07:00"."""
    return moment.isoformat(timespec="minutes")[len("2025-07-08T10:32") :]
