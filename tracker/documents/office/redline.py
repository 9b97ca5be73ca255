"""Redlines: which marks of a document say "deleted" and "new", and on what evidence.

Rule protected: a document's marks are read as its party meant them, and never silently. Word's own
tracked changes come first; else text struck by hand makes a redline. Underlining alone makes none,
since headings are underlined, unless somebody says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.office.columns import set_beside
from tracker.documents.office.story import (
    BASE,
    BOTH,
    PROPOSED,
    Node,
    paragraphs,
    tables,
)
from tracker.documents.office.struck import (
    Marks,
    carried_out,
    marks_of,
    word_count,
)
from tracker.documents.office.views import mapped
from tracker.documents.reading import Markup, ReadingWarning
from tracker.phrases import counted
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from tracker.documents.office.story import Paragraph


class Redline(NamedTuple):
    """The story with every word's views decided; ``has_base`` when the base is another text.

    ``is_one_text``: whether every word and paragraph mark stands in both views.
    """

    nodes: tuple[Node, ...]
    markup: Markup
    evidence: str
    has_base: bool
    warnings: tuple[ReadingWarning, ...] = ()
    is_one_text: bool = False


class Tracked(NamedTuple):
    """How much of a story Word's tracked changes mark."""

    inserted: int
    deleted: int
    others: int
    """Signs, paragraph marks, rows, cells and numbers that a change brings or takes."""

    def __bool__(self) -> bool:
        """Whether anything depends on a change."""
        return bool(self.inserted or self.deleted or self.others)

    def sentence(self) -> str:
        """The evidence."""
        others = f", {counted(self.others, 'other mark')}" if self.others else ""
        return (
            f"Word's tracked changes mark {counted(self.inserted, 'word')} as new "
            f"and {counted(self.deleted, 'word')} as deleted{others}."
        )


def decided(nodes: tuple[Node, ...], markup: Markup | None) -> Redline:
    """Read the story's marks as ``markup`` says, or as they look when it is None.

    Raises UsageRefused for a markup that no Word file has.
    """
    if markup is Markup.CRITIC:
        raise UsageRefused("CriticMarkup is read in Markdown only: use tracked, struck or none.")
    tracked = _tracked(nodes)
    if markup is Markup.NONE:
        return _unmarked(nodes, tracked)
    found = _by_marks(nodes, tracked, markup)
    return found if markup else _beside(found)


def _by_marks(nodes: tuple[Node, ...], tracked: Tracked, markup: Markup | None) -> Redline:
    if markup is Markup.TRACKED or (markup is None and tracked):
        return _by_tracking(nodes, tracked)
    accepted = mapped(nodes, _accepted, _accepted_views) if tracked else nodes
    marks = marks_of(accepted, asked=markup is Markup.STRUCK)
    if not marks.struck and (markup is None or not marks.new):
        return _without_marks(accepted, markup, is_one_text=not tracked)
    return _by_hand(accepted, marks)


def _beside(found: Redline) -> Redline:
    """The redline, tables of current and proposed language taken for what they are."""
    beside = set_beside(found.nodes)
    if not beside.evidence:
        return found
    marked = found.markup is not Markup.NONE
    return Redline(
        beside.nodes,
        found.markup if marked else Markup.SIDE_BY_SIDE,
        f"{found.evidence} {beside.evidence}" if marked else beside.evidence,
        has_base=True,
        warnings=(*found.warnings, *beside.warnings),
    )


def _tracked(nodes: tuple[Node, ...]) -> Tracked:
    inserted = deleted = others = 0
    for paragraph in paragraphs(nodes):
        others += (paragraph.mark != BOTH) + (paragraph.form.number != paragraph.base_form.number)
        for piece in paragraph.pieces:
            if piece.views != BOTH:
                words = word_count(piece.text)
                inserted += words if piece.views == PROPOSED else 0
                deleted += words if piece.views == BASE else 0
                others += not words
    for table in tables(nodes):
        for row in table.rows:
            others += row.views != BOTH
            others += sum(
                cell.views != BOTH or cell.covered in {PROPOSED, BASE} for cell in row.cells
            )
    return Tracked(inserted, deleted, others)


def _unmarked(nodes: tuple[Node, ...], tracked: Tracked) -> Redline:
    evidence = "Read without marks, as asked."
    if tracked:
        evidence = "Read without marks, as asked; tracked changes are taken as proposed."
    return Redline(nodes, Markup.NONE, evidence, has_base=False, is_one_text=not tracked)


def _without_marks(nodes: tuple[Node, ...], markup: Markup | None, *, is_one_text: bool) -> Redline:
    if markup is None:
        evidence = "Nothing is tracked or struck through."
        return Redline(nodes, Markup.NONE, evidence, has_base=False, is_one_text=is_one_text)
    message = "Nothing is struck through or underlined as new, so there is no base to compare."
    warning = ReadingWarning("no-redline", "", message)
    return Redline(nodes, markup, message, has_base=False, warnings=(warning,))


def _by_tracking(nodes: tuple[Node, ...], tracked: Tracked) -> Redline:
    warnings = []
    if not tracked:
        message = "No change is tracked, so the base is the proposed text."
        warnings.append(ReadingWarning("no-redline", "", message))
    if struck := marks_of(nodes, asked=False).struck:
        message = (
            f"Changes are tracked, and {counted(struck, 'word')} that stand in the proposed text "
            "are also struck through by hand: read again as struck if that is the redline."
        )
        warnings.append(ReadingWarning("mixed-markup", "", message))
    return Redline(
        nodes, Markup.TRACKED, tracked.sentence(), has_base=True, warnings=tuple(warnings)
    )


def _by_hand(nodes: tuple[Node, ...], marks: Marks) -> Redline:
    warnings = []
    if marks.sign is None:
        message = "Nothing underlined, bold or coloured could be told to be new text."
        warnings.append(ReadingWarning("no-new-text", "", message))
    new = f"{counted(marks.new, 'word')} {marks.sign} as new" if marks.sign else "none marked new"
    evidence = f"By hand: {counted(marks.struck, 'word')} struck through, {new}."
    done = carried_out(nodes, marks)
    return Redline(done, Markup.STRUCK, evidence, has_base=True, warnings=tuple(warnings))


def _accepted_views(views: int) -> int:
    return BOTH if views & PROPOSED else 0


def _accepted(paragraph: Paragraph) -> Paragraph:
    """The paragraph once its tracked changes are accepted."""
    return paragraph._replace(
        pieces=tuple(
            piece._replace(views=BOTH) for piece in paragraph.pieces if piece.views & PROPOSED
        ),
        mark=_accepted_views(paragraph.mark),
        base_form=paragraph.form,
    )
