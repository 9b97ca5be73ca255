"""The real documents by kind; tests speak of their labels and headings, never of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.documents.files import read_file
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tracker.documents.clause import Clause
    from tracker.documents.reading import Reading


def agreements(corpus: Path) -> list[Path]:
    """Every agreement, letter and post that is Markdown or text."""
    folder = corpus / "agreements"
    return sorted([*folder.rglob("*.md"), *folder.rglob("*.txt")])


def word_files(corpus: Path) -> list[Path]:
    """Every Word file, odd ones included."""
    return sorted(corpus.rglob("*.docx"))


def readable(paths: Sequence[Path]) -> Iterator[tuple[Path, Reading]]:
    """What is read from each file that is not refused."""
    for path in paths:
        try:
            yield path, read_file(path)
        except DocumentRefused:
            continue


def tops(clauses: Sequence[Clause]) -> list[str]:
    """The labels of the top of the outline, in order."""
    return [clause.label for clause in clauses if clause.level == 1]


def below(clauses: Sequence[Clause], label: str) -> list[str]:
    """The labels directly below the first clause of that label, tables left out."""
    at = next(i for i, clause in enumerate(clauses) if clause.label == label)
    path = clauses[at].path
    inside = []
    for clause in clauses[at + 1 :]:
        if clause.path[: len(path)] != path:
            break
        if len(clause.path) == len(path) + 1 and not clause.table:
            inside.append(clause.label)
    return inside
