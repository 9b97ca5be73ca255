"""Tables of WordprocessingML, for wages.

The rule it protects: the first row is a header that repeats on every page, for eye and reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.outline import Piece, cells
from making.runs import paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE_TWIPS = 9360
FIRST_TWIPS = 2160
EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(rows: Iterable[Piece]) -> str:
    """Write rows as one table as wide as the page's text (6.5 inches)."""
    texts = [cells(row) for row in rows]
    other = (PAGE_TWIPS - FIRST_TWIPS) // (len(texts[0]) - 1)
    widths = [FIRST_TWIPS] + [other] * (len(texts[0]) - 1)
    lines = "".join(f'<w:{e} w:val="single" w:sz="4" w:color="808080"/>' for e in EDGES)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(_row(row, widths, header=i == 0) for i, row in enumerate(texts))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{PAGE_TWIPS}" w:type="dxa"/><w:tblBorders>{lines}'
        f'</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{body}</w:tbl>" + paragraph("", '<w:pStyle w:val="TableText"/>')
    )


def _row(texts: list[str], widths: list[int], *, header: bool) -> str:
    properties = "<w:cantSplit/>" + ("<w:tblHeader/>" if header else "")
    inside = "".join(_cell(t, w, header=header) for t, w in zip(texts, widths, strict=True))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def _cell(text: str, width: int, *, header: bool) -> str:
    words = run(text, "<w:b/>" if header else "")
    inside = paragraph(words, '<w:pStyle w:val="TableText"/>')
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
