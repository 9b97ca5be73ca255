"""Redlines: which marks of a document say "deleted" and "new", and on what evidence.

Rule protected: a document's own marks are read as its party meant them, and never silently.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.documents.reading import Markup, ReadingWarning
from tracker.documents.word.story import BOTH, Node, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Redline:
    """The story with every word's views decided; ``has_base`` when the base is another text."""

    nodes: tuple[Node, ...]
    markup: Markup
    evidence: str
    has_base: bool
    warnings: tuple[ReadingWarning, ...] = ()


def decided(nodes: tuple[Node, ...], markup: Markup | None) -> Redline:
    """Read the story's marks."""
    if markup is not Markup.NONE and any(_is_changed(each) for each in _paragraphs(nodes)):
        return Redline(nodes, Markup.TRACKED, "It carries tracked changes.", has_base=True)
    return Redline(nodes, Markup.NONE, "It carries no marks.", has_base=False)


def _is_changed(paragraph: Paragraph) -> bool:
    return paragraph.mark != BOTH or any(piece.views != BOTH for piece in paragraph.pieces)


def _paragraphs(nodes: Iterable[Node]) -> Iterator[Paragraph]:
    for node in nodes:
        if isinstance(node, Paragraph):
            yield node
        else:
            for row in node.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.nodes)
