"""Lines that recur page by page: running headers and footers, and the numbers of pages.

The rule protected here: a line is one of them only where its number grows from page to page, with
about a page of text between; rows of a table and clauses of a list count upwards too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.markers import parse
from tracker.documents.spacing import spaced

if TYPE_CHECKING:
    from collections.abc import Sequence

_DASHED_ROMAN = re.compile(r"(?<=-)[ivxlc]+(?=-)")
_NUMBER = re.compile(r"\d+")
_LEAST_REPEATS = 3
_LARGEST_GAP = 4
"""Pages between two lines whose number still grows from one to the next."""
_LONGEST = 160
_SHORTEST_PAGE = 800
"""Characters on a page, at least: rows of a table count upwards too, a few lines apart."""
_FIRST_YEAR = 1900
"""A number from here on is a year ("NEW: 2023"), not the number of a page."""


class PageLine(NamedTuple):
    """A line that recurs with a growing number.

    ``shape``: its words, "#" for each number. ``column``: which of its numbers grows. ``places``:
    where it stands, in order, and ``pages``: the number that it has there.
    """

    shape: str
    column: int
    places: tuple[int, ...]
    pages: tuple[int, ...]


class PageLines(NamedTuple):
    """Where lines of pages stand, all together, and those with a number as such."""

    places: frozenset[int]
    numbered: tuple[PageLine, ...]


def page_lines(texts: Sequence[str], taken: frozenset[int]) -> PageLines:
    """Find the lines that recur with a growing page number, and the fixed lines beside them.

    Takes a document's texts in order; those at the indexes ``taken`` are no such lines.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    lengths = [len(text.strip()) for text in texts]
    for i, length in enumerate(lengths):
        if 0 < length <= _LONGEST and i not in taken:
            alike[_shape(texts[i])].append(i)
    until = list(accumulate(lengths))
    found: list[PageLine] = []
    numbered: set[int] = set()
    for shape, where in alike.items():
        line = _counting(shape, where, texts)
        if line is not None and _pages_apart([until[i] for i in where]):
            found.append(line)
            numbered.update(where)
    return PageLines(frozenset(numbered | _beside(texts, alike, numbered)), tuple(found))


def _shape(text: str) -> str:
    words = spaced(text)
    if "-" in words or "–" in words:
        words = words.replace("–", "-").replace(" -", "-").replace("- ", "-")
        if words.count("-") > 1:
            words = _DASHED_ROMAN.sub("#", words)
    return _NUMBER.sub("#", words)


def _counting(shape: str, where: Sequence[int], texts: Sequence[str]) -> PageLine | None:
    """The lines of one shape, if they carry a number that grows from each to the next."""
    if len(where) < _LEAST_REPEATS or "#" not in shape:
        return None
    if parse(" ".join(texts[where[0]].split())) is not None:
        return None
    rows = [(i, [int(number) for number in _NUMBER.findall(texts[i])]) for i in where]
    width = max(len(row) for _, row in rows)
    rows = [(i, row) for i, row in rows if len(row) == width]
    if len(rows) < _LEAST_REPEATS:
        return None
    for column in range(width):
        pages = tuple(row[column] for _, row in rows)
        if _grows(pages):
            return PageLine(shape, column, tuple(i for i, _ in rows), pages)
    return None


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


def _beside(texts: Sequence[str], alike: dict[str, list[int]], numbered: set[int]) -> set[int]:
    """Fixed header lines: the same words again and again, always next to a page number.

    A heading that is printed again on every page is kept where it first stands.
    """
    near = {i + step for i in numbered for step in (-3, -2, -1, 1, 2, 3)}
    return {
        i
        for shape, where in alike.items()
        if len(where) >= _LEAST_REPEATS and "#" not in shape and all(i in near for i in where)
        for i in where[_is_heading(texts[where[0]]) :]
        if texts[i].strip()
    }


def _is_heading(text: str) -> bool:
    marker = parse(" ".join(text.split()))
    return marker is not None and not marker.style
