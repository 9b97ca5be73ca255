"""The diff as data: what happened to each clause between two documents.

The law that this module protects: the equal and delete segments of a change spell its old text
exactly, the equal and insert segments its new text. Renderers add nothing and drop nothing.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tracker.documents.clause import Clause


class Kind(StrEnum):
    """What happened to a clause; a change may hold several: its place first, then its words."""

    UNCHANGED = "unchanged"
    REWORDED = "reworded"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    SPLIT = "split"
    MERGED = "merged"
    NOT_ADDRESSED = "not_addressed"


STILL = frozenset({Kind.UNCHANGED, Kind.NOT_ADDRESSED})
"""The kinds that say that nothing happened to a clause."""


class Op(StrEnum):
    """What a segment does to the text."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


class Favours(StrEnum):
    """Whom a change favours, so far as the text settles it."""

    UNION = "union"
    EMPLOYER = "employer"
    MIXED = "mixed"
    NEUTRAL = "neutral"
    UNCLEAR = "unclear"


class Segment(NamedTuple):
    """A stretch of words with what happens to it; never empty."""

    op: Op
    text: str


class Term(NamedTuple):
    """A number, duty word, limit or condition that a change touches.

    ``kind``: "quantity". ``what``: the words it governs ("administrative time"). ``old`` and
    ``new``: the words as written ("seven (7) hours"), "" when absent. ``unit``: "hours", "percent",
    "dollars per hour".
    ``old_value``/``new_value``: the numbers in ``unit`` (None when absent).
    ``why``: a plain sentence ("−3 hours, −43 %"). ``because``: one on whom the term
    favours, "" when nobody has judged.
    """

    kind: str
    what: str
    old: str
    new: str
    unit: str
    favours: Favours
    why: str
    old_value: float | None = None
    new_value: float | None = None
    because: str = ""


class Change(NamedTuple):
    """What happened to one clause, or to the clauses of one split or merger.

    The old text is the old clauses' texts joined by a line break, and likewise the new text.
    A clause that is not addressed has no new text, so its segment deletes; its kind says that
    nothing is deleted.
    ``substance`` is False for renumbering, following cross-references and typography; ``reason``
    then says which. ``matched`` says how the pair was found ("identity", "label", "heading",
    "similarity", "no counterpart found"), ``certainty`` how surely (0 to 1). ``because`` says in
    one sentence why the change favours whom it does. ``clawback``: it takes from the other side
    what the old words gave it; ``may_take``: so says a part of it, while it is unclear who gains by
    the whole. ``taken`` is how much is taken (0 to 1).
    """

    kinds: tuple[Kind, ...]
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    segments: tuple[Segment, ...] = ()
    terms: tuple[Term, ...] = ()
    substance: bool = True
    reason: str = ""
    matched: str = ""
    certainty: float = 1.0
    favours: Favours = Favours.UNCLEAR
    clawback: bool = False
    because: str = ""
    taken: float = 0.0
    may_take: bool = False

    @property
    def addressed(self) -> bool:
        """Whether the new document speaks of it, also with the old words."""
        return Kind.NOT_ADDRESSED not in self.kinds

    @property
    def standing(self) -> tuple[Clause, ...]:
        """The clauses as they would stand if the new document were agreed."""
        return self.new if self.addressed else self.old


class Diff(NamedTuple):
    """All changes, in reading order of the new document (deletions in their old place)."""

    changes: tuple[Change, ...]
    warnings: tuple[str, ...] = ()

    def counts(self) -> dict[Kind, int]:
        """How many changes carry each kind, every kind present."""
        tally = Counter(kind for change in self.changes for kind in change.kinds)
        return {kind: tally[kind] for kind in Kind}
