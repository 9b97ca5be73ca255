"""Headings that begin in the middle of a paragraph, where the line break before them was lost.

The rule protected here: a sentence that cites a provision is never cut in two. Besides its form and
the words before it, the numbers of the document's other headings must say that just this one lacks.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.block import Block
from tracker.documents.endings import cut_off, finished
from tracker.documents.markers import Form, parse
from tracker.documents.numerals import heading_value
from tracker.documents.reading import ReadingWarning
from tracker.documents.titles import is_title, split_capitals, split_run_in
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.documents.markers import Marker

BURIED_HEADING = "buried-heading"

_TOPS = frozenset({Form.ARTICLE, Form.APPENDED, Form.PART, Form.PREAMBLE})
_WITHIN = frozenset({Form.ITEM, Form.STEP})
_HASHES = late_pattern(r"(?<=\S)\s+#{2,6}\s+(?=[A-Z])")
_BEGINS = {
    Form.ARTICLE: late_pattern(r"(?<=\S)\s+(?=ARTICLE\s+[\dIVXLC])"),
    Form.SECTION: late_pattern(r"(?<=\S)\s+(?=S(?:ECTION|ection)\s+\d{1,3}[.:]\s+[A-Z“\"])"),
    Form.DOTTED: late_pattern(r"(?<=[.;:)”])\s+(?=\d{1,3}[.:]\d{1,3}[.)]?\s+[A-Z“\"])"),
}
_HOLDS = {
    Form.ARTICLE: ("ARTICLE", "ARTICLE"),
    Form.SECTION: ("Section", "SECTION"),
    Form.DOTTED: (" ", " "),
}
"""What a text holds, one or the other, that may hold such a heading; sought first, as few do."""
_REVISED = late_pattern(r"\b(?:REV|NEW)[:.]\s*[\d,\s]+$", re.IGNORECASE)
_CITING = late_pattern(
    r"(?:\barticles?\s+[\w.:()-]+|\b(?:also|this|that|its|said|new|old|existing|each|read|as))$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<stem>(?:\d{1,4}[.:-])*)(?P<last>\d{1,4}|[IVXLC]+)")
_TAIL = 60
"""Characters before a heading that tell whether they cite it."""
_REACH = 400
"""Characters from a heading's number on in which its title stands."""
_QUOTED = 30


class _Head(NamedTuple):
    """A heading that begins its block; ``stem`` is all of its number but the last ``value``."""

    at: int
    form: Form
    holder: str
    stem: str
    value: int


class _Gap(NamedTuple):
    """Where headings can be buried: in the blocks from ``head`` on, up to ``until``.

    Their values lie below ``below``; None says that no next heading tells, so that only the very
    next value counts, and only with every sign of a heading.
    """

    head: _Head
    until: int
    below: int | None


class _Cut(NamedTuple):
    """White space before a heading, in the block at ``at``; ``label`` is the heading's."""

    at: int
    start: int
    end: int
    label: str


def unburied(
    blocks: Sequence[Block], starts: Sequence[Marker | None]
) -> tuple[Sequence[Block], tuple[ReadingWarning, ...]]:
    """The blocks, parted where a heading was buried in one; and a warning for each of these.

    ``starts`` are the forms that the blocks begin with.
    """
    cuts = sorted({*_hashed(blocks), *_lacking(blocks, starts)})
    if not cuts:
        return blocks, ()
    parted: list[Block] = []
    done = 0
    for at, own in groupby(cuts, key=lambda cut: cut.at):
        parted += (*blocks[done:at], *_parts(blocks[at], list(own)))
        done = at + 1
    parted += blocks[done:]
    return parted, tuple(_said(blocks[cut.at].text, cut) for cut in cuts)


def _parts(block: Block, cuts: Sequence[_Cut]) -> Iterator[Block]:
    first = block.text[: cuts[0].start]
    yield block._replace(text=first, lead=min(block.lead, len(first)))
    ends = [*(cut.start for cut in cuts[1:]), len(block.text)]
    for cut, end in zip(cuts, ends, strict=True):
        yield Block(block.text[cut.end : end])


