"""Words on a terminal: styles, wrapping, and the marks that stand for them without colour.

This module protects one rule: with or without colour, a reader can tell every deleted and every
inserted word, and no recorded text can pass itself off as a mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from itertools import chain, repeat
from typing import TYPE_CHECKING

from tracker.reports.escape import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Style(Enum):
    """How a span looks in colour: its SGR codes. Deletions are struck, insertions underlined."""

    PLAIN = ""
    STRONG = "1"
    FAINT = "2"
    DELETED = "9;31"
    INSERTED = "4;32"


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one style; may hold line breaks."""

    text: str
    style: Style = Style.PLAIN


_MARKS = {Style.DELETED: ("[-", "-]"), Style.INSERTED: ("{+", "+}")}
_LIKE_A_MARK = re.compile(r"\[\\*(?=-)|\{\\*(?=\+)|-\\*(?=\])|\+\\*(?=\})")
_ATOM = re.compile(r"\n|[ ]*[^ \n]+|[ ]+")


def recorded(text: str, style: Style, *, colour: bool) -> Span:
    """Give recorded words as a span; without colour their marks are written out around them.

    A sequence in the words that looks like a mark gets a backslash inside it (``[\\-``).
    """
    safe = visible(text)
    if colour:
        return Span(safe, style)
    opening, closing = _MARKS.get(style, ("", ""))
    return Span(opening + _LIKE_A_MARK.sub(r"\g<0>\\", safe) + closing)


def flow(
    spans: Iterable[Span], *, width: int, indent: str = "", hanging: str = "", colour: bool
) -> list[str]:
    """Wrap spans into lines of at most ``width`` columns.

    ``indent`` stands before every line, ``hanging`` also before every line but the first.

    Lines break at spaces only; a longer word stands out over the edge. Line breaks in the spans
    stay.
    """
    lines: list[list[Span]] = [[]]
    room = width - len(indent)
    used = 0
    for word in _words(spans):
        if word is None or (used and used + _columns(word) > room):
            lines.append([])
            room = width - len(indent + hanging)
            used = 0
        if word is not None:
            fitted = word if used else _unspaced(word)
            lines[-1] += fitted
            used += _columns(fitted)
    starts = chain((indent,), repeat(indent + hanging))
    return [
        start + paint(line, colour=colour) if line else ""
        for start, line in zip(starts, lines, strict=False)
    ]


def paint(spans: Iterable[Span], *, colour: bool) -> str:
    """Write spans out on one line, neighbours of one style together."""
    if not colour:
        return "".join(span.text for span in spans)
    return "".join(_painted(span) for span in _merged(spans))


def _words(spans: Iterable[Span]) -> Iterator[list[Span] | None]:
    """Give unbreakable words, each with the spaces before it; None is a line break.

    Spaces that stand alone, before a line break or at the end, are left out.
    """
    word: list[Span] = []
    for span in spans:
        for atom in _ATOM.findall(span.text):
            if atom[0] in " \n":
                if _unspaced(word):
                    yield word
                word = []
            if atom == "\n":
                yield None
            else:
                word.append(Span(atom, span.style))
    if _unspaced(word):
        yield word


def _columns(word: Iterable[Span]) -> int:
    return sum(len(part.text) for part in word)


def _unspaced(word: Sequence[Span]) -> list[Span]:
    """Give the word without the spaces before it; empty when there is nothing else."""
    if not word:
        return []
    first = Span(word[0].text.lstrip(" "), word[0].style)
    return [first, *word[1:]] if first.text else list(word[1:])


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    kept: Span | None = None
    for span in spans:
        if kept and kept.style is span.style:
            kept = Span(kept.text + span.text, kept.style)
            continue
        if kept:
            yield kept
        kept = span
    if kept:
        yield kept


def _painted(span: Span) -> str:
    return f"\x1b[{span.style.value}m{span.text}\x1b[0m" if span.style.value else span.text
