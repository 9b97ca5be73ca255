"""What a format's heading levels mean in an agreement: its title, its articles, its sections.

The rule protected here: a heading style says that a paragraph stands out, not how deep; its depth
is learnt from the numbered headings of the same document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.markers import Form, parse
from tracker.documents.open_clauses import (
    APPENDED_RANK,
    ARTICLE_RANK,
    SECTION_RANK,
    SUBSECTION_RANK,
)
from tracker.documents.titles import is_title, split_run_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.block import Block
    from tracker.documents.markers import Marker

LONGEST_HEADING = 200
"""A longer paragraph is text, whatever its style, in characters."""

_NAMED = re.compile(r"[#*\s]*(?:article|section)\s+\w", re.IGNORECASE)
_MAJOR = re.compile(r"(\d{1,2})[.:]\d")
_FORM_RANK = {
    Form.PART: APPENDED_RANK,
    Form.APPENDED: APPENDED_RANK,
    Form.ARTICLE: ARTICLE_RANK,
    Form.PREAMBLE: ARTICLE_RANK,
    Form.SECTION: SECTION_RANK,
    Form.SUBSECTION: SUBSECTION_RANK,
    Form.DOTTED: SECTION_RANK,
}


def title_at(blocks: Sequence[Block]) -> int:
    """The index of the block that titles the document, -1 when none does.

    A title by its style, or the one heading above all others when it stands first.
    """
    headings = [at for at, block in enumerate(blocks) if block.heading]
    styled = next((at for at, block in enumerate(blocks) if block.title), -1)
    if styled >= 0 or len(headings) < 2:
        return styled
    first, *others = headings
    top = all(blocks[at].heading > blocks[first].heading for at in others)
    return first if top and parse(blocks[first].text, styled=True) is None else -1


def styled_title(rest: str, lead: int) -> tuple[str, str]:
    """Part a styled heading from text that runs on in the same paragraph.

    Word users give whole provisions a heading style to get their number.
    """
    heading, text = split_run_in(rest, lead if lead < len(rest) else 0)
    if heading and len(text.split()) > len(heading.split()):
        return heading, text
    if rest[:1].islower() or not any(map(str.isalpha, rest)):
        return "", rest
    sentence = rest.endswith((".", ";", ":", ",")) and not is_title(rest)
    return ("", rest) if sentence or len(rest) > LONGEST_HEADING else (rest.rstrip(" .:"), "")


class BareNumbers:
    """Tells "2. Hours" that heads its sections 2.1 and 2.2 from an item of a list.

    Only in a document whose articles and sections do not call themselves so.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._majors: frozenset[int] = frozenset()
        self._last = 0
        if not any(_NAMED.match(block.marker or block.text) for block in blocks):
            found = (_MAJOR.match(block.marker or block.text) for block in blocks)
            self._majors = frozenset(int(match[1]) for match in found if match is not None)

    def heads(self, marker: Marker, *, listed: bool) -> bool:
        """Whether this number is the next heading; ``listed`` says that a list is open."""
        if not (self._majors and marker.number.isdigit() and marker.style in {".", ")"}):
            return False
        value = int(marker.number)
        due = value == self._last + 1 or (value > self._last and value in self._majors)
        if due and is_title(marker.rest) and (self._last or not listed):
            self._last = value
            return True
        return False


def heading_ranks(blocks: Sequence[Block], starts: Sequence[Marker | None]) -> dict[int, float]:
    """The rank of each heading level of the format, learnt from its numbered headings.

    ``starts`` are the forms that the blocks begin with.
    """
    seen: dict[int, list[float]] = {}
    for block, marker in zip(blocks, starts, strict=True):
        if block.heading:
            ranks = seen.setdefault(block.heading, [])
            if marker is not None and marker.form in _FORM_RANK:
                dots = marker.number.count(".") - 1 if marker.form is Form.DOTTED else 0
                ranks.append(_FORM_RANK[marker.form] + dots)
    levels = sorted(seen)
    known = {
        level: sorted(seen[level])[(len(seen[level]) - 1) // 2] for level in levels if seen[level]
    }
    return {level: _rank(level, levels, known) for level in levels}


def _rank(level: int, levels: Sequence[int], known: dict[int, float]) -> float:
    if level in known:
        return known[level]
    above = [other for other in levels if other < level and other in known]
    if above:
        return known[above[-1]] + 0.1 * (level - above[-1])
    below = [other for other in levels if other > level and other in known]
    if below:
        return max(ARTICLE_RANK, known[below[0]]) - 0.01 * (below[0] - level)
    return ARTICLE_RANK + levels.index(level)
