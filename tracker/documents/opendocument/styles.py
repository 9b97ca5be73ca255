"""The styles of an OpenDocument text: how characters look, what numbers a paragraph.

Rule protected: bold, struck or hidden text that comes through a style counts like text formatted
by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.office.story import PLAIN, Face
from tracker.documents.opendocument.names import fo, style, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tracker.documents.office.elements import Element

_STYLE, _DEFAULT = style("style"), style("default-style")
_NAME, _FAMILY, _PARENT = style("name"), style("family"), style("parent-style-name")
_TEXT = style("text-properties")
_LIST = style("list-style-name")
_LONGEST_CHAIN = 32
_BOLD = {"bold", "600", "700", "800", "900"}
_TINY = 2.0
"""Points; smaller type is not meant to be read."""

Look = dict[str, str]
"""Attributes of ``style:text-properties`` that differ from the default, by name."""


class StyleSheet:
    """The named and automatic styles of one document."""

    def __init__(self, roots: Iterable[Element]) -> None:
        """Read the styles of these parts; a later part's style takes an earlier one's name."""
        self._styles: dict[tuple[str, str], Element] = {}
        self._default: Look = {}
        self._faces: dict[tuple[str, tuple[str, ...]], Face] = {}
        for root in roots:
            for element in root.iter(_STYLE):
                key = (element.get(_FAMILY) or "", element.get(_NAME) or "")
                self._styles[key] = element
            for element in root.iter(_DEFAULT):
                if element.get(_FAMILY) == "paragraph":
                    self._default = _look(element)

    def face(self, paragraph: str, spans: tuple[str, ...]) -> Face:
        """How text looks in that paragraph style, inside spans of these styles, outermost first."""
        key = (paragraph, spans)
        if key not in self._faces:
            look = self._default | self._looks("paragraph", paragraph)
            for span in spans:
                look |= self._looks("text", span)
            self._faces[key] = _face(look)
        return self._faces[key]

    def is_titled(self, paragraph: str) -> bool:
        """Whether the paragraph style is the document's title, or made from it."""
        return any(each.get(_NAME) == "Title" for each in self._chain("paragraph", paragraph))

    def list_style(self, paragraph: str) -> str | None:
        """The list style that the paragraph style names; "" says no list, None says nothing."""
        names = (each.get(_LIST) for each in self._chain("paragraph", paragraph))
        return next((name for name in names if name is not None), None)

    def _looks(self, family: str, name: str) -> Look:
        found: Look = {}
        for element in self._chain(family, name):
            found = _look(element) | found
        return found

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        """The style and those it is made from, nearest first; a circle ends."""
        for _ in range(_LONGEST_CHAIN):
            element = self._styles.get((family, name))
            if element is None:
                return
            yield element
            name = element.get(_PARENT) or ""


def _look(element: Element) -> Look:
    properties = element.find(_TEXT)
    return {} if properties is None else dict(properties.attrib)


def _face(look: Mapping[str, str]) -> Face:
    if not look:
        return PLAIN
    colour = look.get(fo("color"), "").lstrip("#").lower()
    return Face(
        bold=look.get(fo("font-weight")) in _BOLD,
        italic=look.get(fo("font-style")) in {"italic", "oblique"},
        underline=_drawn(look, "underline"),
        struck=_drawn(look, "line-through"),
        hidden=look.get(text("display")) == "none",
        colour="" if colour == "000000" else colour,
        faint=_faint(colour, look.get(fo("font-size"), "")),
    )


def _drawn(look: Mapping[str, str], line: str) -> bool:
    """Whether the line is there: ``-style`` and the older ``-type`` may each say "none"."""
    said = [look.get(style(f"text-{line}-{part}")) for part in ("style", "type")]
    return any(said) and "none" not in said


def _faint(colour: str, size: str) -> str:
    if colour == "ffffff":
        return "white"
    try:
        return "tiny" if size.endswith("pt") and float(size[:-2]) < _TINY else ""
    except ValueError:
        return ""
