"""A Word file's bytes → its blocks as proposed, the base its redline claims, and every doubt.

Rule protected: the two texts of a redline come from one reading, and how they were told apart is
said in a sentence that anyone can check on the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.documents.word.assemble import Assembler
from tracker.documents.word.body import NoteReader, StoryReader
from tracker.documents.word.doubts import Doubts
from tracker.documents.word.forms import FormReader
from tracker.documents.word.numbering import Numbering
from tracker.documents.word.package import Package
from tracker.documents.word.redline import decided
from tracker.documents.word.story import BASE, PROPOSED
from tracker.documents.word.styles import StyleSheet
from tracker.documents.word.surroundings import surroundings, without_words

if TYPE_CHECKING:
    from tracker.documents.block import Block
    from tracker.documents.reading import Markup, ReadingWarning


@dataclass(frozen=True, slots=True)
class WordText:
    """The text of a Word file.

    ``blocks`` is the text as proposed, ``base`` the text that the redline claims to change (None
    without one). ``evidence`` says in a sentence why ``markup`` was chosen.
    """

    blocks: tuple[Block, ...]
    base: tuple[Block, ...] | None
    markup: Markup
    evidence: str
    warnings: tuple[ReadingWarning, ...]


def read_word(data: bytes, name: str, markup: Markup | None = None) -> WordText:
    """Read a Word file; ``name`` is for messages only, ``markup`` None decides by itself.

    Raises DocumentRefused for what is no readable Word file, UsageRefused for a markup that Word
    files do not have.
    """
    package = Package(data, name)
    doubts = Doubts()
    numbering = Numbering(package.part("numbering"))
    story = _story(package, numbering, doubts)
    redline = decided(story.nodes(package.body), markup)
    proposed = tuple(Assembler(numbering, PROPOSED).blocks(redline.nodes))
    base = None
    if redline.has_base:
        base = tuple(Assembler(numbering, BASE).blocks(redline.nodes))
    warnings = [*redline.warnings, *doubts.warnings(), *surroundings(package, story.codes)]
    if not (proposed or base):
        warnings.append(without_words(package))
    return WordText(proposed, base, redline.markup, redline.evidence, tuple(warnings))


def _story(package: Package, numbering: Numbering, doubts: Doubts) -> StoryReader:
    """The reader of the body, with the styles and notes that the package has."""
    styles = StyleSheet(package.part("styles"))
    forms = FormReader(styles, numbering)
    notes = {}
    for kind in ("footnote", "endnote"):
        if (root := package.part(f"{kind}s")) is not None:
            notes[kind] = NoteReader(root, kind, styles, forms, doubts)
    return StoryReader(package.body, styles, forms, notes, doubts)
