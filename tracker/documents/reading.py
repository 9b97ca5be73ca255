"""What was read from a document, as one value: clauses, redline, and every doubt about them.

Uncertain reading is said, not guessed away: a warning is a value, shown and recorded.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tracker.documents.clause import Clause

READER_VERSION = 1
"""Raised whenever the same bytes may give other clauses; recorded with every proposal."""


NO_WORDS = "no-words"
MERGED_REDLINE = "merged-redline"
UNREADABLE_TEXT = "unreadable-text"
NOT_RELIED_ON = frozenset({NO_WORDS, MERGED_REDLINE, UNREADABLE_TEXT})
"""Codes of warnings that say: these words are none, or are not to be relied on. Such a document is
kept as evidence, and compared with nothing."""


class Markup(StrEnum):
    """How a document shows what it changes."""

    NONE = "none"
    TRACKED = "tracked"
    STRUCK = "struck"
    CRITIC = "critic"
    SIDE_BY_SIDE = "side-by-side"


class ReadingWarning(NamedTuple):
    """One doubt: a stable ``code``, its ``place`` (a clause's label or ""), a plain sentence."""

    code: str
    place: str
    message: str


class Reading(NamedTuple):
    """A document's words.

    ``clauses`` is the text as proposed; ``claimed_base`` the text that a redline claims to change,
    None when the document carries no redline. ``evidence`` says in a sentence why ``markup`` was
    chosen. ``format`` is "docx", "odt", "pdf", "markdown" or "text".
    """

    format: str
    clauses: tuple[Clause, ...]
    markup: Markup = Markup.NONE
    evidence: str = ""
    claimed_base: tuple[Clause, ...] | None = None
    warnings: tuple[ReadingWarning, ...] = ()

    @property
    def unread(self) -> str:
        """Why the words are not to be relied on, in a sentence; "" when they are."""
        return next((each.message for each in self.warnings if each.code in NOT_RELIED_ON), "")
