"""The body: paragraphs and tables in the order in which they are read, whatever wraps them.

Rule protected: every visible word once, in its place. Text boxes and notes hang on the paragraph
that anchors them; a cell behind a merged one shows nothing of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracker.documents.office.story import (
    BASE,
    BOTH,
    PROPOSED,
    Box,
    Cell,
    Line,
    Node,
    Note,
    Paragraph,
    Piece,
    Row,
    Table,
    paragraphs,
)
from tracker.documents.word.fields import Fields
from tracker.documents.word.names import (
    ALTERNATE,
    DEL,
    ID,
    INS,
    PPR,
    SDT,
    SDT_CONTENT,
    TBL,
    TC,
    TCPR,
    TR,
    TRPR,
    VAL,
    P,
    child,
    first_child,
    w,
)
from tracker.documents.word.plain import NONE
from tracker.documents.word.runs import CHANGES, WORDLESS, RunReader, chosen_branch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.documents.office.doubts import Doubts
    from tracker.documents.office.elements import Element
    from tracker.documents.word.forms import FormReader, Setting
    from tracker.documents.word.plain import Inside, PlainParagraph, PlainParagraphs
    from tracker.documents.word.styles import StyleSheet

_CELL_CHANGES: Final = {w("cellIns"): PROPOSED, w("cellDel"): BASE}
_GALLERY = "Table of Contents"


class StoryReader:
    """Reads one story (the body, or the notes of a kind) into nodes."""

    def __init__(
        self,
        story: Element,
        styles: StyleSheet,
        forms: FormReader,
        notes: dict[str, NoteReader],
        doubts: Doubts,
        *,
        plain: PlainParagraphs = NONE,
        lines: bool = False,
    ) -> None:
        """Prepare for ``story``; ``notes`` resolves references by kind, ``plain`` placeholders.

        ``lines``: whether no mark parts the file, so that plain paragraphs are read as lines.
        """
        self._forms = forms
        self._notes = notes
        self._doubts = doubts
        self._fields = Fields.of(story)
        self._tables_open = 0
        self._plain = plain
        self._lines = lines
        self._settings: dict[Inside, Setting] = {}
        self._runs = RunReader(styles, self._fields, doubts, plain)

    def nodes(self, container: Iterable[Element], views: int = BOTH) -> tuple[Node, ...]:
        """The paragraphs and tables inside a container."""
        return tuple(self._nodes(container, views))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the fields met so far."""
        return tuple(self._fields.codes)

    def _nodes(self, container: Iterable[Element], views: int) -> Iterator[Node]:
        for element in container:
            tag = element.tag
            if tag == P:
                plain = self._plain.at(element)
                node = self._line(plain) or self._paragraph(element, plain, views)
                if node is not None:
                    yield node
            elif tag == TBL:
                yield self._table(element, views)
            elif tag == SDT:
                yield from self._control(element, views)
            elif tag == ALTERNATE:
                yield from self._nodes(chosen_branch(element), views)
            elif tag not in WORDLESS:
                yield from self._nodes(element, views & CHANGES.get(tag, BOTH))

    def _control(self, element: Element, views: int) -> Iterator[Node]:
        """A content control; one that Word fills with a table of contents is left out."""
        inside = self._nodes(element.iterfind(f"{SDT_CONTENT}/*"), views)
        gallery = element.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
        if gallery is None or gallery.get(VAL) != _GALLERY:
            yield from inside
            return
        lines, self._lines = self._lines, False
        for paragraph in paragraphs(inside):
            self._leave_out(paragraph.pieces)
        self._lines = lines

    def _line(self, plain: PlainParagraph | None) -> Line | None:
        """A plain paragraph on the short way; None for one whose pieces matter."""
        if plain is None or not self._lines or self._tables_open:
            return None
        setting = self._plain_setting(plain[0])
        line = None if setting.form.contents else self._runs.line(plain, setting.style)
        if line is None:
            return None
        text, lead = line
        if setting.form.heading and plain[-1]:
            self._doubts.heading = text
        return Line(text, lead, setting.form)

    def _paragraph(
        self, element: Element, plain: PlainParagraph | None, views: int
    ) -> Paragraph | None:
        words_before = self._doubts.contents_words
        if plain is None:
            setting = self._forms.setting(first_child(element, PPR))
        else:
            setting = self._plain_setting(plain[0])
        self._doubts.shaded = bool(self._tables_open) or setting.shaded
        pieces, anchors = self._runs.read(element, plain, setting.style, views)
        form = setting.form
        if form.contents:
            self._leave_out(pieces)
            return None
        if not pieces and self._doubts.contents_words > words_before:
            self._leave_out(())
            return None
        if form.heading and pieces:
            self._doubts.heading = " ".join("".join([piece.text for piece in pieces]).split())
        attached = tuple(self._attached(*anchor) for anchor in anchors) if anchors else ()
        return Paragraph(pieces, views & setting.mark, form, setting.base_form, attached)

    def _plain_setting(self, inside: Inside) -> Setting:
        setting = self._settings.get(inside)
        if setting is None:
            setting = self._settings[inside] = self._forms.setting(self._plain.ppr[inside])
        return setting

    def _leave_out(self, pieces: tuple[Piece, ...]) -> None:
        """A line of a table of contents."""
        self._doubts.contents_paragraphs += 1
        self._doubts.contents_words += sum(len(piece.text.split()) for piece in pieces)

    def _attached(self, views: int, kind: str, element: Element) -> Note | Box:
        if kind == "box":
            return Box(views, self.nodes(element, views))
        notes = self._notes.get(kind)
        return Note(views, kind, notes.note(element.get(ID), views) if notes else ())

    def _table(self, element: Element, views: int) -> Table:
        self._tables_open += 1
        rows = tuple(self._row(row, views) for row in _inside(element, TR))
        self._tables_open -= 1
        return Table(rows)

    def _row(self, element: Element, views: int) -> Row:
        trpr = child(element, TRPR)
        if child(trpr, INS) is not None:
            views &= PROPOSED
        if child(trpr, DEL) is not None:
            views &= BASE
        return Row(views, tuple(self._cell(cell, views) for cell in _inside(element, TC)))

    def _cell(self, element: Element, views: int) -> Cell:
        tcpr = child(element, TCPR)
        for item in () if tcpr is None else tcpr:
            views &= _CELL_CHANGES.get(item.tag, BOTH)
        nodes, covered = self.nodes(element, views), _covered(tcpr)
        if covered:
            for paragraph in paragraphs(nodes):
                self._doubts.merged("".join(p.text for p in paragraph.pieces if p.views & covered))
        return Cell(views, covered, nodes)


