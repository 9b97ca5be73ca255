"""Writes a document as a Word file: its opening lines, contents, provisions, properties.

The rule it protects: nothing in the file comes from the clock or the machine.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from making import automatic, typed
from making.document import Document, Form
from making.numbering import NAMESPACE, Numbering
from making.outline import Kind, accepted, annex_label, numbers
from making.package import package
from making.runs import Reviser, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TRACKING = "<w:trackRevisions/>"
MODERN = (
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
    '<w:footerReference w:type="default" r:id="rId5"/>'
    '<w:pgSz w:w="12240" w:h="15840"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720"'
    ' w:footer="720" w:gutter="0"/></w:sectPr>'
)
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def word(document: Document) -> bytes:
    """Give the bytes of a .docx file."""
    numbering = Numbering()
    inside = "".join([*_opening(document), *_contents(document), *_body(document, numbering)])
    tracking = TRACKING if document.form is Form.TRACKED else ""
    return package(
        {
            "docProps/core.xml": _properties(document),
            "word/document.xml": _part("document", f"<w:body>{inside}{SECTION}</w:body>"),
            "word/numbering.xml": numbering.xml(),
            "word/settings.xml": _part("settings", tracking + MODERN),
            "word/header1.xml": _part("hdr", paragraph(run(document.lines[0]), _style("Header"))),
            "word/footer1.xml": _part("ftr", _page_number()),
        }
    )


def _part(root: str, inside: str) -> str:
    return f'<w:{root} xmlns:w="{NAMESPACE}" xmlns:r="{RELATED}">{inside}</w:{root}>'


def _style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def _opening(document: Document) -> Iterator[str]:
    first, rest = ("Title", "Subtitle") if document.pages else ("ProposalTitle", "ProposalLine")
    for line, style in zip(document.lines, [first, *[rest] * len(document.lines)], strict=False):
        yield paragraph(run(line), _style(style))


def _body(document: Document, numbering: Numbering) -> Iterator[str]:
    reviser = Reviser(document.author, document.saved)
    for part in document.parts:
        match document.form:
            case Form.TYPED | Form.STRUCK:
                yield from typed.provisions(part, struck=document.form is Form.STRUCK)
            case Form.CLEAN:
                clean = replace(part, pieces=accepted(part.pieces))
                yield from automatic.provisions(clean, numbering, reviser)
            case _:
                yield from automatic.provisions(part, numbering, reviser)


def _contents(document: Document) -> Iterator[str]:
    """Write a table of contents as Word leaves it: a field with the result last computed."""
    if not document.pages:
        return
    entries = list(_entries(document, document.pages))
    begin = (
        FIELD.format("begin") + _instruction(r'TOC \o "1-1" \h \z \u') + FIELD.format("separate")
    )
    yield '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    yield "</w:docPartObj></w:sdtPr><w:sdtContent>"
    yield paragraph(run("Contents"), _style("TOCHeading"))
    for i, entry in enumerate(entries):
        last = FIELD.format("end") if i == len(entries) - 1 else ""
        yield paragraph((begin if i == 0 else "") + run(entry) + last, _style("TOC1"))
    yield "</w:sdtContent></w:sdt>"


def _entries(document: Document, pages: Mapping[str, int]) -> Iterator[str]:
    for part in document.parts:
        for number, piece in zip(numbers(part.pieces, part.start), part.pieces, strict=True):
            match piece.kind:
                case Kind.ARTICLE if number:
                    yield f"{number.label} {piece.text}\t{pages[number.label]}"
                case Kind.ANNEX:
                    yield f"{piece.text}\t{pages[annex_label(piece.text)]}"
                case _:
                    pass


def _instruction(field: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {field} </w:instrText></w:r>'


def _page_number() -> str:
    inside = run("Page ") + FIELD.format("begin") + _instruction("PAGE")
    inside += FIELD.format("separate") + run("1") + FIELD.format("end")
    return paragraph(inside, _style("Footer"))


def _properties(document: Document) -> str:
    stamp = f'xsi:type="dcterms:W3CDTF">{document.saved}</dcterms'
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl'
        '.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(document.lines[0])}</dc:title>"
        f"<dc:creator>{escape(document.author)}</dc:creator>"
        f"<dcterms:created {stamp}:created><dcterms:modified {stamp}:modified>"
        "</cp:coreProperties>"
    )
