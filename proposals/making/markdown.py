"""Writes a proposal as Markdown, clean: what some teams paste from a shared page.

The rule it protects: numbers are written out, since Markdown's own lists would renumber them.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from making.document import Document, Form, Part
from making.outline import Kind, Number, Piece, accepted, cells, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator


def markdown(document: Document) -> bytes:
    """Give the document's text, one paragraph a line."""
    run_in = document.form is Form.RUN_IN
    opening = [f"**{document.lines[0]}**", *document.lines[1:]]
    blocks = [*opening, *(block for part in document.parts for block in _blocks(part, run_in))]
    return ("\n\n".join(blocks) + "\n").encode()


def _blocks(part: Part, run_in: bool) -> Iterator[str]:
    pieces = accepted(part.pieces)
    numbered = list(zip(numbers(pieces, part.start), pieces, strict=True))
    title = ""
    for is_row, group in groupby(numbered, lambda pair: pair[1].kind is Kind.ROW):
        if is_row:
            yield _table([piece for _, piece in group])
            continue
        for number, piece in group:
            if run_in and piece.kind is Kind.SECTION:
                title = f"**{_marker(number)}{piece.text}.** "
                continue
            yield title + _line(number, piece)
            title = ""


def _line(number: Number | None, piece: Piece) -> str:
    match piece.kind:
        case Kind.ARTICLE:
            return f"## {_marker(number).strip()} – {piece.text}"
        case Kind.ANNEX:
            return f"## {piece.text}"
        case Kind.SECTION:
            return f"### {_marker(number)}{piece.text}"
        case _:
            return f"{_marker(number)}{piece.text}"


def _marker(number: Number | None) -> str:
    return f"{number.marker} " if number and number.marker else ""


def _table(rows: list[Piece]) -> str:
    lines = [f"| {' | '.join(cells(row))} |" for row in rows]
    rule = "|" + "---|" * len(cells(rows[0]))
    return "\n".join([lines[0], rule, *lines[1:]])
