"""Runs: the words of one paragraph, each with its look and the views in which it stands.

Rule protected: every visible word once. Whatever wraps a run (a content control, a hyperlink, a
smart tag, a field, a tracked change) is walked through, known or not; only what is named here as
carrying no words is passed over. ``w:t`` cut by comments or bookmarks joins again by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracker.documents.office.elements import Element, whole
from tracker.documents.office.lead import lead_of
from tracker.documents.office.story import (
    BASE,
    BREAK,
    PLAIN,
    PROPOSED,
    Face,
    Piece,
)
from tracker.documents.word.names import (
    ALTERNATE,
    CHOICE,
    DEL,
    DRAWING_PARAGRAPH,
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
    WORD_ART,
    P,
    R,
    T,
    m,
    value,
    w,
)
from tracker.documents.word.plain import runs_of
from tracker.documents.word.styles import Faces, StyleSheet, look_of
from tracker.documents.word.symbols import drawn, font_drawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tracker.documents.office.doubts import Doubts
    from tracker.documents.word.fields import Fields
    from tracker.documents.word.plain import PlainParagraph, PlainParagraphs

CHANGES: Final = {INS: PROPOSED, MOVE_TO: PROPOSED, DEL: BASE, MOVE_FROM: BASE}
"""Tracked changes that wrap content, and the view in which that content stands."""

WORDLESS: Final = frozenset(
    {PPR, RPR, TRPR, TCPR, w("sdtPr"), w("sdtEndPr"), w("smartTagPr"), w("customXmlPr")}
    | {w("tblPr"), w("tblGrid"), w("tblPrEx"), w("sectPr"), w("bookmarkStart"), w("bookmarkEnd")}
    | {w("proofErr"), w("permStart"), w("permEnd"), w("commentRangeStart"), w("commentRangeEnd")}
    | {w("lastRenderedPageBreak"), w("footnoteRef"), w("endnoteRef"), w("annotationRef")}
    | {w("commentReference"), w("separator"), w("continuationSeparator"), w("rubyPr")}
    | {w("softHyphen"), m("ctrlPr"), m("rPr"), m("argPr"), m("oMathParaPr")}
)
"""Elements that carry no visible words."""

_SIGNS: Final = {
    w("tab"): " ",
    w("ptab"): " ",
    w("br"): BREAK,
    w("cr"): BREAK,
    w("noBreakHyphen"): "\u2011",
}
_NOTES: Final = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_MATH_SIGNS: Final = {m("den"): "/", m("sup"): "^", m("sub"): "_", m("rad"): "√"}
_UNDERSTOOD = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")

Anchor = tuple[int, str, Element]
"""Views, kind ("box", "footnote", "endnote") and element of what hangs on a paragraph."""


def chosen_branch(alternate: Element) -> list[Element]:
    """The content of the one branch of ``mc:AlternateContent`` that Word shows."""
    for choice in alternate.iterfind(CHOICE):
        needed = (choice.get("Requires") or "").split()
        if all(str(choice.nsmap.get(each, "")).startswith(_UNDERSTOOD) for each in needed):
            return list(choice)
    return list(alternate.iterfind(f"{FALLBACK}/*"))


class RunReader:
    """Reads the runs of one paragraph after the other; fields stay open between them."""

    def __init__(
        self, styles: StyleSheet, fields: Fields, doubts: Doubts, plain: PlainParagraphs
    ) -> None:
        """Start a story."""
        self._styles = styles
        self._kept = plain
        self._faces: dict[str | None, Faces] = {}
        self._fields = fields
        self._doubts = doubts
        self._style: str | None = None
        self._plain = PLAIN
        self._pieces: list[Piece] = []
        self._anchors: list[Anchor] = []
        self._readers = self._readers_by_name()

    def read(
        self, paragraph: Element, plain: PlainParagraph | None, style: str | None, views: int
    ) -> tuple[tuple[Piece, ...], list[Anchor]]:
        """The pieces of a paragraph in that style and what hangs on it, in order.

        ``plain`` is its content where it was taken out of the element.
        """
        if plain is not None:
            return self._read_plain(plain, style, views), []
        self._style, self._plain = style, self._styles.face(style, ())
        self._pieces, self._anchors = [], []
        self._walk(paragraph, views, self._plain)
        return tuple(self._pieces), self._anchors

    def _read_plain(
        self, plain: PlainParagraph, style: str | None, views: int
    ) -> tuple[Piece, ...]:
        faces = self._faces_in(style)
        pieces = tuple([Piece(text, views, faces[inside]) for inside, text in runs_of(plain)])
        if faces.are_usual and views and self._fields.ordinary:
            return pieces
        self._pieces = []
        for piece in pieces:
            self._add(*piece)
        return tuple(self._pieces)

    def line(self, plain: PlainParagraph, style: str | None) -> tuple[str, int] | None:
        """The text of a plain paragraph and its lead; None where more than words is to be told."""
        faces = self._faces_in(style)
        _, stretch, raw = plain
        looks = [faces[inside] for inside in stretch[1::3]]
        if not (faces.are_usual and self._fields.ordinary):
            return None
        # No white space but the blank is plain, so this is ``spaced`` without looking for others.
        text = " ".join(raw.split()) if "  " in raw else raw.strip()
        return text, lead_of(zip(stretch[2::3], looks, strict=True), text)

    def _faces_in(self, style: str | None) -> Faces:
        faces = self._faces.get(style)
        if faces is None:
            faces = self._faces[style] = Faces(self._styles, style, self._kept.rpr)
        return faces

    def _readers_by_name(self) -> dict[str, Callable[[Element, int, Face], None]]:
        readers: dict[str, Callable[[Element, int, Face], None]] = {
            T: self._text,
            R: self._run,
            m("t"): self._text,
            m("r"): self._run,
            DRAWING_TEXT: self._text,
            w("delText"): self._deleted_text,
            w("fldChar"): self._field,
            w("fldSimple"): self._simple_field,
            w("instrText"): self._code,
            w("delInstrText"): self._code,
            w("sym"): self._symbol,
            SDT: self._control,
            ALTERNATE: self._alternate,
            TEXT_BOX: self._box,
            WORD_ART: self._word_art,
            DRAWING_PARAGRAPH: self._inner_paragraph,
            P: self._inner_paragraph,
            m("d"): self._delimiters,
        }
        readers |= dict.fromkeys(WORDLESS, self._pass_over)
        readers |= dict.fromkeys(_SIGNS, self._sign)
        readers |= dict.fromkeys(_MATH_SIGNS, self._math)
        readers |= dict.fromkeys(CHANGES, self._change)
        return readers | dict.fromkeys(_NOTES, self._note)

    def _walk(self, container: Iterable[Element], views: int, face: Face) -> None:
        """Read what is inside; an element of an unknown name is walked through."""
        readers = self._readers
        for child in container:
            readers.get(child.tag, self._walk)(child, views, face)

    def _pass_over(self, element: Element, views: int, face: Face) -> None:
        """Carries no words."""

    def _run(self, run: Element, views: int, face: Face) -> None:
        """The same as walking through it, in the look that its properties give it."""
        face = self._plain
        for child in run:
            if child.tag == RPR:
                face = self._styles.face(self._style, look_of(child))
            else:
                self._readers.get(child.tag, self._walk)(child, views, face)

    def _text(self, element: Element, views: int, face: Face) -> None:
        text = element.text or ""
        if not text.isprintable():  # as symbol fonts' characters and those without width are
            text = self._doubts.cleaned(font_drawn(text, element))
        self._add(text, views, face)

    def _deleted_text(self, element: Element, views: int, face: Face) -> None:
        self._text(element, views & BASE, face)

    def _sign(self, element: Element, views: int, face: Face) -> None:
        self._add(_SIGNS[element.tag], views, face)

    def _symbol(self, element: Element, views: int, face: Face) -> None:
        self._add(drawn(element.get(w("char")), element.get(w("font"))), views, face)

    def _change(self, element: Element, views: int, face: Face) -> None:
        self._walk(element, views & CHANGES[element.tag], face)

    def _control(self, element: Element, views: int, face: Face) -> None:
        self._walk(element.iterfind(f"{SDT_CONTENT}/*"), views, face)

    def _alternate(self, element: Element, views: int, face: Face) -> None:
        self._walk(chosen_branch(element), views, face)

    def _field(self, element: Element, views: int, face: Face) -> None:
        shown = self._fields.mark(element.get(w("fldCharType")))
        self._add(shown, views, face)
        if (choices := element.find(f"{w('ffData')}/{w('ddList')}")) is not None:
            self._drop_down(choices, views, face)

    def _drop_down(self, choices: Element, views: int, face: Face) -> None:
        """The entry that a form's drop-down list shows: its words are in no run."""
        entries = [entry.get(w("val")) or "" for entry in choices.iterfind(w("listEntry"))]
        shown = whole(value(choices, w("result")) or value(choices, w("default")))
        if views and shown < len(entries):
            self._pieces.append(Piece(entries[shown], views, face))

    def _simple_field(self, element: Element, views: int, face: Face) -> None:
        self._fields.mark("begin")
        self._fields.instruct(element.get(w("instr")) or "")
        self._fields.mark("separate")
        self._walk(element, views, face)
        self._fields.mark("end")

    def _code(self, element: Element, views: int, face: Face) -> None:
        self._fields.instruct(element.text or "")

    def _note(self, element: Element, views: int, face: Face) -> None:
        self._anchors.append((views, _NOTES[element.tag], element))

    def _box(self, element: Element, views: int, face: Face) -> None:
        self._anchors.append((views, "box", element))

    def _word_art(self, element: Element, views: int, face: Face) -> None:
        self._add(f" {element.get('string') or ''} ", views, face)

    def _inner_paragraph(self, element: Element, views: int, face: Face) -> None:
        """A paragraph where none belongs, or in a drawing: its words stay apart from others."""
        self._add(" ", views, face)
        if (plain := self._kept.at(element)) is not None:
            for inside, text in runs_of(plain):
                self._add(text, views, self._faces_in(self._style)[inside])
        self._walk(element, views, face)

    def _math(self, element: Element, views: int, face: Face) -> None:
        """The parts of a formula, with a sign where the page shows their place."""
        if len(element):
            self._add(_MATH_SIGNS[element.tag], views, face)
            self._walk(element, views, face)

    def _delimiters(self, element: Element, views: int, face: Face) -> None:
        """Brackets, which a formula keeps as properties; round ones when it names none."""
        properties = element.find(m("dPr"))
        for name, default in (("begChr", "("), ("endChr", ")")):
            found = None if properties is None else properties.find(m(name))
            sign = default if found is None else found.get(m("val")) or ""
            self._add(sign, views, face)
            if name == "begChr":
                self._walk(element.iterfind(m("e")), views, face)

    def _add(self, text: str, views: int, face: Face) -> None:
        """A piece, unless it is not to be seen; the doubts hear of what was left out."""
        if not (text and views):
            return
        if self._fields.ordinary and not face.hidden:
            self._pieces.append(Piece(text, views, face))
            if face.faint:
                self._doubts.faint(text, face.faint)
        elif not self._fields.visible:
            self._doubts.in_code(text)
        elif not self._fields.ordinary:
            self._doubts.contents_words += len(text.split())
        else:
            self._doubts.hidden(text)
