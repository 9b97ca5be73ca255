"""A second look at a tagged PDF, by another library than the one that made it.

Each check is one that a machine can make of ISO 14289-1 (the Matterhorn Protocol's numbers stand
beside them); what needs eyes, such as whether an alternative text is a good one, is not here.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAINTS = frozenset("Tj TJ ' \" S s f F f* B B* b b* sh Do".split())
_OPENS, _CLOSES = frozenset(("BDC", "BMC")), frozenset(("EMC",))


def faults(document: bytes) -> list[str]:
    """Give what is wrong with a PDF that claims to be PDF/UA-1, nothing when all is well."""
    with pikepdf.open(io.BytesIO(document)) as pdf:
        return [
            *pdf.check_pdf_syntax(),
            *_catalog(pdf),
            *_metadata(pdf),
            *(fault for page in pdf.pages for fault in _page(page)),
            *_structure(pdf),
            *_fonts(pdf),
        ]


def structure(document: bytes) -> list[str]:
    """Give the kinds of all structure elements in reading order."""
    with pikepdf.open(io.BytesIO(document)) as pdf:
        return [str(one.S) for one in _elements(pdf.Root.StructTreeRoot)]


def _catalog(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root
    if root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "06-001: it is not marked as tagged"
    if not str(root.get("/Lang", "")):
        yield "11-006: it has no language"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "07-001: its title is not shown"
    if "/StructTreeRoot" not in root:
        yield "01-005: it has no structure"
    if "/JavaScript" in root.get("/Names", {}) or "/OpenAction" in root:
        yield "29-001: it acts by itself"


def _metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    with pdf.open_metadata() as meta:
        if str(meta.get("pdfuaid:part")) != "1":
            yield "06-002: it does not say that it is PDF/UA-1"
        if not meta.get("dc:title"):
            yield "06-003: it has no title"


def _page(page: pikepdf.Page) -> Iterator[str]:
    if page.obj.get("/Tabs") not in {None, pikepdf.Name.S}:
        yield "28-002: tabs do not follow the structure"
    if "/StructParents" not in page.obj:
        yield "01-005: a page has no place in the structure"
    depth = 0
    for one in pikepdf.parse_content_stream(page):
        name = str(one.operator)
        depth += (name in _OPENS) - (name in _CLOSES)
        if name in _PAINTS and depth < 1:
            yield f"01-003: {name} is neither tagged nor an artifact"
    if depth != 0:
        yield "01-003: marked content is left open"


def _structure(pdf: pikepdf.Pdf) -> Iterator[str]:
    level = 0
    for one in _elements(pdf.Root.StructTreeRoot):
        kind = str(one.S)
        if heading := re.fullmatch(r"/H(\d)", kind):
            if int(heading[1]) > level + 1:
                yield f"14-003: a heading of level {heading[1]} follows one of level {level}"
            level = int(heading[1])
        if kind == "/Figure" and not str(one.get("/Alt", "")):
            yield "13-004: a picture has no alternative text"
        if kind == "/TH" and "/Scope" not in _attributes(one):
            yield "15-003: a head of a table has no scope"
        if kind == "/TR" and not {str(cell.S) for cell in _children(one)} <= {"/TH", "/TD"}:
            yield "09-004: a row of a table holds something else than cells"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font":
            inner: Any = one.get("/DescendantFonts", [one])[0]
            descriptor = inner.get("/FontDescriptor", {})
            files = {"/FontFile", "/FontFile2", "/FontFile3"}
            if inner.get("/Subtype") != "/Type3" and not files & set(descriptor.keys()):
                yield f"31-009: {one.get('/BaseFont')} is not embedded"
            if "/DescendantFonts" in one and "/ToUnicode" not in one:
                yield f"31-027: {one.get('/BaseFont')} does not say which letters it draws"


def _elements(one: Any) -> Iterator[Any]:
    for child in _children(one):
        yield child
        yield from _elements(child)


def _children(one: Any) -> list[Any]:
    kids = one.get("/K", [])
    listed = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in listed if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _attributes(one: Any) -> dict[str, Any]:
    found = one.get("/A", {})
    listed = list(found) if isinstance(found, pikepdf.Array) else [found]
    return {key: value for part in listed if isinstance(part, pikepdf.Dictionary)
            for key, value in part.items()}  # fmt: skip
