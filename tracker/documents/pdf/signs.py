"""The signs on one page → words: where each begins and ends, and which of them nobody sees.

Rule protected: a word is read if a person sees it on the page. PDFium gives the signs in the order
they were drawn, with spaces and line ends that it found itself.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.documents.pdf.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

Handle = Any
"""An object of the library, which carries no types."""

_HYPHENS = {0x02, 0xFFFE}
"""What PDFium gives for a hyphen at a line's end."""
_SPACES = {0x20, 0x09, 0x0A, 0x0D, 0xA0}
_INVISIBLE = 3
"""Text that is neither filled nor stroked (PDF 32000-1, table 106)."""
_QUARTER = math.pi / 2
_NO_SIZE = 1.0


@dataclass(frozen=True, slots=True)
class Signs:
    """What the signs of a page make: ``hidden`` words are invisible or outside the page."""

    words: tuple[Word, ...]
    hidden: tuple[str, ...]
    turned: int
    unmapped: int
    invisible: int


class _Run(NamedTuple):
    """A word as it was drawn; ``turns``: its angle in quarters clockwise, -1 if another."""

    word: Word
    turns: int
    invisible: bool
    outside: bool


class SignReader:
    """Reads the signs of one page through the library's own calls, word by word."""

    def __init__(self, page: Handle, text: Handle) -> None:
        """Take the page and its text from the library."""
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._text = text
        self._box = page.get_bbox()
        self._count = text.count_chars()
        self._unmapped = 0
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._edges = tuple(ctypes.c_double() for _ in range(4))

    def read(self, *, scanned: bool) -> Signs:
        """All words of the page.

        Over a ``scanned`` page, text recognition lays its words invisibly: those are to be read.
        """
        runs = [self._run(first, last, text) for first, last, text in self._spelled()]
        turns = Counter(run.turns for run in runs if run.turns >= 0)
        upright = max(turns, key=lambda each: turns[each], default=0)
        seen = [run for run in runs if not run.outside]
        shown = [run for run in seen if scanned or not run.invisible]
        words = tuple(run.word for run in shown if run.turns == upright)
        hidden = [run.word.text for run in runs if run.outside or (run.invisible and not scanned)]
        invisible = sum(run.invisible for run in seen)
        return Signs(words, tuple(hidden), len(shown) - len(words), self._unmapped, invisible)

    def _spelled(self) -> Iterator[tuple[int, int, str]]:
        """Each word with the places of its first and last sign."""
        signs: list[str] = []
        first = 0
        for at in range(self._count):
            code = self._pdfium.FPDFText_GetUnicode(self._text, at)
            if code in _SPACES:
                if signs:
                    yield first, at - 1, _joined(signs)
                signs = []
                continue
            if not signs:
                first = at
            signs.append("-" if code in _HYPHENS else self._sign(code))
            if code in _HYPHENS:
                yield first, at, _joined(signs)
                signs = []
        if signs:
            yield first, self._count - 1, _joined(signs)

    def _sign(self, code: int) -> str:
        if code == 0 or code > 0x10FFFF or 0xE000 <= code <= 0xF8FF:
            self._unmapped += 1
            return "\ufffd"
        return chr(code)

    def _run(self, first: int, last: int, text: str) -> _Run:
        left, baseline = self._origin(first)
        turns = self._turns(first)
        size = self._pdfium.FPDFText_GetFontSize(self._text, first)
        outside = not (
            self._box[0] <= left <= self._box[2] and self._box[1] <= baseline <= self._box[3]
        )
        if turns == 0:
            right = self._right(last)
        else:
            end = self._origin(last)
            left, baseline = _turned(left, baseline, turns)
            right = _turned(*end, turns)[0] + size / 2
        word = Word(text, left, max(left, right), baseline, size or _NO_SIZE)
        return _Run(word, turns, self._is_invisible(first), outside)

    def _origin(self, at: int) -> tuple[float, float]:
        self._pdfium.FPDFText_GetCharOrigin(self._text, at, self._x, self._y)
        return self._x.value, self._y.value

    def _right(self, at: int) -> float:
        self._pdfium.FPDFText_GetCharBox(self._text, at, *self._edges)
        return self._edges[1].value

    def _turns(self, at: int) -> int:
        quarters = self._pdfium.FPDFText_GetCharAngle(self._text, at) / _QUARTER
        nearest = round(quarters)
        return nearest % 4 if abs(quarters - nearest) < 0.05 else -1

    def _is_invisible(self, at: int) -> bool:
        drawn = self._pdfium.FPDFText_GetTextObject(self._text, at)
        return bool(drawn) and (self._pdfium.FPDFTextObj_GetTextRenderMode(drawn) == _INVISIBLE)


def _turned(x: float, y: float, turns: int) -> tuple[float, float]:
    """A place on a page that is turned until text at so many quarters, clockwise, runs right."""
    return ((x, y), (-y, x), (-x, -y), (y, -x))[turns % 4]


def _joined(signs: list[str]) -> str:
    """The signs as one text; a character that came in two halves (UTF-16) is put together."""
    text = "".join(signs)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
