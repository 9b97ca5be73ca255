"""A Word document being written: headings, paragraphs, tables, words with their marks.

This module protects one rule: deletions are struck and insertions underlined, in colour as well, so
that the page reads alike on a screen and from a black-and-white printer. It alone writes Word here.
"""

from __future__ import annotations

import io
from datetime import UTC
from typing import TYPE_CHECKING

from tracker.diff.model import Op
from tracker.reports.escape import visible
from tracker.reports.stretches import Gap, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from docx.text.paragraph import Paragraph

    from tracker.diff.model import Segment

_RED, _GREEN = (0xA4, 0x1E, 0x1E), (0x0B, 0x5D, 0x33)
AUTHOR = "Bargaining tracker"


class WordPage:
    """A document that grows from top to bottom; ``made`` is the moment that it is true of."""

    def __init__(self, title: str, made: datetime) -> None:
        from docx import Document
        from docx.shared import Pt

        self._document = Document()
        self._document.styles["Normal"].font.name = "Calibri"
        self._document.styles["Normal"].font.size = Pt(10.5)
        properties = self._document.core_properties
        properties.title, properties.author = title[:255], AUTHOR
        properties.created = properties.modified = made.astimezone(UTC).replace(tzinfo=None)
        properties.language = "en-US"
        self._style_ids: dict[str, str] = {}
        self._end = self._document.element.body.sectPr
        self._document.add_heading(visible(title), level=0)

    def heading(self, text: str, level: int) -> None:
        """Add a heading of ``level`` 1 to 9."""
        self._paragraph(f"Heading {level}").add_run(visible(text))

    def text(self, words: str, *, bold: bool = False, italic: bool = False) -> None:
        """Add a paragraph; its line breaks stay."""
        run = self._below().add_run(visible(words))
        run.bold, run.italic = bold or None, italic or None

    def marked(self, segments: Iterable[Segment]) -> None:
        """Add the words of a change with their marks."""
        paragraph = self._paragraph("Quote")
        for segment in segments:
            _add(paragraph, segment)

    def marked_table(self, rows: Sequence[Sequence[Sequence[Segment]]]) -> None:
        """Add a table of cells with their marks; a short row leaves the rest of its line empty."""
        width = max(map(len, rows))
        table = self._document.add_table(rows=0, cols=width, style="Table Grid")
        for row in rows:
            for cell, segments in zip(table.add_row().cells, row, strict=False):
                for part in stretches(segments, everything=True):
                    if not isinstance(part, Gap):
                        _add(cell.paragraphs[0], part)
        self._below()

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Add a table with a header row that is repeated on every page."""
        from docx.oxml import OxmlElement

        table = self._document.add_table(rows=1, cols=len(heads), style="Light Grid Accent 1")
        for cell, text in zip(table.rows[0].cells, heads, strict=True):
            cell.text = visible(text)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = visible(text)
        self._below()

    def _paragraph(self, style: str) -> Paragraph:
        """Add an empty paragraph; looking its style up anew takes half the time of a large page."""
        if style not in self._style_ids:
            self._style_ids[style] = self._document.styles[style].style_id
        paragraph = self._below()
        paragraph._p.style = self._style_ids[style]
        return paragraph

    def _below(self) -> Paragraph:
        """Add an empty paragraph at the end, which the library would seek anew from the top."""
        from docx.oxml import OxmlElement
        from docx.text.paragraph import Paragraph

        element = OxmlElement("w:p")
        self._end.addprevious(element)
        return Paragraph(element, self._document._body)

    def bytes(self) -> bytes:
        """The document as a .docx file."""
        buffer = io.BytesIO()
        self._document.save(buffer)
        return buffer.getvalue()


def _add(paragraph: Paragraph, segment: Segment) -> None:
    from docx.shared import RGBColor

    run = paragraph.add_run(visible(segment.text))
    run.italic = False
    match segment.op:
        case Op.DELETE:
            run.font.strike, run.font.color.rgb = True, RGBColor(*_RED)
        case Op.INSERT:
            run.font.underline, run.font.color.rgb = True, RGBColor(*_GREEN)
