"""The inside of one paragraph: its words with their views, and what hangs on it.

Rule protected: every visible word once. Comments, stored numbers and reading aids of another
script are no words of the text; notes and boxes are texts of their own beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracker.documents.office.story import (
    BASE,
    BREAK,
    Box,
    Form,
    Node,
    Note,
    Paragraph,
    Piece,
)
from tracker.documents.office.views import mapped
from tracker.documents.opendocument.names import (
    CHANGES,
    DRAWING,
    SPAN,
    STYLE_NAME,
    draw,
    elements,
    office,
    text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.documents.office.doubts import Doubts
    from tracker.documents.office.elements import Element
    from tracker.documents.opendocument.changes import Changes
    from tracker.documents.opendocument.styles import StyleSheet

    Inner = Callable[[Element], tuple[Node, ...]]
    """Reads the nodes of a container that stands inside a paragraph."""

_SIGNS: Final = {text("s"): " ", text("tab"): " ", text("line-break"): BREAK}
_WORDLESS: Final = {
    text("number"),
    text("ruby-text"),
    text("script"),
    text("tracked-changes"),
    office("annotation-end"),
}
_NOTE, _NOTE_BODY, _NOTE_KIND = text("note"), text("note-body"), text("note-class")
_FRAME, _TEXT_BOX = draw("frame"), draw("text-box")
_OBJECTS: Final = {draw("object"), draw("object-ole"), draw("plugin"), draw("applet")}
_COMMENT = office("annotation")
_HIDDEN, _IS_HIDDEN = text("hidden-text"), text("is-hidden")


class ParagraphReader:
    """Reads one paragraph."""

    def __init__(
        self,
        styles: StyleSheet,
        changes: Changes,
        doubts: Doubts,
        seen: Seen,
        readers: tuple[Inner, Inner],
    ) -> None:
        """Stand before the first word; ``readers`` read a note or box, and a deletion."""
        self._styles = styles
        self._changes = changes
        self._doubts = doubts
        self._seen = seen
        self._inner, self._deleted = readers
        self._style = ""
        self._form = Form()
        self._restored: Form | None = None
        self._pieces: list[Piece] = []
        self._attached: list[Note | Box] = []
        self._done: list[Node] = []

    def read(self, element: Element, form: Form) -> list[Node]:
        """The paragraph, after the paragraphs that a deletion cut out of it if there are any."""
        self._style, self._form = element.get(STYLE_NAME) or "", form
        self._walk(element, ())
        gone = self._restored and all(piece.views == BASE for piece in self._pieces)
        base_form = self._restored if gone and self._restored else form
        self._close(self._changes.views, form, base_form)
        return self._done

    def _walk(self, element: Element, spans: tuple[str, ...]) -> None:
        self._add(element.text, spans)
        for child in elements(element):
            self._child(child, spans)
            self._add(child.tail, spans)

    def _child(self, child: Element, spans: tuple[str, ...]) -> None:
        tag = child.tag
        if tag == SPAN:
            self._walk(child, (*spans, child.get(STYLE_NAME) or ""))
        elif tag in _SIGNS:
            self._add(_SIGNS[tag], spans)
        elif tag in CHANGES:
            if (deletion := self._changes.mark(child)) is not None:
                self._restore(deletion)
        elif tag == _NOTE:
            self._note(child)
        elif tag == _COMMENT:
            self._seen.comments += 1
        elif tag == _HIDDEN and child.get(_IS_HIDDEN) == "true":
            self._doubts.hidden("".join(child.itertext()))
        elif tag.startswith(DRAWING):
            self._drawing(child)
        elif tag not in _WORDLESS:
            self._walk(child, spans)

    def _add(self, words: str | None, spans: tuple[str, ...]) -> None:
        if not words:
            return
        face = self._styles.face(self._style, spans)
        if not words.isprintable() and words != BREAK:
            words = self._doubts.cleaned(words)
        if face.hidden:
            self._doubts.hidden(words)
            return
        self._pieces.append(Piece(words, self._changes.views, face))
        if face.faint:
            self._doubts.faint(words, face.faint)

    def _note(self, note: Element) -> None:
        body = note.find(_NOTE_BODY)
        if body is not None:
            kind = "endnote" if note.get(_NOTE_KIND) == "endnote" else "footnote"
            self._attached.append(Note(self._changes.views, kind, self._inner(body)))

    def _drawing(self, shape: Element) -> None:
        """A box beside the text. Of the ways that a frame offers to show it, the text counts."""
        if shape.tag in _OBJECTS:
            self._seen.objects += 1
        box = shape.find(_TEXT_BOX) if shape.tag == _FRAME else None
        nodes = self._inner(shape if box is None else box)
        if nodes:
            self._attached.append(Box(self._changes.views, nodes))
        elif shape.tag == _FRAME:
            self._seen.objects += any(child.tag in _OBJECTS for child in shape)

    def _restore(self, deletion: Element) -> None:
        """Put deleted text back where it was cut from, in the base only."""
        nodes = self._deleted(deletion)
        if nodes and isinstance(first := nodes[0], Paragraph):
            form = self._form if self._pieces else first.form
            self._take(first)
            nodes = nodes[1:]
            if nodes:
                self._close(BASE, form, form)
        if nodes and isinstance(last := nodes[-1], Paragraph):
            self._take(last)
            self._restored = last.form
            nodes = nodes[:-1]
        self._done += nodes

    def _take(self, paragraph: Paragraph) -> None:
        self._pieces += paragraph.pieces
        self._attached += paragraph.attached

    def _close(self, mark: int, form: Form, base_form: Form) -> None:
        attached = tuple(self._attached)
        self._done.append(Paragraph(tuple(self._pieces), mark, form, base_form, attached))
        self._pieces, self._attached = [], []


class Seen:
    """What was met and is not read: counted, to be said."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.comments = 0
        self.objects = 0


def as_deleted(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The nodes as they stand in the base alone."""

    def rewrite(paragraph: Paragraph) -> Paragraph:
        pieces = tuple(piece._replace(views=BASE) for piece in paragraph.pieces)
        return paragraph._replace(pieces=pieces, mark=BASE)

    return mapped(nodes, rewrite, lambda _: BASE)
