"""Provisions the way a law office writes them in Word: styles, and numbers that Word counts.

The rule it protects: no number of an article, section or item stands in the text of a paragraph.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from making.numbering import Numbering
from making.outline import Kind, Piece
from making.runs import Reviser, paragraph
from making.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from making.document import Part

STYLES = {
    Kind.ARTICLE: "Heading1",
    Kind.SECTION: "Heading2",
    Kind.ITEM: "ListItem",
    Kind.SUBITEM: "ListSubitem",
    Kind.POINT: "ListItem",
    Kind.ANNEX: "AnnexHeading",
    Kind.TEXT: "BodyText",
}
LEVELS = {Kind.ARTICLE: 0, Kind.SECTION: 1, Kind.ITEM: 2, Kind.SUBITEM: 3}


def provisions(part: Part, numbering: Numbering, reviser: Reviser) -> Iterator[str]:
    """Write a part's paragraphs and tables, marking what was tracked."""
    if any(piece.ordinal for piece in part.pieces):
        raise ValueError("a list that Word counts cannot leave sections out")
    outline = numbering.outline(part.start)
    points = 0
    for is_row, group in groupby(part.pieces, lambda piece: piece.kind is Kind.ROW):
        if is_row:
            yield table(group)
            continue
        for piece in group:
            if piece.kind is Kind.ANNEX:
                points = numbering.points()
            yield _paragraph(piece, outline, points, reviser)


def _paragraph(piece: Piece, outline: int, points: int, reviser: Reviser) -> str:
    style = f'<w:pStyle w:val="{STYLES[piece.kind]}"/>'
    mark = reviser.paragraph_mark(piece.fate)
    return paragraph(reviser.runs(piece.runs), style + _number(piece, outline, points) + mark)


def _number(piece: Piece, outline: int, points: int) -> str:
    if piece.kind is Kind.POINT:
        return _num_pr(0, points)
    inherited = outline == Numbering.STYLED and piece.kind in {Kind.ARTICLE, Kind.SECTION}
    if piece.kind not in LEVELS or inherited:
        return ""
    return _num_pr(LEVELS[piece.kind], outline)


def _num_pr(level: int, num: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
