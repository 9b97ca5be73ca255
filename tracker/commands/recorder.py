"""Who records, and how a document that came in becomes papers and facts.

The rule protected here: what is recorded of a document is its bytes, its words as read, and every
doubt about that reading; nothing is added.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.ledger.facts import Doubt, Identity
from tracker.ledger.papers import Papers
from tracker.ledger.unread import UNREAD

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tracker.documents.reading import Reading


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
        from tracker.documents.front import COVER_NOTE

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
    return replace(reading, clauses=(), claimed_base=None, warnings=warnings)


def recorder(folder: Path, environment: Mapping[str, str]) -> Identity:
    """Who is at work: as git was told, else the name of the account on this computer."""
    from tracker.ledger.command import configured_identity

    found = configured_identity(folder)
    if found is not None:
        return found
    from getpass import getuser
    from platform import node

    try:
        name = getuser()
    except (OSError, KeyError, ImportError):
        name = environment.get("USERNAME", "unknown")
    return Identity(name, f"{name}@{node() or 'localhost'}")
