"""Lines through words: the one sign by which a PDF shows that a word was struck.

The rule protected here: a line counts as a strike only where it runs through the middle of a word.
Below the middle it underlines; the rules of a table and the lines for signatures touch no word.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.documents.pdf.words import Bar, Page, Word

_LOWEST, _HIGHEST = 0.12, 0.55
"""Where a strike runs above the baseline, in type sizes; LibreOffice, Word and Chrome draw it
between 0.2 and 0.35."""
_LEAST = 0.5
"""How much of a word's own width a line covers at least, or of the line's when that is shorter."""


def struck_words(page: Page) -> list[str]:
    """The words of a page that a line runs through, in the order of the page's words."""
    bars = sorted(page.bars, key=lambda bar: bar.middle)
    heights = [bar.middle for bar in bars]
    struck = []
    for word in page.words:
        low = bisect_left(heights, word.baseline + _LOWEST * word.size)
        high = bisect_left(heights, word.baseline + _HIGHEST * word.size)
        if _is_covered(word, bars[low:high]):
            struck.append(word.text)
    return struck


def _is_covered(word: Word, bars: Iterable[Bar]) -> bool:
    return any(
        min(word.right, bar.right) - max(word.left, bar.left)
        > _LEAST * min(word.right - word.left, bar.right - bar.left)
        for bar in bars
    )
