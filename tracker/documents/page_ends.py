"""Page lines that ran into the paragraph before them: "… Retirement Board or 2023 Agreement - 4 -".

The rule protected here: only the very line that recurs page by page, with a number that fits
between those of its neighbours, is cut off a paragraph's end. Whatever reads otherwise stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.page_lines import PageLine

_LEAST_LETTERS = 12
"""A shorter page line ("Page 4") can be the end of a sentence."""
_LONGEST = 300
"""Characters at the end of a paragraph in which the page line is looked for."""
_MOST = 8
"""Page lines that are looked for; no agreement has more than two."""


def page_ends(
    texts: Sequence[str], lines: Sequence[PageLine], taken: frozenset[int]
) -> dict[int, str]:
    """The texts that one of the lines ran into, without it, by their index; no others.

    Those at the indexes ``taken`` are not looked at.
    """
    cut: dict[int, str] = {}
    often = sorted(lines, key=lambda line: len(line.places), reverse=True)
    for line in often[:_MOST]:
        if sum(map(str.isalpha, line.shape)) < _LEAST_LETTERS:
            continue
        pattern, words = _at_end(line.shape), line.shape.split("#")
        longest = max(words, key=len).strip(" -")
        first, last = longest.split(" ")[0], longest.split(" ")[-1]
        for i, text in enumerate(texts):
            end = text[-_LONGEST:]
            match = pattern.search(end) if first in end and last in end else None
            if match and i not in taken and _fits(i, int(match[line.column + 1]), line):
                cut[i] = text[: len(text) - len(end) + match.start()]
    return cut


def _at_end(shape: str) -> re.Pattern[str]:
    """The line behind other words; a dash may have spaces around it, as in its shape."""
    spaced = re.escape(shape).replace(r"\#", r"(\d+)").replace(r"\ ", r"\s+")
    dashed = spaced.replace(r"\-", r"\s*[-–]\s*")
    return re.compile(rf"(?<=\S)\s+{dashed}\s*$")


def _fits(place: int, number: int, line: PageLine) -> bool:
    """Whether a page's number fits between those of the pages before and after it."""
    after = bisect_left(line.places, place)
    earlier = line.pages[after - 1] if after else 0
    later = line.pages[after] if after < len(line.places) else number
    return earlier <= number <= later
