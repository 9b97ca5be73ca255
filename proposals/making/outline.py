"""The pieces of an agreement and their numbers, apart from any file format.

The rule it protects: a number is never written down, it is counted, so that an inserted section
renumbers everything after it exactly as it does in a word processor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Kind(StrEnum):
    """What a line of the sources is; the value is the sign that opens the line."""

    ARTICLE = "#"
    SECTION = "##"
    ITEM = "-"
    SUBITEM = "--"
    POINT = "+"
    ANNEX = "!"
    ROW = "|"
    TEXT = ""


class Fate(StrEnum):
    """What a redline does to words."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


BEFORE = frozenset({Fate.KEPT, Fate.DELETED})
AFTER = frozenset({Fate.KEPT, Fate.INSERTED})


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share a fate."""

    text: str
    fate: Fate = Fate.KEPT


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph or one row of a table.

    ``fate`` is that of the paragraph itself. ``ordinal`` sets a section's number where the sections
    before it are not printed.
    """

    kind: Kind
    runs: tuple[Run, ...]
    fate: Fate = Fate.KEPT
    ordinal: int | None = None

    @property
    def text(self) -> str:
        """The words that stand after the redline is accepted."""
        return "".join(run.text for run in self.runs if run.fate in AFTER)


@dataclass(frozen=True, slots=True)
class Number:
    """``marker`` is what is printed before a piece, ``label`` how a negotiator cites it."""

    marker: str
    label: str


def parse(words: str, fate: Fate = Fate.KEPT) -> tuple[Piece, ...]:
    """Read pieces from source lines: one piece a line, blank lines ignored."""
    lines = (line.strip() for line in words.splitlines())
    return tuple(_piece(line, fate) for line in lines if line)


def _piece(line: str, fate: Fate) -> Piece:
    sign, _, rest = line.partition(" ")
    kind = Kind(sign) if sign in set(Kind) else Kind.TEXT
    text = rest if kind not in {Kind.TEXT, Kind.ROW} else line
    return Piece(kind, (Run(text, fate),), fate)


def cells(row: Piece) -> list[str]:
    """Split a row's text into its cells."""
    return [cell.strip() for cell in row.text.strip("|").split("|")]


class Counter:
    """Counts articles, sections and items as the sources are walked from top to bottom."""

    def __init__(self, start: int) -> None:
        """Start so that the first article has the number ``start``."""
        self._article, self._section, self._item, self._subitem = start - 1, 0, 0, 0
        self._top = self._holder = "Preamble"

    def next(self, piece: Piece) -> Number:
        """Count one piece and say its number; a piece without one cites the clause above it."""
        match piece.kind:
            case Kind.ARTICLE:
                self._article, self._section = self._article + 1, 0
                return self._open(f"Article {self._article}")
            case Kind.ANNEX:
                self._open(annex_label(piece.text))
                return Number("", self._holder)
            case Kind.SECTION:
                self._section = piece.ordinal or self._section + 1
                return self._open(f"{self._article}.{self._section}")
            case Kind.ITEM | Kind.POINT:
                self._item, self._subitem = self._item + 1, 0
                shown = letter(self._item) if piece.kind is Kind.ITEM else f"{self._item}"
                marker = f"({shown})" if piece.kind is Kind.ITEM else f"{shown}."
                self._holder = f"{self._top}({shown})"
                return Number(marker, self._holder)
            case Kind.SUBITEM:
                self._subitem += 1
                marker = f"({roman(self._subitem)})"
                self._holder = f"{self._top}({letter(self._item)}){marker}"
                return Number(marker, self._holder)
            case _:
                return Number("", self._holder)

    def _open(self, label: str) -> Number:
        self._item = self._subitem = 0
        self._top = self._holder = label
        return Number(label, label)


def numbers(
    pieces: Iterable[Piece], start: int, view: frozenset[Fate] = AFTER
) -> tuple[Number | None, ...]:
    """Number every piece that stands in one view of a redline; None for the others."""
    counter = Counter(start)
    return tuple(counter.next(piece) if piece.fate in view else None for piece in pieces)


def labels(pieces: Sequence[Piece], start: int) -> tuple[str, ...]:
    """Say the label of every piece, none of them deleted."""
    return tuple(number.label for number in numbers(pieces, start) if number)


def accepted(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Drop what is deleted and keep what is inserted without a mark."""
    return tuple(
        Piece(piece.kind, (Run(piece.text),), ordinal=piece.ordinal)
        for piece in pieces
        if piece.fate in AFTER
    )


def annex_label(title: str) -> str:
    """Say how an unnumbered heading is cited: "Appendix A", "Side Letter 2", "Preamble"."""
    found = re.match(r"(Appendix|Side Letter) \w+", title)
    return found[0] if found else title


def letter(count: int) -> str:
    """Turn 1 into "a" and 26 into "z"."""
    return chr(ord("a") + count - 1)


def roman(count: int) -> str:
    """Turn 1 to 9 into lower-case Roman numerals."""
    return ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[count - 1]
