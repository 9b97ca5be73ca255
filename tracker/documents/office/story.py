"""The story: a document's paragraphs and tables with every word's views, before one is chosen.

Rule protected: a redline is two texts in one. Each word says in which of them it stands, so the
proposed text and the claimed base come from one reading and differ only where a mark says so.
These values are made by the ten thousand for one document, hence named tuples: a frozen dataclass
takes three times as long to build.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PROPOSED = 1
"""The text as it reads once every change is accepted."""
BASE = 2
"""The text that the changes claim to change: every one rejected."""
BOTH = PROPOSED | BASE
"""Sets of views are small integers because one is combined for every run of text."""

BREAK = "\x1e"
"""A line break inside a paragraph: a character that XML cannot hold and that splits as space."""


class Face(NamedTuple):
    """How characters look, styles and direct formatting resolved.

    ``colour`` is hexadecimal, "" for black. ``faint`` is "white", "tiny" or "".
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    struck: bool = False
    hidden: bool = False
    colour: str = ""
    faint: str = ""


PLAIN = Face()


class Piece(NamedTuple):
    """A stretch of text of one look that stands in the same ``views``."""

    text: str
    views: int
    face: Face


class Number(NamedTuple):
    """A place in a numbering: which list (``w:numId``) and which of its levels, 0 to 8."""

    list_id: int
    level: int


class Form(NamedTuple):
    """What a paragraph's properties say about its part in the outline."""

    heading: int = 0
    title: bool = False
    contents: bool = False
    number: Number | None = None


class Note(NamedTuple):
    """A footnote or endnote, hung on the paragraph with its reference."""

    views: int
    kind: str
    nodes: tuple[Node, ...]


class Box(NamedTuple):
    """A text box or other text that floats beside the paragraph it is anchored to."""

    views: int
    nodes: tuple[Node, ...]


class Paragraph(NamedTuple):
    """A paragraph. ``mark``: the views in which its mark stands; elsewhere it runs into the next.

    ``form`` is its form as proposed, ``base_form`` as in the base.
    """

    pieces: tuple[Piece, ...]
    mark: int
    form: Form
    base_form: Form
    attached: tuple[Note | Box, ...] = ()


class Line(NamedTuple):
    """A paragraph of one line in a file that no mark parts: as it reads, in both views.

    ``lead``: how many characters of ``text`` at its start stand out; nothing hangs on it.
    """

    text: str
    lead: int
    form: Form
    attached: tuple[()] = ()


class Cell(NamedTuple):
    """A table cell; ``covered``: the views in which a merged cell above shows in its place."""

    views: int
    covered: int
    nodes: tuple[Node, ...]


class Row(NamedTuple):
    """A table row and the views in which it stands."""

    views: int
    cells: tuple[Cell, ...]


class Table(NamedTuple):
    """A table, row by row."""

    rows: tuple[Row, ...]


Node = Paragraph | Line | Table


def paragraphs(nodes: Iterable[Node]) -> Iterator[Paragraph]:
    """Every paragraph of a story that holds pieces, those in tables, boxes and notes included."""
    for node in nodes:
        if isinstance(node, Paragraph):
            yield node
            for each in node.attached:
                yield from paragraphs(each.nodes)
        elif isinstance(node, Table):
            for row in node.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.nodes)


def tables(nodes: Iterable[Node]) -> Iterator[Table]:
    """Every table of a story, nested ones included."""
    for node in nodes:
        if isinstance(node, Table):
            yield node
            for row in node.rows:
                for cell in row.cells:
                    yield from tables(cell.nodes)
