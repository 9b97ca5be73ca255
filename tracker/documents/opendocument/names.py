"""Names of OpenDocument, as far as they are read (OASIS ODF 1.3, part 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.documents.office.elements import Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_LIBREOFFICE = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_XML = "{http://www.w3.org/XML/1998/namespace}"


def office(local: str) -> str:
    """The full name of an element or attribute of a document's frame."""
    return f"{{{_OASIS}office:1.0}}{local}"


def text(local: str) -> str:
    """The full name of an element or attribute of text."""
    return f"{{{_OASIS}text:1.0}}{local}"


def style(local: str) -> str:
    """The full name of an element or attribute of styles."""
    return f"{{{_OASIS}style:1.0}}{local}"


def table(local: str) -> str:
    """The full name of an element or attribute of tables."""
    return f"{{{_OASIS}table:1.0}}{local}"


def draw(local: str) -> str:
    """The full name of an element or attribute of drawings."""
    return f"{{{_OASIS}drawing:1.0}}{local}"


def fo(local: str) -> str:
    """The full name of a formatting attribute."""
    return f"{{{_OASIS}xsl-fo-compatible:1.0}}{local}"


XML_ID = f"{_XML}id"
HREF = "{http://www.w3.org/1999/xlink}href"
LIST_FORMAT = f"{_LIBREOFFICE}num-list-format"
P, H, LIST, SPAN = text("p"), text("h"), text("list"), text("span")
STYLE_NAME = text("style-name")
CHANGE, CHANGE_START, CHANGE_END = text("change"), text("change-start"), text("change-end")
CHANGES = frozenset({CHANGE, CHANGE_START, CHANGE_END})
CHANGE_ID = text("change-id")
TABLE = table("table")
DRAWING = draw("")
"""How the name of every drawing begins."""


def elements(container: Iterable[Element]) -> Iterable[Element]:
    """The children that are elements."""
    return (child for child in container if isinstance(child.tag, str))


def spaced(element: Element) -> str:
    """All text inside an element, in one line."""
    return " ".join(" ".join(element.itertext()).split())
