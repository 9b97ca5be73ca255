"""A document that came in: its papers, its reading, and what it does to the table.

The rule protected here: what is recorded of a document is its bytes, its words as read, and every
doubt about that reading; nothing is added.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.ledger.facts import Doubt
from tracker.ledger.papers import Papers
from tracker.ledger.unread import UNREAD

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tracker.diff.model import Change, Diff
    from tracker.documents.reading import Reading
    from tracker.ledger.facts import Proposal, Settings
    from tracker.table.open_table import OpenTable


@dataclass(frozen=True, slots=True)
class Received:
    """A document as it came in: its papers, what was read from it, and its file name.

    ``unread`` says why its words are not compared, "" when they are.
    """

    papers: Papers
    reading: Reading
    name: str
    unread: str = ""

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The doubts of its reading, as they are kept with the fact."""
        return tuple(Doubt(w.code, w.place, w.message) for w in self.reading.warnings)

    @property
    def note(self) -> str:
        """What its party says on it about the document itself, "" for nothing."""
        from tracker.documents.margins import COVER_NOTE

        notes = (one for one in self.reading.clauses if one.label == COVER_NOTE)
        return "\n".join(f"{one.heading}\n{one.text}" for one in notes)


def receive(path: Path, markup: str = "auto") -> Received:
    """Read a document that is to be recorded; raises DocumentRefused when it cannot be.

    One whose words cannot be relied on comes without clauses, as evidence.
    """
    from tracker.documents.canonical import write_canonical, write_unread
    from tracker.documents.opening import load_bytes

    data = load_bytes(path)
    reading = doubted(data, path.name, markup)
    if reading.unread:
        said = f"Kept as evidence; no word of it is compared. {reading.unread}"
        papers = Papers(original=data, text=write_unread(said).encode())
        return Received(papers, _as_evidence(reading, said), path.name, said)
    base = reading.claimed_base
    papers = Papers(
        original=data,
        text=write_canonical(reading.clauses).encode(),
        claimed_base=None if base is None else write_canonical(base).encode(),
    )
    return Received(papers, reading, path.name)


def doubted(data: bytes, name: str, markup: str = "auto") -> Reading:
    """Read a document with every doubt about it; raises DocumentRefused when it cannot be read."""
    from tracker.documents.content_doubts import with_content_doubts
    from tracker.documents.reading import Markup
    from tracker.documents.sandbox import read_apart

    reading = read_apart(data, name, None if markup == "auto" else Markup(markup))
    return with_content_doubts(reading)


def _as_evidence(reading: Reading, said: str) -> Reading:
    """The reading without its words, and without the doubts that concern only those."""
    from tracker.documents.reading import NOT_RELIED_ON, ReadingWarning

    others = (
        each for each in reading.warnings if not each.place and each.code not in NOT_RELIED_ON
    )
    warnings = (ReadingWarning(UNREAD, "", said), *others)
    return reading._replace(clauses=(), claimed_base=None, warnings=warnings)


@dataclass(frozen=True, slots=True)
class RecordedDocument:
    """A document and what was understood of it.

    ``diff`` is that against the contract, ``touched`` its changes by item, ``unassigned`` those of
    substance that belong to no item. ``commit`` is None when it had been recorded before. ``slips``
    say what may have been typed wrongly.
    """

    settings: Settings
    reading: Reading
    covers: str
    diff: Diff
    touched: Mapping[str, tuple[Change, ...]]
    unassigned: tuple[Change, ...]
    proposal: Proposal | None = None
    commit: str | None = None
    slips: tuple[str, ...] = ()

    def recorded(
        self, proposal: Proposal, commit: str | None, slips: tuple[str, ...] = ()
    ) -> RecordedDocument:
        """The same with the fact that stands recorded."""
        return replace(self, proposal=proposal, commit=commit, slips=slips)


def understood(table: OpenTable, received: Received, covers: str | None) -> RecordedDocument:
    """What the document does to the contract, and to which items; ``covers`` None guesses."""
    from tracker.diff.covers import guess_covers
    from tracker.table.compared import against, doubting_silence
    from tracker.table.items import items_touched, unassigned

    reading = received.reading
    reach = covers or guess_covers(table.documents.contract, reading.clauses).value
    if received.unread:
        reach = "listed"  # nothing that it does not say counts as deleted
    contract = table.documents.contract
    diff = against(contract, reading.clauses, reach, reading.claimed_base)
    if covers is None and reading.claimed_base is None:
        diff = doubting_silence(diff, contract, reading.clauses, reach)
    return RecordedDocument(
        settings=table.facts.settings,
        reading=reading,
        covers=reach,
        diff=diff,
        touched=items_touched(diff, table.items),
        unassigned=unassigned(diff, table.items),
    )
