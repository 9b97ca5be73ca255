"""A Word file's bytes → its blocks as proposed, the base its redline claims, and every doubt.

Rule protected: the two texts of a redline come from one reading, and how they were told apart is
said in a sentence that anyone can check on the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.office.assemble import both_texts
from tracker.documents.office.doubts import Doubts
from tracker.documents.office.redline import decided
from tracker.documents.office.text import OfficeText
from tracker.documents.reading import Markup
from tracker.documents.word.body import NoteReader, StoryReader
from tracker.documents.word.forms import FormReader
from tracker.documents.word.marks import is_marked
from tracker.documents.word.numbering import numbering_of
from tracker.documents.word.package import Package
from tracker.documents.word.styles import StyleSheet
from tracker.documents.word.surroundings import surroundings, without_words

if TYPE_CHECKING:
    from tracker.documents.office.numbering import Numbering


def read_word(data: bytes, name: str, markup: Markup | None = None) -> OfficeText:
    """Read a Word file; ``name`` is for messages only, ``markup`` None decides by itself.

    Raises DocumentRefused for what is no readable Word file, UsageRefused for a markup that Word
    files do not have.
    """
    package = Package(data, name)
    doubts = Doubts()
    numbering = numbering_of(package.part("numbering"))
    story = _story(package, numbering, doubts, markup)
    redline = decided(story.nodes(package.body), markup)
    proposed, base = both_texts(redline, numbering)
    warnings = [*redline.warnings, *doubts.warnings(), *surroundings(package, story.codes)]
    if not (proposed or base):
        warnings.append(without_words(package))
    return OfficeText(proposed, base, redline.markup, redline.evidence, tuple(warnings))


def _story(
    package: Package, numbering: Numbering, doubts: Doubts, markup: Markup | None
) -> StoryReader:
    """The reader of the body, with the styles and notes that the package has."""
    sheet = package.part("styles")
    styles = StyleSheet(sheet)
    forms = FormReader(styles, numbering)
    notes = {}
    roots = [sheet, package.body, package.plain.properties]
    for kind in ("footnote", "endnote"):
        if (root := package.part(f"{kind}s")) is not None:
            notes[kind] = NoteReader(root, kind, styles, forms, doubts)
            roots.append(root)
    lines = markup is not Markup.STRUCK and not any(map(is_marked, roots))
    return StoryReader(package.body, styles, forms, notes, doubts, plain=package.plain, lines=lines)
