"""Doubts: what was left out of the words or looks unlike what it says, gathered while reading.

Rule protected: nothing is dropped in silence. Each doubt becomes a warning with a stable code,
the heading it stands under, and a plain sentence that quotes or counts.
"""

from __future__ import annotations

from tracker.documents.office.invisible import SOFT_HYPHEN, without_invisible
from tracker.documents.reading import ReadingWarning
from tracker.phrases import counted

_LONGEST_QUOTE = 120

Quotes = dict[str, list[str]]
"""Texts by the heading they stand under."""


class Doubts:
    """The doubts of one document.

    ``heading`` is the heading that reading has passed last; ``shaded`` whether a table or a
    paragraph may put a colour behind the text being read.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self.heading = ""
        self.shaded = False
        self.contents_words = 0
        self.contents_paragraphs = 0
        self._hidden: Quotes = {}
        self._faint: Quotes = {}
        self._merged: Quotes = {}
        self._in_code: Quotes = {}
        self._invisible = 0

    def cleaned(self, text: str) -> str:
        """The text without characters that have no width; they are counted."""
        text = text.replace(SOFT_HYPHEN, "")
        clean = without_invisible(text)
        self._invisible += len(text) - len(clean)
        return clean

    def hidden(self, text: str) -> None:
        """Text formatted as hidden was left out."""
        self._hidden.setdefault(self.heading, []).append(text)

    def merged(self, text: str) -> None:
        """Text of a cell behind a merged one was left out."""
        self._merged.setdefault(self.heading, []).append(text)

    def in_code(self, text: str) -> None:
        """Text between a field's begin and its result, which Word does not show, was left out."""
        self._in_code.setdefault(self.heading, []).append(text)

    def faint(self, text: str, kind: str) -> None:
        """Text that is there but hardly to be seen was read: "white" or "tiny"."""
        if kind == "white" and self.shaded:
            return
        self._faint.setdefault(self.heading, []).append(text)

    def warnings(self) -> tuple[ReadingWarning, ...]:
        """Every doubt as a warning."""
        found = [
            *_quoted("hidden-text", self._hidden, "Hidden text is left out: {}."),
            *_quoted("covered-text", self._merged, "Text behind a merged cell is left out: {}."),
            *_quoted("field-code", self._in_code, "Text in a field's code is left out: {}."),
            *_quoted("faint-text", self._faint, "White or tiny text is read as ordinary: {}."),
        ]
        if self._invisible:
            many = "character without width was", "characters without width were"
            message = f"{counted(self._invisible, *many)} dropped."
            found.append(ReadingWarning("zero-width", "", message))
        if self.contents_paragraphs:
            lines = counted(self.contents_paragraphs, "line")
            words = counted(self.contents_words, "word")
            message = f"The table of contents is left out: {lines}, {words}."
            found.append(ReadingWarning("table-of-contents", "", message))
        return tuple(found)


def _quoted(code: str, quotes: Quotes, sentence: str) -> list[ReadingWarning]:
    return [
        ReadingWarning(code, place, sentence.format(_quote("".join(texts))))
        for place, texts in quotes.items()
        if "".join(texts).strip()
    ]


def _quote(text: str) -> str:
    text = " ".join(text.split())
    cut = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
    return f"“{cut}”"