def _said(text: str, cut: _Cut) -> ReadingWarning:
    around = f"“… {text[: cut.start][-_QUOTED:]} | {text[cut.end :][:_QUOTED]} …”"
    said = f"{cut.label} began in the middle of a paragraph, and was read as a heading: {around}"
    return ReadingWarning(BURIED_HEADING, cut.label, said)


def _hashed(blocks: Sequence[Block]) -> Iterator[_Cut]:
    """Headings that somebody marked with hashes, as in Markdown: no sentence holds these."""
    marked = (at for at, block in enumerate(blocks) if "#" in block.text and "## " in block.text)
    for at in marked:
        text = blocks[at].text
        for match in _HASHES.finditer(text):
            marker = parse(text[match.end() :][:_REACH])
            if marker is not None and marker.form in _TOPS:
                label = f"{marker.word} {marker.number}".strip()
                yield _Cut(at, match.start(), match.end(), label)


def _lacking(blocks: Sequence[Block], starts: Sequence[Marker | None]) -> Iterator[_Cut]:
    for gap in _gaps(list(_heads(blocks, starts)), len(blocks)):
        last = gap.head.value
        first, second = _HOLDS[gap.head.form]
        for at in range(gap.head.at, gap.until):
            text = blocks[at].text
            if first not in text and second not in text:
                continue
            for cut, value in _announced(at, blocks[at], gap):
                if last < value < (gap.below or last + 2):
                    yield cut
                    last = value


def _heads(blocks: Sequence[Block], starts: Sequence[Marker | None]) -> Iterator[_Head]:
    """The headings that begin a block and bear a number that counts."""
    holder = ""
    for at, marker in enumerate(starts):
        if marker is None or marker.form in _WITHIN or marker.below:
            continue
        block = blocks[at]
        if (block.marker or block.text)[:1] not in "AaSsDPTC§0123456789":
            continue
        if marker.form in _TOPS:
            holder = f"{marker.word} {marker.number}".strip()
        stem, value = _counted(marker.number)
        yield _Head(at, marker.form, holder, stem, value)


def _counted(number: str) -> tuple[str, int]:
    """A number's stem and last value: "11.3" → ("11.", 3); what counts nothing is 0."""
    match = _NUMBER.fullmatch(number)
    return (match["stem"], heading_value(match["last"]) or 0) if match else ("", 0)


def _gaps(heads: Sequence[_Head], end: int) -> Iterator[_Gap]:
    """Between each heading and the next that ends it, unless their numbers follow each other."""
    following: _Head | None = None
    top: _Head | None = None
    for head in reversed(heads):
        after = top if head.form in _TOPS else following
        following, top = head, head if head.form in _TOPS else top
        if head.form not in _BEGINS or not head.value:
            continue
        alike = after is not None and (after.form, after.stem) == (head.form, head.stem)
        step = after.value - head.value if after is not None and alike else 0
        if step != 1:
            below = after.value if after is not None and step > 1 else None
            yield _Gap(head, after.at if after is not None else end, below)


def _announced(at: int, block: Block, gap: _Gap) -> Iterator[tuple[_Cut, int]]:
    """The headings of the gap's form and stem inside one block, each with its value."""
    head, text = gap.head, block.text
    if block.heading or block.rows:
        return
    for match in _BEGINS[head.form].finditer(text):
        marker = parse(text[match.end() :][:_REACH])
        if marker is None or marker.form is not head.form:
            continue
        stem, value = _counted(marker.number)
        before = text[: match.start()][-_TAIL:]
        if stem == head.stem and _heads_its_words(before, marker, sure=gap.below is not None):
            yield _Cut(at, match.start(), match.end(), _label(head, marker)), value


def _heads_its_words(before: str, marker: Marker, *, sure: bool) -> bool:
    """Whether a form is a heading behind these words; ``sure`` says that its number lacks."""
    if cut_off(before) or _CITING.search(before):
        return False
    ended = finished(before) or _REVISED.search(before) is not None
    rest = marker.rest
    if marker.form is Form.ARTICLE:
        return ended and (rest.isupper() or split_capitals(rest) is not None)
    titled = bool(split_run_in(rest)[0]) or is_title(rest)
    return ended or titled if sure else ended and titled


def _label(head: _Head, marker: Marker) -> str:
    named = f"{marker.word} {marker.number}".strip()
    return f"{head.holder} {named}".strip() if marker.form is Form.SECTION else named
