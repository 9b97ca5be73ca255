"""Tables in Markdown: between pipes, without outer pipes, and written in HTML.

The rule protected here: a cell's words stay in their cell; what only draws the table is no word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.enclosed import enclosed, replaced
from tracker.documents.inline import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROW = re.compile(r"\s*\|.*\|\s*")
_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*")
_CELL_END = re.compile(r"(?<!\\)\|")
_HTML = re.compile(r"<table\b[^<>]*>", re.IGNORECASE)
_HTML_END = re.compile(r"</table\s*>", re.IGNORECASE)
_HTML_ROW = re.compile(r"<tr\b[^<>]*>", re.IGNORECASE)
_HTML_CELL = re.compile(r"<t[hd]\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def html_as_pipes(text: str) -> tuple[str, int]:
    """Write every HTML table as rows between pipes; gives the text and how many there were.

    Closing tags may be missing, as HTML allows for rows and cells.
    """
    found = enclosed(text, _HTML, lambda _: _HTML_END)
    return replaced(text, found, lambda each: f"\n\n{_piped(each.inner)}\n\n")


def rows_at(lines: Sequence[str], at: int) -> tuple[tuple[tuple[str, ...], ...], int]:
    """Read the table that begins at line ``at``; gives its rows and the index after its last line.

    No rows when none begins there. A table is rows between pipes, or rows parted by pipes whose
    second line is the rule below the head.
    """
    end = at
    if _ROW.fullmatch(lines[at]):
        while end < len(lines) and _ROW.fullmatch(lines[end]):
            end += 1
    elif "|" in lines[at] and at + 1 < len(lines) and _RULE.fullmatch(lines[at + 1]):
        while end < len(lines) and "|" in lines[end]:
            end += 1
    rows = [_cells(line) for line in lines[at:end] if not _RULE.fullmatch(line)]
    return tuple(rows), end


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return tuple(plain(cell.strip()) for cell in _CELL_END.split(inner))


def _piped(inner: str) -> str:
    rows = (_HTML_CELL.split(row)[1:] for row in _HTML_ROW.split(inner)[1:])
    return "\n".join(f"| {' | '.join(map(_words, cells))} |" for cells in rows if cells)


def _words(cell: str) -> str:
    return " ".join(_TAG.sub(" ", cell).split()).replace("|", "\\|")