class NoteReader:
    """The footnotes or endnotes of a document, read when they are referred to."""

    def __init__(
        self, root: Element, kind: str, styles: StyleSheet, forms: FormReader, doubts: Doubts
    ) -> None:
        """Index the notes by id."""
        self._story = StoryReader(root, styles, forms, {}, doubts)
        self._notes = {note.get(ID): note for note in root.iterfind(w(kind))}

    def note(self, note_id: str | None, views: int) -> tuple[Node, ...]:
        """The paragraphs of one note, once; none for a dangling or a second reference."""
        return self._story.nodes(self._notes.pop(note_id, ()), views)


def _inside(container: Element, name: str) -> Iterator[Element]:
    """The rows of a table or cells of a row, through the wrappers allowed between them."""
    for element in container:
        if element.tag == name:
            yield element
        elif element.tag not in WORDLESS:
            yield from _inside(element, name)


def _covered(tcpr: Element | None) -> int:
    """The views in which a vertical merge hides this cell behind the one above."""
    merge = child(tcpr, w("vMerge"))
    if merge is not None:
        return 0 if merge.get(VAL) == "restart" else BOTH
    tracked = child(tcpr, w("cellMerge"))
    if tracked is None:
        return 0
    now, before = tracked.get(w("vMerge")), tracked.get(w("vMergeOrig"))
    return (PROPOSED if now == "cont" else 0) | (BASE if before == "cont" else 0)
