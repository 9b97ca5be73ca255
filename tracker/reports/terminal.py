"""Words on a terminal: styles, wrapping, and the marks that stand for them without colour.

This module protects one rule: with or without colour, a reader can tell every deleted and every
inserted word, and no recorded text can pass itself off as a mark.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from tracker.patterns import late_pattern
from tracker.reports.escape import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Style(Enum):
    """How a span looks in colour: its SGR codes. Deletions are struck, insertions underlined."""

    PLAIN = ""
    STRONG = "1"
    FAINT = "2"
    DELETED = "9;31"
    INSERTED = "4;32"


class Span(NamedTuple):
    """Words in one style; may hold line breaks."""

    text: str
    style: Style = Style.PLAIN


_MARKS = {Style.DELETED: ("[-", "-]"), Style.INSERTED: ("{+", "+}")}
_LIKE_A_MARK = late_pattern(r"\[\\*(?=-)|\{\\*(?=\+)|-\\*(?=\])|\+\\*(?=\})")
_BRACKETS = "[]{}"


def recorded(text: str, style: Style, *, colour: bool) -> Span:
    """Give recorded words as a span; without colour their marks are written out around them.

    A sequence in the words that looks like a mark gets a backslash inside it (``[\\-``).
    """
    safe = visible(text)
    if colour:
        return Span(safe, style)
    opening, closing = _MARKS.get(style, ("", ""))
    if any(bracket in safe for bracket in _BRACKETS):
        safe = _LIKE_A_MARK.sub(r"\g<0>\\", safe)
    return Span(opening + safe + closing)


def flow(
    spans: Iterable[Span], *, width: int, indent: str = "", hanging: str = "", colour: bool
) -> list[str]:
    """Wrap spans into lines of at most ``width`` columns.

    ``indent`` stands before every line, ``hanging`` also before every line but the first.
    Lines break at spaces only; a longer word stands out over the edge. Line breaks in the spans
    stay; spaces beside a break go.
    """
    pieces = tuple(spans)
    text = "".join(span.text for span in pieces)
    first, later = width - len(indent), width - len(indent + hanging)
    lines: list[str] = []
    for start, end in _wrapped(text, first, later):
        words = paint(_cut(pieces, start, end), colour=True) if colour else text[start:end]
        before = indent + hanging if lines else indent
        lines.append(before + words if words else "")
    return lines


def paint(spans: Iterable[Span], *, colour: bool) -> str:
    """Write spans out on one line."""
    return "".join(_painted(span) if colour else span.text for span in spans)


def _wrapped(text: str, first: int, later: int) -> Iterator[tuple[int, int]]:
    """Give where each line starts and ends in ``text``: one of ``first`` columns, then others."""
    first, later = max(first, 0), max(later, 0)
    room, offset = first, 0
    for line in text.split("\n"):
        start, until = _without_spaces(line, 0, len(line))
        while until - start > room and (space := _break(line, start, until, room)) > 0:
            yield offset + start, offset + _without_spaces(line, start, space)[1]
            start, room = _without_spaces(line, space, until)[0], later
        yield offset + start, offset + until
        room = later
        offset += len(line) + 1


def _break(line: str, start: int, until: int, room: int) -> int:
    """The last space that a line of so much room reaches, else the next one; -1 for none."""
    fits = line.rfind(" ", start, start + room + 1)
    return fits if fits > 0 else line.find(" ", start + room, until)


def _without_spaces(line: str, start: int, end: int) -> tuple[int, int]:
    """Where the words between two places of a line start and end; (0, 0) when there are none."""
    while start < end and line[start] == " ":
        start += 1
    while start < end and line[end - 1] == " ":
        end -= 1
    return (start, end) if start < end else (0, 0)


def _cut(spans: Iterable[Span], start: int, end: int) -> Iterator[Span]:
    """Give the part of the spans between two offsets of their joined text."""
    at = 0
    for span in spans:
        words = span.text[max(start - at, 0) : max(end - at, 0)]
        if words:
            yield Span(words, span.style)
        at += len(span.text)


def _painted(span: Span) -> str:
    return f"\x1b[{span.style.value}m{span.text}\x1b[0m" if span.style.value else span.text
