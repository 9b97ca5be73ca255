"""The words of a change as a reader sees them: what is shown, and what is left out.

This module protects one rule: inserted and deleted words are always shown in full, and the words
beside a gap never break a number off from what it counts.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.model import Op, Segment
from tracker.diff.tidy import joined
from tracker.patterns import usual_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

CONTEXT = 14
"""Unchanged words kept on each side of a change: about a line and a half of a terminal."""
SHORTEST_GAP = 20
"""Fewer unchanged words than this are shown: a gap would hardly save a line."""
_NEAR = 3
"""A number keeps this many neighbours: "not more than", "business days"."""

_WORD = usual_pattern(r"\S+")
_BLANK = " \n"
_SPACE = Segment(Op.EQUAL, " ")
_DIGIT = usual_pattern(r"\d")


class Gap(NamedTuple):
    """An unchanged stretch that is left out: its ``text``, and how many ``words`` it holds."""

    text: str
    words: int


def stretches(segments: Sequence[Segment], *, everything: bool) -> tuple[Segment | Gap, ...]:
    """Give the words to show: all of them, or with long unchanged stretches as gaps.

    Unless ``everything`` is shown, a line break in place of a space, as between the parts of a
    split or merger, has no marks.
    """
    return _aired(segments if everything else elided(_without_joints(segments)))


def _without_joints(segments: Sequence[Segment]) -> Sequence[Segment]:
    if not any(segment.op is not Op.EQUAL and segment.text.isspace() for segment in segments):
        return segments  # as almost always
    return tuple(joined(_unmarked_joints(segments)))


def _unmarked_joints(segments: Sequence[Segment]) -> Iterator[Segment]:
    for same, run in groupby(segments, key=lambda segment: segment.op is Op.EQUAL):
        pieces = list(run)
        texts = [piece.text for piece in pieces]
        if same or any(map(str.strip, texts)) or not any("\n" in text for text in texts):
            yield from pieces
        else:
            yield from (Segment(Op.EQUAL, one.text) for one in pieces if one.op is Op.INSERT)


def elided(
    segments: Sequence[Segment], *, context: int = CONTEXT, shortest: int = SHORTEST_GAP
) -> tuple[Segment | Gap, ...]:
    """Replace the middle of each long equal segment by a gap.

    Keeps ``context`` words beside each change (none at the outer ends of the text), and shows
    stretches of fewer than ``shortest`` words. Texts of the parts, in order, spell the segments.
    """
    parts: list[Segment | Gap] = []
    last = len(segments) - 1
    for index, segment in enumerate(segments):
        if segment.op is Op.EQUAL:
            before = context if index > 0 else 0
            after = context if index < last else 0
            parts += _with_gap(segment.text, before, after, shortest)
        else:
            parts.append(segment)
    return tuple(parts)


def _aired(parts: Sequence[Segment | Gap]) -> tuple[Segment | Gap, ...]:
    """Move white space at the edges of deletions and insertions outside of them.

    "[-seven -]{+four +}hours" reads as "[-seven-] {+four+} hours"; the words stay the same. Whole
    words that replace whole words get a space between, so that they do not read as one.
    """
    pieces = [piece for index in range(len(parts)) for piece in _pieces(parts, index)]
    aired: list[Segment | Gap] = []
    for index, piece in enumerate(pieces):
        if _replaces_whole_words(pieces, index):
            aired.append(_SPACE)
        aired.append(piece)
    return tuple(aired)


def _replaces_whole_words(pieces: Sequence[Segment | Gap], index: int) -> bool:
    """Tell whether the insertion at ``index`` and the deletion before it stand free of words."""
    if index == 0 or _op(pieces[index]) is not Op.INSERT or _op(pieces[index - 1]) is not Op.DELETE:
        return False
    before = pieces[index - 2].text if index > 1 else " "
    after = pieces[index + 1].text if index + 1 < len(pieces) else " "
    return before[-1] in _BLANK and after[0] in _BLANK


def _op(piece: Segment | Gap) -> Op:
    return Op.EQUAL if isinstance(piece, Gap) else piece.op


def _pieces(parts: Sequence[Segment | Gap], index: int) -> Iterator[Segment | Gap]:
    part = parts[index]
    words = part.text.strip(_BLANK)
    if _op(part) is Op.EQUAL or not words or not _between_words(parts, index):
        yield part
        return
    start = part.text.index(words)
    end = start + len(words)
    if start:
        yield Segment(Op.EQUAL, part.text[:start])
    yield Segment(_op(part), words)
    if end < len(part.text):
        yield Segment(Op.EQUAL, part.text[end:])


def _between_words(parts: Sequence[Segment | Gap], index: int) -> bool:
    """Tell whether the other side has no word that white space at ``index`` would cut in two."""
    own = _op(parts[index])
    earlier = (parts[at] for at in range(index - 1, -1, -1))
    later = (parts[at] for at in range(index + 1, len(parts)))
    before = next((part.text for part in earlier if _op(part) is not own), " ")
    after = next((part.text for part in later if _op(part) is not own), " ")
    return before[-1] in _BLANK or after[0] in _BLANK


def _with_gap(text: str, before: int, after: int, shortest: int) -> Iterator[Segment | Gap]:
    words = list(_WORD.finditer(text))
    first, last = _clear_of_numbers(words, before, len(words) - after)
    if last - first < shortest:
        yield Segment(Op.EQUAL, text)
        return
    start = 0 if first == 0 else words[first - 1].end()
    end = len(text) if last == len(words) else words[last].start()
    if start:
        yield Segment(Op.EQUAL, text[:start])
    yield Gap(text[start:end], last - first)
    if end < len(text):
        yield Segment(Op.EQUAL, text[end:])


def _clear_of_numbers(words: list[re.Match[str]], first: int, last: int) -> tuple[int, int]:
    """Shrink the gap until no number stands within a few words of either of its edges.

    A number left beside the gap would lose its unit, or its "not more than".
    """
    while 0 < first < last and _numeric(words[max(first - _NEAR, 0) : first + 2]):
        first += 1
    while first < last < len(words) and _numeric(words[max(last - 2, first) : last + _NEAR]):
        last -= 1
    return first, last


def _numeric(words: list[re.Match[str]]) -> bool:
    return any(_DIGIT.search(word[0]) for word in words)
