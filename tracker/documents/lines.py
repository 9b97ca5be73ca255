"""Lines of text → paragraphs, for plain text, text from PDFs and the body of Markdown alike.

The rule protected here: a sentence that was wrapped at the margin is one paragraph again, and a
heading or list item that was not set off by a blank line still begins its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.documents.block import Block
from tracker.documents.endings import cut_off, ends_sentence, finished, wrapped_numeral
from tracker.documents.furniture import furniture
from tracker.documents.markers import Form, Marker, begins_list, follows, goes_on, parse
from tracker.documents.spacing import spaced
from tracker.documents.titles import is_title, split_run_in, wraps_on

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.documents.reading import ReadingWarning

_BULLET = re.compile(r"(?P<sign>[-*+•▪◦‣●○■□–]|o(?=\s{2,}|\t)|\uf0b7|\uf0a7)\s+(?P<text>\S.*)")
_ELLIPSIS = re.compile(r"(?:\*\s*){3,}")
_COLUMNS = re.compile(r"\t+| {3,}")
_BREAKS = "\r\v\f\x85\u2028\u2029"
_HYPHENED = re.compile(r"\w-$")
_WORD_ON = re.compile(r"(?!(?:and|or|to)\b)\w")
_CITES = re.compile(r"(?:\b(?:articles?|sections?|paragraphs?|and|or)|§)$", re.IGNORECASE)
_DOTTED = re.compile(r"(?P<stem>.*[.:])(?P<last>\d+)")
_DEEPER = 3
"""Columns that a line is set in by, at least, to stand below the one before."""
_SHORT = 0.7
_FULL = 0.8
"""Parts of the usual width: below the first a line stands alone, from the second it is full."""


@dataclass(slots=True)
class _Paragraph:
    """An open paragraph: ``start`` is its first line's indentation, ``indent`` its last line's."""

    lines: list[str]
    start: int
    indent: int
    heading: bool = False

    @property
    def last(self) -> str:
        return self.lines[-1]


def split_lines(text: str) -> list[str]:
    """Split at every line break that a text may hold, form feeds included."""
    text = text.replace("\r\n", "\n")
    for line_break in _BREAKS:
        text = text.replace(line_break, "\n")
    return text.split("\n")


def paragraphs(
    parts: Sequence[str | Block], plain: Callable[[str], str] = str
) -> tuple[list[Block], tuple[ReadingWarning, ...]]:
    """Join wrapped lines into blocks; gives the blocks and the warnings about what was set aside.

    ``parts`` are lines, and blocks that a reader has already recognised (headings, tables).
    ``plain`` takes a format's inline marks off a line, so that "**3.1 Rights.**" is seen as "3.1
    Rights."; the blocks keep the line as written.
    """
    lines = [part if isinstance(part, str) else part.text for part in parts]
    aside, cut, warnings = furniture(lines)
    joiner = _Joiner(_text_width(lines), plain)
    for i, part in enumerate(parts):
        if i in aside:
            joiner.page_break()
        elif i in cut:
            joiner.take(cut[i])
            joiner.page_break()
        elif isinstance(part, Block):
            joiner.take_block(part)
        else:
            joiner.take(part)
    return joiner.finish(), warnings


def _text_width(lines: list[str]) -> int:
    """The usual width of a full line, in characters: nine lines in ten are no longer."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


