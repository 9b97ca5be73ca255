"""Page furniture and tables of contents, set aside so that they never pass for the parties' words.

A running footer in the middle of a section, or a heading repeated with dot leaders, would otherwise
become text or a second article. What is set aside is counted and said, never dropped in silence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from tracker.documents.counting import counted
from tracker.documents.markers import parse
from tracker.documents.reading import ReadingWarning

if TYPE_CHECKING:
    from collections.abc import Sequence

# Each branch begins with a character of its own: the search then skips all others (4 × quicker).
_LEADER = re.compile(
    r"\.\s?(?:\.\s?){5,}"
    r"|(?:\.\s?(?:\.\s?){3,}|…[.…\s]*)\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$"
)
_CONTENTS_TITLE = re.compile(r"\s*(?:TABLE OF CONTENTS|CONTENTS|INDEX|Table of Contents)\s*")
_COLUMN_TITLES = re.compile(r"\s*(?:ARTICLES?|SECTION)?:?\s*(?:PAGE|Page)?:?\s*(?:No\.?)?\s*")
_DASH = re.compile(r"\s?[-–]\s?")
_DASHED_ROMAN = re.compile(r"(?<=-)[ivxlc]+(?=-)")
_NUMBER = re.compile(r"\d+")
_LEAST_DOTS = 4
_LEAST_REPEATS = 3
_LEAST_ENTRIES = 3
_LARGEST_GAP = 4
_LONGEST = 160
_LONGEST_ENTRY = 400
"""Characters at the end of a line in which the leader of an entry of contents is looked for."""
_SHORTEST_PAGE = 800
"""Characters on a page, at least: rows of a table count upwards too, a few lines apart."""
_FIRST_YEAR = 1900
"""A number from here on is a year ("NEW: 2023"), not the number of a page."""


def furniture(texts: Sequence[str]) -> tuple[frozenset[int], tuple[ReadingWarning, ...]]:
    """Find what is page furniture among a document's lines or paragraphs.

    Takes the texts in order ("" for a blank line); gives the indexes to set aside and the warnings
    that say so.
    """
    contents = _contents(texts)
    pages = _running(texts, contents)
    warnings = []
    if contents:
        entries = sum(bool(texts[i].strip()) for i in contents)
        message = f"A table of contents of {counted(entries, 'line')} was set aside."
        warnings.append(ReadingWarning("table-of-contents", "", message))
    if pages:
        example = " ".join(texts[min(pages)].split())
        many = (
            "page header, footer or page number was",
            "page headers, footers or page numbers were",
        )
        message = f"{counted(len(pages), *many)} set aside ({example!r})."
        warnings.append(ReadingWarning("page-furniture", "", message))
    return contents | pages, tuple(warnings)


def _contents(texts: Sequence[str]) -> frozenset[int]:
    """The stretches of dot-leader lines, with the wrapped entries between and the title above."""
    filled = [i for i, text in enumerate(texts) if text.strip()]
    entries = [at for at, i in enumerate(filled) if _has_leader(texts[i][-_LONGEST_ENTRY:])]
    found: set[int] = set()
    for first, last in _stretches(entries):
        start = _title_above(texts, filled, first)
        found.update(range(filled[start], filled[last] + 1))
    return frozenset(found)


def _has_leader(end: str) -> bool:
    """Whether a line's end holds a leader; few lines hold as many dots as the shortest."""
    return (end.count(".") >= _LEAST_DOTS or "…" in end) and _LEADER.search(end) is not None


def _stretches(entries: Sequence[int]) -> list[tuple[int, int]]:
    """Group neighbouring entries; a few wrapped or furniture lines may stand between two."""
    groups: list[list[int]] = []
    for at in entries:
        if groups and at - groups[-1][-1] <= _LARGEST_GAP:
            groups[-1].append(at)
        else:
            groups.append([at])
    return [(group[0], group[-1]) for group in groups if len(group) >= _LEAST_ENTRIES]


def _title_above(texts: Sequence[str], filled: Sequence[int], first: int) -> int:
    for back in range(1, 4):
        if first - back >= 0 and _CONTENTS_TITLE.fullmatch(texts[filled[first - back]]):
            return first - back
    if first and _COLUMN_TITLES.fullmatch(texts[filled[first - 1]]):
        return first - 1
    return first


def _running(texts: Sequence[str], taken: frozenset[int]) -> frozenset[int]:
    """The lines that recur with a growing page number, and the fixed lines beside them."""
    places: dict[str, list[int]] = defaultdict(list)
    lengths = [len(text.strip()) for text in texts]
    for i, length in enumerate(lengths):
        if 0 < length <= _LONGEST and i not in taken:
            places[_shape(texts[i])].append(i)
    until = list(accumulate(lengths))
    numbered = {
        i
        for where in places.values()
        if _counts_pages([texts[i] for i in where]) and _pages_apart([until[i] for i in where])
        for i in where
    }
    return frozenset(numbered | _beside(texts, places, numbered))


def _shape(text: str) -> str:
    words = " ".join(text.split())
    if "-" in words or "–" in words:
        words = _DASHED_ROMAN.sub("#", _DASH.sub("-", words))
    return _NUMBER.sub("#", words)


def _counts_pages(lines: Sequence[str]) -> bool:
    """Whether these lines of one shape carry a number that grows from each to the next."""
    if len(lines) < _LEAST_REPEATS or "#" not in _shape(lines[0]):
        return False
    if parse(" ".join(lines[0].split())) is not None:
        return False
    rows = [[int(number) for number in _NUMBER.findall(line)] for line in lines]
    width = max(len(row) for row in rows)
    rows = [row for row in rows if len(row) == width]
    return len(rows) >= _LEAST_REPEATS and any(
        _grows([row[column] for row in rows]) for column in range(width)
    )


def _pages_apart(places: Sequence[int]) -> bool:
    """Whether about a page of text, in characters, lies between one place and the next."""
    steps = sorted(later - earlier for earlier, later in pairwise(places))
    return steps[(len(steps) - 1) // 2] >= _SHORTEST_PAGE


def _grows(numbers: Sequence[int]) -> bool:
    if max(numbers) >= _FIRST_YEAR:
        return False
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    small = sum(1 <= step <= _LARGEST_GAP for step in steps)
    return all(step >= 0 for step in steps) and small >= 0.7 * len(steps)


def _beside(texts: Sequence[str], places: dict[str, list[int]], numbered: set[int]) -> set[int]:
    """Fixed header lines: the same words again and again, always next to a page number.

    A heading that is printed again on every page is kept where it first stands.
    """
    near = {i + step for i in numbered for step in (-3, -2, -1, 1, 2, 3)}
    return {
        i
        for shape, where in places.items()
        if len(where) >= _LEAST_REPEATS and "#" not in shape and all(i in near for i in where)
        for i in where[_is_heading(texts[where[0]]) :]
        if texts[i].strip()
    }


def _is_heading(text: str) -> bool:
    marker = parse(" ".join(text.split()))
    return marker is not None and not marker.style
