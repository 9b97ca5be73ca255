"""Word files made in code, as small as they can be: what a test says is all that is in them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from tracker.documents.word import read_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tracker.documents.block import Block
    from tracker.documents.office.text import OfficeText
    from tracker.documents.reading import Markup

TRANSITIONAL = "http://schemas.openxmlformats.org/"
STRICT = "http://purl.oclc.org/ooxml/"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:unknown"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
}


def t(text: str) -> str:
    """The text element of a run."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str, properties: str = "") -> str:
    """A run; ``properties`` is the inside of its ``w:rPr``."""
    return f"<w:r>{_wrapped('w:rPr', properties)}{t(text)}</w:r>"


def ins(inside: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="1" w:author="A">{inside}</w:ins>'


def deleted(text: str) -> str:
    """A tracked deletion of some text."""
    run = f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="A">{run}</w:del>'


def p(inside: str = "", properties: str = "") -> str:
    """A paragraph: XML, or plain text when there is no tag in it."""
    runs = inside if inside.startswith("<") or not inside else r(inside)
    return f"<w:p>{_wrapped('w:pPr', properties)}{runs}</w:p>"


def style(name: str) -> str:
    """The property that gives a paragraph a style."""
    return f'<w:pStyle w:val="{name}"/>'


def listed(number: int, level: int = 0) -> str:
    """The property that makes a paragraph an item of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def mark(change: str) -> str:
    """The property that tracks a paragraph's mark as "ins" or "del"."""
    return f'<w:rPr><w:{change} w:id="3" w:author="A"/></w:rPr>'


def table(*rows: Iterable[str]) -> str:
    """A table of cells; a cell is paragraphs in XML or plain text."""
    return f"<w:tbl>{''.join(row(*cells) for cells in rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A table row."""
    inside = "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr>{_wrapped('w:trPr', properties)}{inside}</w:tr>"


def tc(inside: str, properties: str = "") -> str:
    """A table cell."""
    content = inside if inside.startswith("<") else p(inside)
    return f"<w:tc>{_wrapped('w:tcPr', properties)}{content}</w:tc>"


def field(code: str, result: str) -> str:
    """A complex field with its result in XML."""
    return (
        f"{mark_field('begin')}<w:r><w:instrText>{escape(code)}</w:instrText></w:r>"
        f"{mark_field('separate')}{result}{mark_field('end')}"
    )


def mark_field(kind: str) -> str:
    """The begin, separate or end of a complex field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def level(
    depth: int, pattern: str, number_format: str = "decimal", start: int = 1, more: str = ""
) -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>'
        f'{more}<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def numbering(*levels: str, lists: Mapping[int, str] | None = None) -> str:
    """The inside of a numbering part: one definition, and lists by number with their overrides."""
    definition = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return definition + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
        for number, overrides in (lists or {1: ""}).items()
    )


def word_file(
    body: str,
    *,
    parts: Mapping[str, str | bytes] | None = None,
    relations: str = "",
    document: bytes | None = None,
    extra: Mapping[str, bytes] | None = None,
    **roots: str,
) -> bytes:
    """A Word file whose body is ``body``.

    ``roots`` are the insides of the parts beside it (styles, numbering, footnotes, …); ``parts``
    are whole entries beside them; ``document`` replaces the main part as it is.
    """
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relationships(relation("officeDocument", "word/document.xml")),
        "word/document.xml": document
        or f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(
            "".join(relation(name, f"{name}.xml") for name in roots) + relations
        ),
    }
    for name, inside in roots.items():
        entries[f"word/{name}.xml"] = f"<w:{ROOTS[name]} {NAMESPACES}>{inside}</w:{ROOTS[name]}>"
    return zipped(entries | dict(parts or {}) | dict(extra or {}))


def relationships(inside: str) -> str:
    """A relationships part."""
    return f'<Relationships xmlns="{RELATIONSHIPS}">{inside}</Relationships>'


def relation(kind: str, target: str, *, external: bool = False) -> str:
    """One relationship."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="r{kind}" Type="{KIND}{kind}" Target="{target}"{mode}/>'


def zipped(entries: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, method)
    return out.getvalue()


def read(body: str, markup: Markup | None = None, **parts: Any) -> OfficeText:
    """What is read from a file with that body."""
    return read_word(word_file(body, **parts), "test.docx", markup)


def lines(blocks: Iterable[Block] | None) -> list[str]:
    """Blocks as lines to compare: marker and text, a table's rows with bars."""
    found: list[str] = []
    for block in blocks or ():
        if block.rows:
            found += [" | ".join(cells) for cells in block.rows]
        else:
            found.append(f"{block.marker} {block.text}".strip())
    return found


def texts(body: str, **parts: Any) -> list[str]:
    """The proposed text of a file with that body, line by line."""
    return lines(read(body, **parts).blocks)


def _wrapped(name: str, inside: str) -> str:
    return f"<{name}>{inside}</{name}>" if inside else ""
