"""What was read from a document, as one value: clauses, redline, and every doubt about them.

Uncertain reading is said, not guessed away: a warning is a value, shown and recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.documents.clause import Clause

READER_VERSION = 1
"""Raised whenever the same bytes may give other clauses; recorded with every proposal."""


class Markup(StrEnum):
    """How a document shows what it changes."""

    NONE = "none"
    TRACKED = "tracked"
    STRUCK = "struck"
    CRITIC = "critic"


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """One doubt: a stable ``code``, its ``place`` (a clause's label or ""), a plain sentence."""

    code: str
    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's words.

    ``clauses`` is the text as proposed; ``claimed_base`` the text that a redline claims to change,
    None when the document carries no redline. ``evidence`` says in a sentence why ``markup`` was
    chosen. ``format`` is "docx", "markdown" or "text".
    """

    format: str
    clauses: tuple[Clause, ...]
    markup: Markup = Markup.NONE
    evidence: str = ""
    claimed_base: tuple[Clause, ...] | None = None
    warnings: tuple[ReadingWarning, ...] = ()