class _Joiner:
    """Takes lines one by one and gives blocks; holds the one paragraph that is still open."""

    def __init__(self, width: int, plain: Callable[[str], str]) -> None:
        self.blocks: list[Block] = []
        self.width = width
        self.plain = plain
        self.open: _Paragraph | None = None
        self.items: list[tuple[int, Marker]] = []
        self.section = ""
        self.dotted = ""
        self.table: list[tuple[str, ...]] = []
        self.table_lines: list[str] = []
        self.blank = True
        self.torn = False

    def page_break(self) -> None:
        """A page ended here: the open paragraph may go on after it."""
        self.torn = True

    def take(self, line: str) -> None:
        if not line.strip():
            self.blank = True
            return
        cells = _cells(line)
        if len(cells) >= _DEEPER or (self.table and "\t" in line.strip()):
            self._row(line, cells)
        else:
            self._end_table()
            self._text(line)
        self.blank = self.torn = False

    def take_block(self, block: Block) -> None:
        """A block that the reader recognised itself stands between paragraphs."""
        self._end_table()
        self._close()
        self.blocks.append(block)
        self.blank = self.torn = False

    def finish(self) -> list[Block]:
        self._end_table()
        self._close()
        return self.blocks

    def _row(self, line: str, cells: tuple[str, ...]) -> None:
        if self.blank and self.table and len(cells) != len(self.table[-1]):
            self._end_table()
        self.table.append(cells)
        self.table_lines.append(line)

    def _end_table(self) -> None:
        if not self.table:
            return
        rows, lines = tuple(self.table), self.table_lines
        self.table, self.table_lines = [], []
        if len(rows) > 1:
            self._close()
            self.blocks.append(Block(rows=rows))
        else:
            self._text(lines[0])

    def _text(self, line: str) -> None:
        text = spaced(line)
        indent = len(line[: len(line) - len(line.lstrip())].expandtabs(4))
        if self._heading_goes_on(text):
            self.blocks[-1] = self.blocks[-1]._replace(text=f"{self.blocks[-1].text} {text}")
            return
        bullet = None if _ELLIPSIS.fullmatch(text) else _BULLET.fullmatch(line.strip())
        if bullet and not self._goes_on(text):
            self._begin(" ".join(bullet["text"].split()), indent)
            return
        bare = self.plain(text)
        marker = parse(bare)
        if marker is not None and self._starts(marker, bare, indent):
            self._remember(marker, indent)
            self._begin(text, indent, heading=self._stands_alone(marker, bare))
        elif self.open is None or self._new_paragraph(text, indent, marker):
            self._begin(text, indent)
        else:
            self.open.lines.append(text)
            self.open.indent = indent

    def _heading_goes_on(self, text: str) -> bool:
        """Whether this line is the second one of a heading that the format marked."""
        above = self.blocks[-1] if self.blocks and self.open is None and not self.blank else None
        return above is not None and above.heading > 0 and wraps_on(above.text, text)

    def _starts(self, marker: Marker, text: str, indent: int) -> bool:
        """Whether a recognised form really begins a paragraph here."""
        if self.open is None or self.open.heading:
            return True
        before = self.plain(self.open.last)
        if marker.style:
            return self._starts_item(marker, before, indent)
        if marker.form is Form.ARTICLE and text.startswith("ARTICLE"):
            return True
        if self.blank and goes_on(self.section, marker):
            return True
        if self._next_section(marker, before):
            return True
        return (self.blank and not cut_off(before)) or ends_sentence(before)

    def _next_section(self, marker: Marker, before: str) -> bool:
        """Whether "4.2 Holiday Pay. An employee …" follows 4.1, below whatever its last item says.

        A reference bears a title and begins a sentence only behind a word that cites it.
        """
        if marker.form is not Form.DOTTED or not _follows(self.dotted, marker.number):
            return False
        return bool(split_run_in(marker.rest)[0]) and not (cut_off(before) or _CITES.search(before))

    def _starts_item(self, marker: Marker, before: str, indent: int) -> bool:
        if wrapped_numeral(before, marker):
            return False
        if any(follows(item, marker) for _, item in self.items):
            return marker.form is Form.ITEM or not cut_off(before)
        if finished(before) or (self.blank and not cut_off(before)):
            return True
        return begins_list(marker) and self._below_one_line(before, indent)

    def _below_one_line(self, before: str, indent: int) -> bool:
        """Whether a list can begin here: under a title, or set in below a line not cut off."""
        assert self.open is not None  # noqa: S101 - the caller asked
        if len(self.open.lines) > 1 or cut_off(before):
            return False
        above = parse(before)
        titled = above is not None and bool(above.rest) and is_title(above.rest)
        return titled or indent >= self.open.start + _DEEPER

    def _new_paragraph(self, text: str, indent: int, marker: Marker | None) -> bool:
        assert self.open is not None  # noqa: S101 - the caller asked
        before = self.plain(self.open.last)
        if self.open.heading:
            return self.blank or not wraps_on(before, text)
        if self.torn and not finished(before):
            full = len(before) >= _FULL * self.width
            return not (full or text[0].islower() or text[0].isdigit() or cut_off(before))
        if self.blank:
            return not (marker is not None and wrapped_numeral(before, marker))
        return bool(re.search(r"[.:]$", before)) and indent >= self.open.indent + _DEEPER

    def _goes_on(self, text: str) -> bool:
        """A dash at the start of a line may only be a dash."""
        return (
            text.startswith("–")
            and self.open is not None
            and not self.blank
            and not finished(self.open.last)
        )

    def _remember(self, marker: Marker, indent: int) -> None:
        """Keep the last marker of each open list below the current heading, outermost first."""
        if not marker.style:
            self.items.clear()
            self.section = marker.number if marker.form is Form.SECTION else ""
            self.dotted = marker.number if marker.form is Form.DOTTED else ""
            return
        self.items = [
            (column, item)
            for column, item in self.items
            if column <= indent and (column < indent or item.style != marker.style)
        ]
        self.items.append((indent, marker))

    def _stands_alone(self, marker: Marker, text: str) -> bool:
        """Whether a heading fills its line, so that the next line begins its text."""
        if marker.form in (Form.ARTICLE, Form.PART, Form.APPENDED, Form.PREAMBLE):
            return True
        if marker.form is Form.ITEM:
            return False
        bare = not marker.rest or (is_title(marker.rest) and not text.endswith("."))
        return bare and len(text) < _SHORT * self.width

    def _begin(self, text: str, indent: int, *, heading: bool = False) -> None:
        self._close()
        self.open = _Paragraph([text], indent, indent, heading)

    def _close(self) -> None:
        if self.open is not None:
            self.blocks.append(Block(text=_joined(self.open.lines), indent=self.open.start))
        self.open = None


def _follows(before: str, number: str) -> bool:
    """Whether a dotted number is the next one of its article: "4.2" after "4.1"."""
    one, other = _DOTTED.fullmatch(before), _DOTTED.fullmatch(number)
    if one is None or other is None or one["stem"] != other["stem"]:
        return False
    return int(other["last"]) == int(one["last"]) + 1


def _cells(line: str) -> tuple[str, ...]:
    """The columns of a line: cells parted by tabs or by three spaces and more."""
    bare = line.strip()
    if bare.startswith("|") or not ("\t" in bare or "   " in bare):
        return ()
    return tuple(" ".join(cell.split()) for cell in _COLUMNS.split(bare))


def _joined(lines: list[str]) -> str:
    """One line from many; a hyphen at a line's end stays, without a space after it."""
    parts = lines[:1]
    for before, line in pairwise(lines):
        goes_on = _HYPHENED.search(before[-2:]) and _WORD_ON.match(line)
        parts.append(line if goes_on else f" {line}")
    return "".join(parts)
