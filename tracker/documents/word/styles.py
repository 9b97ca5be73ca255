"""Styles: how a paragraph or run looks and what it is, through every style it is based on.

Rule protected: a strike-through, a hidden word or a heading counts the same whether it was set by
hand or through a style. Toggle properties combine as ECMA-376 part 1, 17.7.3 says: paragraph and
character style together by exclusive or, direct formatting last and absolute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from tracker.documents.word.names import (
    PPR,
    RPR,
    VAL,
    Element,
    child,
    is_on,
    value,
    w,
    whole,
)
from tracker.documents.word.story import PLAIN, Face

_TOGGLES: Final = {
    w("b"): "bold",
    w("i"): "italic",
    w("strike"): "struck",
    w("dstrike"): "twice_struck",
    w("vanish"): "hidden",
}
_UNDERLINE, _COLOUR, _RUN_STYLE = w("u"), w("color"), w("rStyle")
_TOGGLED = ("bold", "italic", "struck", "hidden")
_HEADING_NAME = re.compile(r"heading ?([1-9])")
_CONTENTS_NAME = re.compile(r"toc ?(?:[1-9]|heading)")
_LONGEST_CHAIN = 20

Look = dict[str, bool | str]
"""The properties of the look that one place sets; an absent key is inherited."""


def look_of(rpr: Element | None) -> Look:
    """What a ``w:rPr`` sets by itself."""
    look: Look = {}
    for item in () if rpr is None else rpr:
        tag = item.tag
        if name := _TOGGLES.get(tag):
            look[name] = is_on(item)
        elif tag == _UNDERLINE:
            look["underline"] = is_on(item) and item.get(VAL) is not None
        elif tag == _COLOUR:
            look["colour"] = _colour(item.get(VAL))
        elif tag == _RUN_STYLE:
            look["style"] = item.get(VAL) or ""
    return look


def _colour(code: str | None) -> str:
    return "" if code in {None, "auto", "000000"} else str(code).upper()


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style says, inheritance resolved; ``outline`` 0-8, 9 for body text."""

    look: Look
    outline: int | None
    title: bool
    contents: bool
    list_id: int | None
    level: int | None
    numbered_by: str
    """The id of the style in the chain that carries the list, "" when none does."""


class StyleSheet:
    """The styles part of a document (may be missing)."""

    def __init__(self, root: Element | None) -> None:
        """Index the styles by id."""
        self._styles: dict[str, Element] = {}
        self._default = ""
        self._base = look_of(_default_run_properties(root))
        for style in () if root is None else root.iterfind(w("style")):
            style_id = style.get(w("styleId")) or ""
            self._styles.setdefault(style_id, style)
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true"}:
                self._default = style_id
        self.paragraph = cache(self._paragraph)
        self.face = cache(self._face)
        self._character = cache(self._look)

    def _paragraph(self, style_id: str | None) -> ParagraphStyle:
        """A paragraph style by id; the default style for None or an unknown id."""
        chain = self._chain(style_id if style_id in self._styles else self._default)
        names = [(value(style, w("name")) or "").lower() for style in chain] or [style_id or ""]
        properties = [child(style, PPR) for style in chain]
        numbered = next((i for i, ppr in enumerate(properties) if _list_id(ppr) is not None), None)
        return ParagraphStyle(
            look=self._base | self._look(style_id if style_id in self._styles else self._default),
            outline=_outline(properties, names),
            title=names[0] == "title",
            contents=any(_CONTENTS_NAME.fullmatch(name) for name in names),
            list_id=None if numbered is None else _list_id(properties[numbered]),
            level=next((n for ppr in properties if (n := _level(ppr)) is not None), None),
            numbered_by="" if numbered is None else chain[numbered].get(w("styleId")) or "",
        )

    def _face(self, style_id: str | None, run_style: str) -> Face:
        """How a run without direct formatting looks in such a paragraph."""
        return resolved(self.paragraph(style_id).look, self._character(run_style), {})

    def direct_face(self, style_id: str | None, look: Look) -> Face:
        """How a run with direct formatting looks in such a paragraph."""
        character = self._character(str(look.get("style", "")))
        return resolved(self.paragraph(style_id).look, character, look)

    def _look(self, style_id: str) -> Look:
        look: Look = {}
        for style in reversed(self._chain(style_id)):
            look |= look_of(child(style, RPR))
            if (value(style, w("name")) or "").lower() in {"hyperlink", "followedhyperlink"}:
                look["underline"] = False
        return look

    def _chain(self, style_id: str) -> list[Element]:
        """The style and those it is based on, nearest first; a circle is cut."""
        chain: list[Element] = []
        while style_id in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[style_id])
            style_id = value(chain[-1], w("basedOn")) or ""
        return chain


def resolved(paragraph: Look, character: Look, direct: Look) -> Face:
    """The face that the three places give together."""
    if not (character or direct or paragraph):
        return PLAIN

    def toggle(name: str) -> bool:
        if name in direct:
            return bool(direct[name])
        return bool(paragraph.get(name)) != bool(character.get(name))

    def nearest(name: str) -> bool | str:
        return direct.get(name, character.get(name, paragraph.get(name, "")))

    bold, italic, struck, hidden = map(toggle, _TOGGLED)
    struck = struck or bool(nearest("twice_struck"))
    return Face(bold, italic, bool(nearest("underline")), struck, hidden, str(nearest("colour")))


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
