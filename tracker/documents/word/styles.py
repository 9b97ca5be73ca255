"""Styles: how a paragraph or run looks and what it is, through every style it is based on.

Rule protected: a strike-through, a hidden word or a heading counts the same whether it was set by
hand or through a style. Toggle properties combine as ECMA-376 part 1, 17.7.3 says: paragraph and
character style together by exclusive or, direct formatting last and absolute.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.documents.office.elements import Element, whole
from tracker.documents.office.story import Face
from tracker.documents.word.names import (
    PPR,
    RPR,
    VAL,
    child,
    is_on,
    value,
    w,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_HEADING_NAME = re.compile(r"heading ?([1-9])")
_CONTENTS_NAME = re.compile(r"toc ?(?:[1-9]|heading)")
_LINK_NAMES = {"hyperlink", "followedhyperlink"}
_LONGEST_CHAIN = 20
_WHITE = "FFFFFF"
_SMALLEST_READ = 6
"""Half points: three points and less are not meant to be read."""

Look = tuple[tuple[str, bool | str], ...]
"""The properties of the look that one place sets, by name; an absent one is inherited."""

Properties = dict[str, bool | str]
"""The same, to be looked up."""


def look_of(rpr: Element | None) -> Look:
    """What a ``w:rPr`` sets by itself."""
    if rpr is None:
        return ()
    known = _PROPERTIES.get
    return tuple([(one[0], one[1](item)) for item in rpr if (one := known(item.tag)) is not None])


def _colour(item: Element) -> str:
    code = str(item.get(VAL) or "").upper()
    return "" if code in {"AUTO", "000000"} else code


def _is_underlined(item: Element) -> bool:
    return item.get(VAL) is not None and is_on(item)


def is_shaded(item: Element | None) -> bool:
    """Whether a ``w:shd`` (or none) puts a colour or a pattern behind text."""
    if item is None:
        return False
    fill = str(item.get(w("fill")) or "auto").upper()
    return fill not in {"AUTO", _WHITE} or item.get(VAL) not in {None, "clear", "nil"}


def _is_tiny(item: Element) -> bool:
    return whole(item.get(VAL), _SMALLEST_READ + 1) <= _SMALLEST_READ


def _run_style(item: Element) -> str:
    return item.get(VAL) or ""


_PROPERTIES: Final[dict[str, tuple[str, Callable[[Element], bool | str]]]] = {
    w("b"): ("bold", is_on),
    w("i"): ("italic", is_on),
    w("strike"): ("struck", is_on),
    w("dstrike"): ("twice_struck", is_on),
    w("vanish"): ("hidden", is_on),
    w("u"): ("underline", _is_underlined),
    w("color"): ("colour", _colour),
    w("highlight"): ("shaded", is_on),
    w("shd"): ("shaded", is_shaded),
    w("sz"): ("tiny", _is_tiny),
    w("rStyle"): ("style", _run_style),
}


class ParagraphStyle(NamedTuple):
    """What a paragraph style says, inheritance resolved; ``outline`` 0-8, 9 for body text."""

    look: Properties
    outline: int | None
    title: bool
    contents: bool
    list_id: int | None
    level: int | None
    chain: tuple[str, ...]
    """The ids of the style and those it is based on, nearest first."""


class StyleSheet:
    """The styles part of a document (may be missing)."""

    def __init__(self, root: Element | None) -> None:
        """Index the styles by id."""
        self._styles: dict[str, Element] = {}
        self._default = ""
        self._base = dict(look_of(_default_run_properties(root)))
        for style in () if root is None else root.iterfind(w("style")):
            style_id = style.get(w("styleId")) or ""
            self._styles.setdefault(style_id, style)
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true"}:
                self._default = style_id
        self.paragraph = cache(self._paragraph)
        self.face = cache(self._face)

    def _paragraph(self, style_id: str | None) -> ParagraphStyle:
        """A paragraph style by id; the default style for None or an unknown id."""
        known = style_id if style_id in self._styles else self._default
        chain = self._chain(known)
        names = [(value(style, w("name")) or "").lower() for style in chain] or [
            (style_id or "").lower()
        ]
        properties = [child(style, PPR) for style in chain]
        numbered = next((i for i, ppr in enumerate(properties) if _list_id(ppr) is not None), None)
        return ParagraphStyle(
            look=self._base | self._look(known) | _shading(properties),
            outline=_outline(properties, names),
            title=names[0] == "title",
            contents=any(_CONTENTS_NAME.fullmatch(name) for name in names),
            list_id=None if numbered is None else _list_id(properties[numbered]),
            level=next((n for ppr in properties if (n := _level(ppr)) is not None), None),
            chain=tuple(style.get(w("styleId")) or "" for style in chain),
        )

    def _face(self, style_id: str | None, direct: Look) -> Face:
        """How a run with that direct formatting looks in such a paragraph."""
        own = dict(direct)
        return resolved(self.paragraph(style_id).look, self._look(str(own.get("style", ""))), own)

    def _look(self, style_id: str) -> Properties:
        look: Properties = {}
        for style in reversed(self._chain(style_id)):
            look |= dict(look_of(child(style, RPR)))
            if (value(style, w("name")) or "").lower() in _LINK_NAMES:
                look["underline"] = False
        return look

    def _chain(self, style_id: str) -> list[Element]:
        """The style and those it is based on, nearest first; a circle is cut."""
        chain: list[Element] = []
        while style_id in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[style_id])
            style_id = value(chain[-1], w("basedOn")) or ""
        return chain


class Faces(dict[str | None, Face]):
    """The faces of runs in one paragraph style, by names for their ``w:rPr``; each resolved once.

    ``are_usual``: whether every face so far is shown, and hides from nobody.
    """

    def __init__(
        self, styles: StyleSheet, style_id: str | None, rpr: Mapping[str | None, Element]
    ) -> None:
        """Prepare for a style; ``rpr`` holds the elements by their names."""
        super().__init__()
        self.are_usual = True
        self._styles, self._style_id, self._rpr = styles, style_id, rpr

    def __missing__(self, name: str | None) -> Face:
        """Resolve a face that is asked for the first time."""
        face = self[name] = self._styles.face(self._style_id, look_of(self._rpr[name]))
        self.are_usual = self.are_usual and not (face.hidden or face.faint)
        return face


def resolved(paragraph: Properties, character: Properties, direct: Properties) -> Face:
    """The face that the three places give together."""

    def toggle(name: str) -> bool:
        if name in direct:
            return bool(direct[name])
        return bool(paragraph.get(name)) != bool(character.get(name))

    def nearest(name: str) -> bool | str:
        return direct.get(name, character.get(name, paragraph.get(name, "")))

    colour = str(nearest("colour"))
    is_white = colour == _WHITE and not nearest("shaded")
    return Face(
        bold=toggle("bold"),
        italic=toggle("italic"),
        underline=bool(nearest("underline")),
        struck=toggle("struck") or bool(nearest("twice_struck")),
        hidden=toggle("hidden"),
        colour=colour,
        faint="tiny" if nearest("tiny") else "white" if is_white else "",
    )


def _shading(properties: list[Element | None]) -> Properties:
    return {"shaded": True} if any(is_shaded(child(ppr, w("shd"))) for ppr in properties) else {}


def _default_run_properties(root: Element | None) -> Element | None:
    return child(child(child(root, w("docDefaults")), w("rPrDefault")), RPR)


def _list_id(ppr: Element | None) -> int | None:
    text = value(child(ppr, w("numPr")), w("numId"))
    return None if text is None else whole(text)


def _level(ppr: Element | None) -> int | None:
    text = value(child(ppr, w("numPr")), w("ilvl"))
    return None if text is None else whole(text, high=8)


def _outline(properties: list[Element | None], names: list[str]) -> int | None:
    """The outline level nearest in the chain: said outright, or through a built-in name."""
    for ppr, name in zip([*properties, None], [*names, ""], strict=False):
        text = value(ppr, w("outlineLvl"))
        if text is not None:
            return whole(text, 9, high=9)
        if found := _HEADING_NAME.fullmatch(name):
            return int(found[1]) - 1
    return None
