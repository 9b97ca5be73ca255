"""Page furniture and tables of contents, set aside so that they never pass for the parties' words.

A running footer in the middle of a section, or a heading repeated with dot leaders, would otherwise
become text or a second article. What is set aside is counted and said, never dropped in silence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.page_ends import page_ends
from tracker.documents.page_lines import page_lines
from tracker.documents.reading import ReadingWarning
from tracker.documents.subject_index import subject_index
from tracker.patterns import late_pattern
from tracker.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Each branch begins with a character of its own: the search then skips all others (4 × quicker).
_LEADER = late_pattern(
    r"\.\s?(?:\.\s?){5,}"
    r"|(?:\.\s?(?:\.\s?){3,}|…[.…\s]*)\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$"
)
_DOTS = re.compile(r"\.\s?\.\s?\.\s?\.")
_CONTENTS_TITLE = late_pattern(r"\s*(?:TABLE OF CONTENTS|CONTENTS|INDEX|Table of Contents)\s*")
_COLUMN_TITLES = late_pattern(r"\s*(?:ARTICLES?|SECTION)?:?\s*(?:PAGE|Page)?:?\s*(?:No\.?)?\s*")
_FILLER = late_pattern(r"\s*/[/\s]{3,}")
_LEAST_DOTS = 4
_LEAST_ENTRIES = 3
_LARGEST_GAP = 4
_LONGEST_ENTRY = 400
"""Characters at the end of a line in which the leader of an entry of contents is looked for."""


class Furniture(NamedTuple):
    """What is no language among a document's texts.

    ``aside``: the indexes of the texts to set aside. ``cut``: by index, the texts that a page line
    ran into, without it. ``warnings`` say both.
    """

    aside: frozenset[int]
    cut: Mapping[int, str]
    warnings: tuple[ReadingWarning, ...]


def furniture(texts: Sequence[str]) -> Furniture:
    """Find what is page furniture among a document's lines or paragraphs.

    Takes the texts in order ("" for a blank line).
    """
    contents = _contents(texts)
    index = subject_index(texts) - contents
    listed = contents | index
    found = page_lines(texts, listed)
    pages = found.places | _fillers(texts)
    cut = page_ends(texts, found.numbered, listed)
    warnings = [
        *_said_of_contents(texts, contents, "table of contents"),
        *_said_of_contents(texts, index, "subject index"),
        *_said_of_pages(texts, pages, len(cut)),
    ]
    return Furniture(listed | pages, cut, tuple(warnings))


def _said_of_contents(
    texts: Sequence[str], found: frozenset[int], name: str
) -> Iterator[ReadingWarning]:
    if found:
        lines = counted(sum(bool(texts[i].strip()) for i in found), "line")
        yield ReadingWarning("table-of-contents", "", f"A {name} of {lines} was set aside.")


def _said_of_pages(
    texts: Sequence[str], pages: frozenset[int], cut: int
) -> Iterator[ReadingWarning]:
    if pages:
        example = " ".join(texts[min(pages)].split())
        many = (
            "page header, footer or page number was",
            "page headers, footers or page numbers were",
        )
        within = f", {cut} of them at the end of a paragraph" if cut else ""
        said = f"{counted(len(pages) + cut, *many)} set aside{within} ({example!r})."
        yield ReadingWarning("page-furniture", "", said)


def _contents(texts: Sequence[str]) -> frozenset[int]:
    """The stretches of dot-leader lines, with the wrapped entries between and the title above."""
    leading = [
        i
        for i, text in enumerate(texts)
        if (text.count(".") >= _LEAST_DOTS or "…" in text) and _has_leader(text)
    ]
    if len(leading) < _LEAST_ENTRIES:
        return frozenset()
    filled = [i for i, text in enumerate(texts) if text.strip()]
    entries = [bisect_left(filled, i) for i in leading]
    found: set[int] = set()
    for first, last in _stretches(entries):
        start = _title_above(texts, filled, first)
        found.update(range(filled[start], filled[last] + 1))
    return frozenset(found)


def _has_leader(text: str) -> bool:
    """Whether a line's end holds a leader: few lines hold the dots of the shortest in a row."""
    end = text[-_LONGEST_ENTRY:]
    dotted = "…" in end or _DOTS.search(end) is not None
    return dotted and _LEADER.search(end) is not None


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


def _fillers(texts: Sequence[str]) -> frozenset[int]:
    """The rows of strokes that fill the rest of a page, so that nobody adds words there."""
    starting = (i for i, text in enumerate(texts) if text.lstrip()[:1] == "/")
    return frozenset(i for i in starting if _FILLER.fullmatch(texts[i]))
