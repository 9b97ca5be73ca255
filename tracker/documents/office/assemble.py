"""One view of a story → blocks: paragraph marks carried out, numbers counted, words joined.

Rule protected: the blocks of a view are what Word would show once every change is accepted (the
proposed text) or rejected (the base). A paragraph without its mark runs into the next; its numbers
are counted afresh in each view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.block import Block
from tracker.documents.office.lead import lead_of
from tracker.documents.office.numbering import Counter, Numbering
from tracker.documents.office.numerals import roman
from tracker.documents.office.story import (
    BASE,
    BREAK,
    PROPOSED,
    Box,
    Cell,
    Form,
    Line,
    Node,
    Note,
    Paragraph,
    Piece,
    Table,
)
from tracker.documents.spacing import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.documents.office.redline import Redline

_NOTE_NAMES = {"footnote": "Footnote", "endnote": "Endnote"}


def both_texts(
    redline: Redline, numbering: Numbering
) -> tuple[tuple[Block, ...], tuple[Block, ...] | None]:
    """Give the text as proposed, and the base that a redline claims to change, None without one."""
    filtered = not redline.is_one_text
    proposed = tuple(Assembler(numbering, PROPOSED, filtered=filtered).blocks(redline.nodes))
    if not redline.has_base:
        return proposed, None
    return proposed, tuple(Assembler(numbering, BASE).blocks(redline.nodes))


class _Shown(NamedTuple):
    """A paragraph as the view shows it: one, or several joined where a mark is missing."""

    pieces: list[Piece]
    form: Form
    attached: list[Note | Box]


class Assembler:
    """Assembles the blocks of one view of one document; counters run through all of it."""

    def __init__(self, numbering: Numbering, view: int, *, filtered: bool = True) -> None:
        """Start counting; not ``filtered`` when every word and paragraph mark is in the view."""
        self._view = view
        self._filtered = filtered
        self._counter = Counter(numbering)
        self._notes = {"footnote": 0, "endnote": 0}

    def blocks(self, nodes: Iterable[Node]) -> Iterator[Block]:
        """The blocks of a sequence of nodes, in order."""
        for shown in self._shown(nodes):
            if isinstance(shown, Table):
                yield from self._table(shown)
            else:
                yield from self._lines(shown)
                if shown.attached:
                    yield from self._beside(shown.attached)

    def _shown(self, nodes: Iterable[Node]) -> Iterable[_Shown | Node]:
        """What the view shows of each paragraph and table."""
        return self._joined(nodes) if self._filtered else nodes

    def _joined(self, nodes: Iterable[Node]) -> Iterator[_Shown | Table | Line]:
        """Paragraphs joined across missing marks; a table or the end also ends one."""
        waiting: _Shown | None = None
        for node in nodes:
            if isinstance(node, Table | Line):
                if waiting:
                    yield waiting
                waiting = None
                yield node
                continue
            shown = self._seen(node)
            if waiting:
                shown = _joined(waiting, shown)
            if node.mark & self._view:
                yield shown
                waiting = None
            else:
                waiting = shown if shown.pieces or shown.attached else None
        if waiting:
            yield waiting

    def _seen(self, node: Paragraph) -> _Shown:
        """What the view shows of one paragraph."""
        view = self._view
        pieces, _, form, base_form, attached = node
        return _Shown(
            [piece for piece in pieces if piece.views & view],
            form if view == PROPOSED else base_form,
            [each for each in attached if each.views & view] if attached else [],
        )

    def _lines(self, paragraph: _Shown | Paragraph | Line) -> list[Block]:
        """The paragraph's lines as blocks, the first with its number."""
        heading, title, _, number = paragraph.form
        marker, depth = (self._counter.next(number), number.level) if number else ("", 0)
        blocks: list[Block] = []
        for text, lead in _texts(paragraph):
            if text or marker:
                blocks.append(Block(text, marker, depth, heading, lead, title))
                marker = ""
        return blocks

    def _beside(self, attached: Iterable[Note | Box]) -> Iterator[Block]:
        for each in attached:
            if not each.views & self._view:
                continue
            match each:
                case Box(nodes=nodes):
                    yield from self.blocks(nodes)
                case Note(kind=kind, nodes=nodes):
                    yield from self._note(kind, nodes)

    def _note(self, kind: str, nodes: tuple[Node, ...]) -> Iterator[Block]:
        """A note's blocks, the first introduced by its number as Word counts by default."""
        self._notes[kind] += 1
        count = self._notes[kind]
        number = roman(count) if kind == "endnote" else str(count)
        for index, block in enumerate(self.blocks(nodes)):
            text = f"{_NOTE_NAMES[kind]} {number}: {block.text}" if index == 0 else block.text
            yield Block(text, rows=block.rows)

    def _table(self, table: Table) -> Iterator[Block]:
        """A table as one block, blank rows aside; one column frames ordinary paragraphs."""
        view = self._view
        rows = [
            [cell for cell in row.cells if cell.views & view]
            for row in table.rows
            if row.views & view
        ]
        if all(len(cells) <= 1 for cells in rows):
            seen = (cell for cells in rows for cell in cells if not cell.covered & view)
            yield from self.blocks(node for cell in seen for node in cell.nodes)
            return
        beside: list[Note | Box] = []
        texts = tuple(tuple(self._cell(cell, beside) for cell in cells) for cells in rows)
        if worded := tuple(cells for cells in texts if any(cells)):
            yield Block(rows=worded)
        yield from self._beside(beside)

    def _cell(self, cell: Cell, beside: list[Note | Box]) -> str:
        """A cell's words in one line, automatic numbers included."""
        if cell.covered & self._view:
            return ""
        words: list[str] = []
        for node in self._shown(cell.nodes):
            if isinstance(node, Table):
                words += (" ".join(filter(None, row)) for row in self._inner_rows(node, beside))
            else:
                words += (f"{block.marker} {block.text}" for block in self._lines(node))
                beside += node.attached
        return " ".join(" ".join(words).split())

    def _inner_rows(self, table: Table, beside: list[Note | Box]) -> Iterator[list[str]]:
        for row in table.rows:
            if row.views & self._view:
                yield [self._cell(cell, beside) for cell in row.cells if cell.views & self._view]


def _joined(first: _Shown, second: _Shown) -> _Shown:
    """The later paragraph's form wins, as in Word, unless it brings no words to the view."""
    form = second.form if second.pieces or not first.pieces else first.form
    first.pieces.extend(second.pieces)  # in place: thousands may join one after the other
    first.attached.extend(second.attached)
    return first._replace(form=form)


def _texts(paragraph: _Shown | Paragraph | Line) -> Iterable[tuple[str, int]]:
    """Text and lead of the paragraph's lines; a heading is one line, whatever breaks it has."""
    if isinstance(paragraph, Line):
        return ((paragraph.text, paragraph.lead),)
    pieces = paragraph.pieces
    raw = "".join([piece.text for piece in pieces])
    if paragraph.form.heading or BREAK not in raw.strip():
        return (_text(raw, pieces),)
    lines = (("".join([piece.text for piece in line]), line) for line in _split(pieces))
    return [_text(raw, line) for raw, line in lines if raw.strip()]


def _text(raw: str, pieces: Sequence[Piece]) -> tuple[str, int]:
    text = spaced(raw)
    return text, lead_of(((words, face) for words, _, face in pieces), text)


def _split(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces line by line."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split(BREAK)
        lines[-1].append(piece._replace(text=first))
        lines += ([piece._replace(text=other)] for other in others)
    return lines
