"""Short texts read to what a test compares: labels, headings, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.read import read_bytes

if TYPE_CHECKING:
    from tracker.documents.clause import Clause
    from tracker.documents.reading import Reading


def reading(text: str, name: str = "agreement.txt") -> Reading:
    """What is read from a text of that file name."""
    return read_bytes(text.encode(), name)


def clauses(text: str, name: str = "agreement.txt") -> tuple[Clause, ...]:
    """The clauses of a text."""
    return reading(text, name).clauses


def labels(text: str, name: str = "agreement.txt") -> list[str]:
    """The labels of a text's clauses, in order."""
    return [clause.label for clause in clauses(text, name)]


def told(text: str, name: str = "agreement.txt") -> dict[str, tuple[str, str]]:
    """Heading and words by label; a label that comes twice keeps its first clause."""
    found: dict[str, tuple[str, str]] = {}
    for clause in clauses(text, name):
        found.setdefault(clause.label, (clause.heading, clause.text))
    return found


def codes(text: str, name: str = "agreement.txt") -> list[str]:
    """The codes of the warnings."""
    return [warning.code for warning in reading(text, name).warnings]
