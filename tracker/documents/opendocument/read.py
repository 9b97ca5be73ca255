"""An OpenDocument text's bytes → its blocks as proposed, the base of its redline, every doubt.

Rule protected: the two texts of a redline come from one reading, by the same rules as in a Word
file: the story, the marks and the counters are Word's, since both formats mean the same by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.office.assemble import both_texts
from tracker.documents.office.doubts import Doubts
from tracker.documents.office.guard import Archive
from tracker.documents.office.parts import parsed
from tracker.documents.office.redline import decided
from tracker.documents.office.text import OfficeText
from tracker.documents.opendocument.body import BodyReader
from tracker.documents.opendocument.changes import Changes
from tracker.documents.opendocument.lists import ListNumbers
from tracker.documents.opendocument.names import HREF, office, text
from tracker.documents.opendocument.styles import StyleSheet
from tracker.documents.reading import ReadingWarning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.documents.office.elements import Element
    from tracker.documents.opendocument.inline import Seen
    from tracker.documents.reading import Markup

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_MACROS = ("Basic/", "Scripts/")
_SOURCE = text("section-source")
_LOST = (
    "An OpenDocument text: headers, footers, pictures and changes of formatting or of table rows "
    "are not read; keep the original beside what is shown."
)


def read_opendocument(data: bytes, name: str, markup: Markup | None = None) -> OfficeText:
    """Read an .odt file; ``name`` is for messages only, ``markup`` None decides by itself.

    Raises DocumentRefused for what is damaged, encrypted or over the guard's limits, UsageRefused
    for a markup that such files do not have.
    """
    archive = Archive(data, name)
    content = _content(archive)
    body = content.find(f"{office('body')}/{office('text')}")
    if body is None:
        raise archive.damaged(f"{_CONTENT} has no text")
    roots = [content]
    if _STYLES in archive.names:
        roots.insert(0, parsed(archive, _STYLES))
    lists, doubts = ListNumbers(roots), Doubts()
    reader = BodyReader(StyleSheet(roots), lists, Changes(body), doubts)
    redline = decided(reader.nodes(body), markup)
    proposed, base = both_texts(redline, lists.numbering)
    said = (*redline.warnings, *doubts.warnings(), *_beside(archive, body, reader.seen))
    evidence = redline.evidence.replace("Word's tracked", "The file's tracked")
    return OfficeText(proposed, base, redline.markup, evidence, said)


def _content(archive: Archive) -> Element:
    """The content part; refused when a password locks it."""
    if _MANIFEST in archive.names and b"encryption-data" in archive.read(_MANIFEST):
        raise archive.refusal(
            "the file is encrypted: open it with its password and save it without one"
        )
    if _CONTENT not in archive.names:
        raise archive.damaged(f"{_CONTENT} is missing")
    return parsed(archive, _CONTENT)


def _beside(archive: Archive, body: Element, seen: Seen) -> Iterator[ReadingWarning]:
    """What stands beside the words and can mislead, and what such a file loses in reading."""
    yield ReadingWarning("opendocument", "", _LOST)
    if seen.comments:
        noun = "comment is" if seen.comments == 1 else "comments are"
        message = f"{seen.comments} {noun} set aside: not part of the text."
        yield ReadingWarning("comments", "", message)
    if seen.objects:
        message = f"{seen.objects} embedded objects (formulas, charts, tables) are not read."
        yield ReadingWarning("embedded-object", "", message)
    if any(entry.startswith(_MACROS) for entry in archive.names):
        yield ReadingWarning("macros", "", "The file carries macros; they are not run.")
    if any(source.get(HREF) for source in body.iter(_SOURCE)):
        message = "Sections fetch text from other files; it is read as it stands here."
        yield ReadingWarning("live-field", "", message)
