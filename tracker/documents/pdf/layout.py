"""Words at places on pages → lines of text as a typewriter would set them.

The rule protected here: the reader of text sees what the page shows. A gap between columns is
three spaces or more, a paragraph set apart has a blank line above, an indented line is set in.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.documents.pdf.words import Page, Word

    Line = list[Word]

_SAME_LINE = 0.5
"""How far apart baselines of one line stand at most, in type sizes: a raised "st" is 0.4 above."""
_APART = 1.3
"""How much wider than usual the space above a new paragraph is."""
_COLUMN_GAP = 3.2
"""In character widths: a wider gap parts columns. Justified lines stretch their spaces to 2.5."""
_PITCH_STEP = 0.5
"""Points; distances between lines are counted in these steps."""


def lines_of(pages: Sequence[Page]) -> list[str]:
    """The text of the pages, line by line; "" is a blank line, also between pages."""
    set_lines = [_lines(page.words) for page in pages]
    width = _character_width(word for page in pages for word in page.words)
    margin = min((line[0].left for lines in set_lines for line in lines), default=0.0)
    pitch = _usual_pitch(set_lines)
    texts: list[str] = []
    for lines in set_lines:
        above: Line | None = None
        for line in lines:
            if above is not None and _height(above) - _height(line) > _APART * pitch:
                texts.append("")
            texts.append(_set(line, margin, width))
            above = line
    return texts


def _lines(words: Iterable[Word]) -> list[Line]:
    """Words grouped by their baselines, from the top of the page, each line from the left."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda word: -word.baseline):
        size = max(word.size, lines[-1][0].size) if lines else 0.0
        if lines and abs(_height(lines[-1]) - word.baseline) < _SAME_LINE * size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.left) for line in lines]


def _height(line: Line) -> float:
    """The baseline of a line's largest word: small raised or lowered signs do not count."""
    return max(line, key=lambda word: word.size).baseline


def _character_width(words: Iterable[Word]) -> float:
    """The usual width of one character, in points."""
    widths = [(word.right - word.left) / len(word.text) for word in words if word.text]
    return max(1.0, median(widths)) if widths else 1.0


def _usual_pitch(pages: Sequence[Sequence[Line]]) -> float:
    """The most common distance from one line to the next, in points."""
    counts: dict[int, int] = {}
    for lines in pages:
        for above, below in pairwise(map(_height, lines)):
            step = round((above - below) / _PITCH_STEP)
            counts[step] = counts.get(step, 0) + 1
    return max(counts, key=lambda step: counts[step]) * _PITCH_STEP if counts else 0.0


def _set(line: Line, margin: float, width: float) -> str:
    text = " " * round((line[0].left - margin) / width) + line[0].text
    for before, word in pairwise(line):
        gap = (word.left - before.right) / width
        text += " " * (round(gap) if gap >= _COLUMN_GAP else 1) + word.text
    return text
