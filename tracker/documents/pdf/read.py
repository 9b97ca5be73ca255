"""A PDF's bytes → its lines, how it marks changes as far as can be told, and what is lost.

Rule protected: a scan, and a redline whose struck words cannot be told from the new ones, are said
to be what they are. What is read of any other PDF is said to be less than its Word file holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.documents.merged import AS_ASKED, merged_redline
from tracker.documents.pdf.layout import lines_of
from tracker.documents.pdf.pages import SCANNED, read_pages
from tracker.documents.pdf.strikes import struck_words
from tracker.documents.reading import (
    MERGED_REDLINE,
    NO_WORDS,
    UNREADABLE_TEXT,
    Markup,
    ReadingWarning,
)
from tracker.phrases import counted
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.documents.pdf.words import Page

_MOST_UNMAPPED = 0.02
"""Of all characters: above this, a file's fonts say nothing about what their signs mean."""
_SHOWN = 12

_LOST = (
    "A PDF keeps signs at places on a page, so paragraphs and tables were pieced together, and "
    "bold type and tracked changes are lost: ask for the Word file."
)
_SCAN = "The PDF holds pictures and no words: it is a scan."
_EMPTY = "The PDF holds no words."
_UNMAPPED = "The PDF's fonts do not say what their signs mean, so its words cannot be read."
_RECOGNISED = "The words were recognised from a picture of the page: check them against it."
_ASKED = "A redline, as you say; a PDF's struck and new words cannot be told apart."


@dataclass(frozen=True, slots=True)
class PdfText:
    """The lines of a PDF ("" a blank one), its ``markup`` and on what ``evidence``."""

    lines: tuple[str, ...]
    markup: Markup
    evidence: str
    warnings: tuple[ReadingWarning, ...]


def read_pdf(data: bytes, name: str, markup: Markup | None = None) -> PdfText:
    """Read a PDF; ``name`` is for messages only, ``markup`` None decides by itself.

    Raises DocumentRefused for what is damaged, locked or over the limits, UsageRefused for a markup
    that no PDF has.
    """
    if markup is Markup.CRITIC:
        raise UsageRefused("CriticMarkup is read in Markdown only: use struck, tracked or none.")
    pages = read_pages(data, name)
    lines = tuple(lines_of(pages))
    struck = [word for page in pages for word in struck_words(page)]
    evidence = _evidence(struck, "\n".join(lines), markup)
    warnings = [ReadingWarning("pdf", "", _LOST), *_unread(pages), *_beside(pages)]
    if evidence and markup is Markup.NONE:
        warnings.append(ReadingWarning("merged-words", "", evidence + AS_ASKED))
    elif evidence:
        warnings.append(ReadingWarning(MERGED_REDLINE, "", evidence))
        return PdfText(lines, markup or Markup.STRUCK, evidence, tuple(warnings))
    said = "Read as it stands, as asked." if markup is Markup.NONE else "No word is struck through."
    return PdfText(lines, Markup.NONE, said, tuple(warnings))


def _evidence(struck: Sequence[str], text: str, markup: Markup | None) -> str:
    """Why this is a redline; "" when nothing says so."""
    if struck:
        shown = " ".join(struck[:_SHOWN]) + ("…" if len(struck) > _SHOWN else "")
        many = counted(len(struck), "word is", "words are")
        return f"{many} struck through, but still among the others: “{shown}”."
    asked = markup in (Markup.STRUCK, Markup.TRACKED)
    return merged_redline(text) or (_ASKED if asked else "")


def _unread(pages: Sequence[Page]) -> Iterator[ReadingWarning]:
    """Why the words of the whole file, or of some pages, are not there to be read."""
    if not any(page.words for page in pages):
        pictures = any(page.picture for page in pages)
        yield ReadingWarning(NO_WORDS, "", _SCAN if pictures else _EMPTY)
        return
    signs = sum(len(word.text) for page in pages for word in page.words)
    if sum(page.unmapped for page in pages) > _MOST_UNMAPPED * signs:
        yield ReadingWarning(UNREADABLE_TEXT, "", _UNMAPPED)
    scans = [at for at, page in enumerate(pages, 1) if page.picture > SCANNED and not page.words]
    if scans:
        which = _numbers(scans)
        yield ReadingWarning("scanned-pages", "", f"{which} hold a picture and no words: not read.")
    if any(page.recognised for page in pages):
        yield ReadingWarning("recognised-text", "", _RECOGNISED)


def _beside(pages: Iterable[Page]) -> Iterator[ReadingWarning]:
    """What stands on the pages beside the words that are read."""
    hidden = [word for page in pages for word in page.hidden]
    if hidden:
        shown = " ".join(hidden[:_SHOWN]) + ("…" if len(hidden) > _SHOWN else "")
        yield ReadingWarning("hidden-text", "", f"Hidden text is left out: “{shown}”.")
    if turned := sum(page.turned for page in pages):
        many = counted(turned, "word at another angle is", "words at another angle are")
        message = f"{many} not read (a stamp, a turned table)."
        yield ReadingWarning("turned-text", "", message)
    if notes := sum(page.notes for page in pages):
        many = counted(notes, "comment, stamp or form field", "comments, stamps or form fields")
        message = f"{many} on the pages, not read."
        yield ReadingWarning("page-notes", "", message)


def _numbers(pages: Sequence[int]) -> str:
    """ "Pages 3, 7": the numbers of some pages, as many as are worth listing."""
    shown = ", ".join(map(str, pages[:_SHOWN])) + (" and more" if len(pages) > _SHOWN else "")
    return f"Pages {shown}"
