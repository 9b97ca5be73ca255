"""A document to be made, as a value that every writer takes.

The rule it protects: what a document says is settled before any writer sees it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from making.outline import Piece


class Form(StrEnum):
    """How a document is made and how it shows what it changes."""

    TRACKED = "tracked"
    STRUCK = "struck"
    CLEAN = "clean"
    TYPED = "typed"
    MARKDOWN = "markdown"
    RUN_IN = "run-in"

    @property
    def markdown(self) -> bool:
        """Whether it is Markdown, with titles as headings or run in; else it is a Word file."""
        return self in {Form.MARKDOWN, Form.RUN_IN}


@dataclass(frozen=True, slots=True)
class Part:
    """Pieces that are numbered together; the first article among them has the number ``start``."""

    pieces: tuple[Piece, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Document:
    """One document: ``lines`` open it, ``parts`` are its provisions.

    ``author`` and ``saved`` (an ISO time) are its properties and those of its tracked changes.
    ``pages`` is the table of contents: the page on which a heading was last seen.
    """

    name: str
    form: Form
    author: str
    saved: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    pages: Mapping[str, int]
