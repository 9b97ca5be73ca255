"""Runs: the words of one paragraph, each with its look and the views in which it stands.

Rule protected: every visible word once. Whatever wraps a run (a content control, a hyperlink, a
smart tag, a field, a tracked change) is walked through, known or not; only what is named here as
carrying no words is passed over. ``w:t`` cut by comments or bookmarks joins again by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracker.documents.word.names import (
    ALTERNATE,
    CHOICE,
    DEL,
    DRAWING_TEXT,
    FALLBACK,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    SDT,
    SDT_CONTENT,
    TCPR,
    TEXT_BOX,
    TRPR,
    Element,
    R,
    T,
    m,
    w,
)
from tracker.documents.word.story import BASE, BREAK, PLAIN, PROPOSED, Face, Piece
from tracker.documents.word.styles import StyleSheet, look_of
from tracker.documents.word.symbols import drawn

if TYPE_CHECKING:
    from tracker.documents.word.fields import Fields

CHANGES: Final = {INS: PROPOSED, MOVE_TO: PROPOSED, DEL: BASE, MOVE_FROM: BASE}
"""Tracked changes that wrap content, and the view in which that content stands."""

WORDLESS: Final = frozenset(
    {PPR, RPR, TRPR, TCPR, w("sdtPr"), w("sdtEndPr"), w("smartTagPr"), w("customXmlPr")}
    | {w("tblPr"), w("tblGrid"), w("tblPrEx"), w("sectPr"), w("bookmarkStart"), w("bookmarkEnd")}
    | {w("proofErr"), w("permStart"), w("permEnd"), w("commentRangeStart"), w("commentRangeEnd")}
    | {w("lastRenderedPageBreak"), w("footnoteRef"), w("endnoteRef"), w("annotationRef")}
    | {w("commentReference"), w("separator"), w("continuationSeparator"), w("rubyPr")}
    | {m("ctrlPr"), m("rPr"), m("argPr"), m("oMathParaPr")}
)
_SIGNS: Final = {
    w("tab"): " ",
    w("ptab"): " ",
    w("br"): BREAK,
    w("cr"): BREAK,
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "",
}
_DELETED_TEXT, _CODE, _DELETED_CODE = w("delText"), w("instrText"), w("delInstrText")
_FIELD, _FIELD_KIND, _SIMPLE_FIELD = w("fldChar"), w("fldCharType"), w("fldSimple")
_SYMBOL, _FONTS, _LINK = w("sym"), w("rFonts"), w("hyperlink")
_NOTES: Final = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_MATH_TEXT, _MATH_RUN = m("t"), m("r")
_MATH_JOINS: Final = {m("den"): "/", m("sup"): "^", m("sub"): "_"}
_MATH_SIGNS: Final = {m("rad"): "√"}
_UNDERSTOOD = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")

Anchor = tuple[int, str, Element]
"""Views, kind ("box", "art", "footnote", "endnote") and element of what hangs on a paragraph."""


def chosen_branch(alternate: Element) -> Element | None:
    """The one branch of ``mc:AlternateContent`` that Word shows, None when there is none."""
    for choice in alternate.iterfind(CHOICE):
        needed = (choice.get("Requires") or "").split()
        if all(str(choice.nsmap.get(each, "")).startswith(_UNDERSTOOD) for each in needed):
            return choice
    return alternate.find(FALLBACK)


class RunReader:
    """Reads the runs of one paragraph after the other; fields stay open between them."""

    def __init__(self, styles: StyleSheet, fields: Fields) -> None:
        """Start a story."""
        self._styles = styles
        self._fields = fields
        self._style: str | None = None
        self._plain = PLAIN
        self._pieces: list[Piece] = []
        self._anchors: list[Anchor] = []
        self.contents_words = 0
        """Words left out so far because a field generated them as a table of contents."""

    def read(
        self, paragraph: Element, style: str | None, views: int
    ) -> tuple[tuple[Piece, ...], list[Anchor]]:
        """The pieces of a paragraph in that style and what hangs on it, in order."""
        self._style, self._plain = style, self._styles.face(style, "")
        self._pieces, self._anchors = [], []
        self._walk(paragraph, views)
        return tuple(self._pieces), self._anchors

    def _walk(self, container: Element, views: int) -> None:
        for child in container:
            tag = child.tag
            if tag == R:
                self._run(child, views)
            elif tag in WORDLESS:
                continue
            elif change := CHANGES.get(tag):
                self._walk(child, views & change)
            else:
                self._wrapper(child, tag, views)

    def _wrapper(self, child: Element, tag: str, views: int) -> None:
        """Anything between a paragraph and its runs."""
        if tag == ALTERNATE:
            branch = chosen_branch(child)
            self._walk(() if branch is None else branch, views)
        elif tag == SDT:
            self._walk(child.findall(SDT_CONTENT), views)
        elif tag == _MATH_RUN:
            self._run(child, views)
        elif tag == _SIMPLE_FIELD:
            self._simple_field(child, views)
        elif tag == TEXT_BOX:
            self._anchors.append((views, "box", child))
        else:
            self._add(_MATH_JOINS.get(tag) or _MATH_SIGNS.get(tag, ""), views, self._plain)
            self._walk(child, views)

    def _simple_field(self, element: Element, views: int) -> None:
        self._fields.mark("begin")
        self._fields.instruct(element.get(w("instr")) or "")
        self._fields.mark("separate")
        self._walk(element, views)
        self._fields.mark("end")

    def _run(self, run: Element, views: int) -> None:
        face = self._plain
        for child in run:
            tag = child.tag
            if tag == T:
                self._add(child.text or "", views, face)
            elif tag == RPR:
                look = look_of(child)
                face = self._styles.direct_face(self._style, look) if look else face
            else:
                self._part(child, tag, views, face)

    def _part(self, child: Element, tag: str, views: int, face: Face) -> None:
        """Anything in a run but its properties and ordinary text."""
        if (sign := _SIGNS.get(tag)) is not None:
            self._add(sign, views, face)
        elif tag == _DELETED_TEXT:
            self._add(child.text or "", views & BASE, face)
        elif tag == _FIELD:
            self._fields.mark(child.get(_FIELD_KIND))
        elif tag in {_CODE, _DELETED_CODE}:
            self._fields.instruct(child.text or "")
        elif kind := _NOTES.get(tag):
            self._anchors.append((views, kind, child))
        elif tag == _SYMBOL:
            code = int(child.get(w("char")) or "0", 16)
            self._add(drawn(code, child.get(w("font")) or ""), views, face)
        elif tag in {_MATH_TEXT, DRAWING_TEXT}:
            self._add(child.text or "", views, face)
        elif tag not in WORDLESS:
            self._graphic(child, views)

    def _graphic(self, element: Element, views: int) -> None:
        """Drawings, pictures and objects: only the text boxes in them carry words."""
        self._walk([element], views)

    def _add(self, text: str, views: int, face: Face) -> None:
        if not (text and views and self._fields.visible):
            return
        if self._fields.in_contents:
            self.contents_words += len(text.split())
            return
        self._pieces.append(Piece(text, views, face))
