"""An Excel workbook's bytes → the rows of one of its sheets.

Rule protected: every part is measured, and refused where it declares entities, before openpyxl sees
any; rows and columns are bounded, since one cell in the last corner of a sheet spells seventeen
thousand million. No formula is computed, no link followed: what counts is the value saved last.
"""

from __future__ import annotations

import io
import re
import warnings
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from tracker.documents.office.guard import (
    MEBIBYTE,
    Archive,
    Limits,
)
from tracker.documents.office.parts import as_utf8
from tracker.documents.spreadsheet.sheet import (
    FAR_RIGHT,
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    Sheet,
    row_of,
)
from tracker.refusals import Refused, UsageRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIMITS = Limits(file=32 * MEBIBYTE, part=48 * MEBIBYTE, parts=96 * MEBIBYTE)
_BOOK = "xl/workbook.xml"
_PARTS = (".xml", ".rels")
_SHEETS = "xl/worksheets/"
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_CELL = rb"""<(?:\w{1,20}:)?c\s[^<>]{0,200}?r=["']%s["'][^<>]{0,200}(?<!/)>"""
"""A cell with something in it. The bounds keep a tag without an end from being searched for ever;
formatting alone, of which each cell ends in "/>", may reach to the last row and column."""

_FAR_DOWN = re.compile(_CELL % rb"[A-Z]{1,3}(\d{5,15})")
_FAR_RIGHT = re.compile(_CELL % rb"(?:[A-Z]{3}|G[S-Z]|[H-Z][A-Z])\d+")
"""Beyond GR, the two hundredth column."""

_ESCAPED = re.compile("_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")
_DECIMALS = re.compile(r"0\.(0{1,9})")


def read_workbook(data: bytes, name: str, sheet: str | None = None) -> Sheet:
    """Read one sheet: the one named, or the first that holds anything.

    Raises DocumentRefused for what is damaged or over the limits, UsageRefused for a sheet that
    there is not.
    """
    archive = Archive(data, name, _LIMITS, program="Excel")
    notes = _measured(archive)
    try:
        with warnings.catch_warnings():
            # Of features that are not read, such as drop-down lists; nobody is helped by them.
            warnings.simplefilter("ignore")
            title, rows, others = _chosen(data, sheet)
    except Refused:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part makes it stumble over
        raise archive.damaged("the workbook is damaged") from error
    if not rows:
        raise archive.refusal("no sheet holds anything")
    if others:
        notes.insert(0, f"Only this sheet is read, not: {', '.join(others)}.")
    return Sheet(title, rows, tuple(notes))


def _measured(archive: Archive) -> list[str]:
    """Check every part that could be parsed; tell what of the sheets will not be read."""
    if _BOOK not in archive.names:
        raise archive.refusal("this is no Excel workbook; save it as .xlsx or as .csv")
    notes: dict[str, None] = {}
    for entry in sorted(archive.names):
        if entry.lower().endswith(_PARTS):
            part = as_utf8(archive, entry, archive.read(entry))
            if entry.startswith(_SHEETS):
                notes |= dict.fromkeys(_left_out(archive, part))
    return list(notes)


def _left_out(archive: Archive, part: bytes) -> Iterator[str]:
    if any(int(found[1]) > MOST_ROWS for found in _FAR_DOWN.finditer(part)):
        raise archive.refusal(f"a sheet has more than {MOST_ROWS:,} rows: not a grid; take it out")
    if _FAR_RIGHT.search(part):
        yield FAR_RIGHT
    if _FORMULA.search(part):
        yield "Formulas are not computed: the values that were saved last are read."


def _chosen(data: bytes, wanted: str | None) -> tuple[str, tuple[Row, ...], list[str]]:
    """Give the sheet's name and rows, and the names of the others."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    pages = {page.title: page for page in book.worksheets}
    if wanted is not None and wanted not in pages:
        raise UsageRefused(f"there is no sheet {wanted!r}; the sheets are: {', '.join(pages)}")
    title, rows = "", tuple[Row, ...]()
    for title in [wanted] if wanted is not None else pages:
        rows = tuple(_rows(pages[title]))
        if rows:
            break
    return title, rows, [other for other in pages if other != title]


def _rows(page: Any) -> Iterator[Row]:
    page.reset_dimensions()  # what a file says of its own size is not to be believed
    for number, cells in enumerate(
        page.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS), start=1
    ):
        row = row_of(number, [_text(cell) for cell in cells])
        if row.cells:
            yield row


def _text(cell: Any) -> str:
    """Give the text that a person sees, dates as 2025-07-08 or 2025-07-08 10:32."""
    match cell.value:
        case None:
            return ""
        case bool(value):
            return "yes" if value else "no"
        case datetime() as value:
            return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
        case date() as value:
            return value.isoformat()
        case float(value):
            return _number(value, cell.number_format)
        case value:
            return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))


def _number(value: float, shown: str) -> str:
    """Give a number as its format shows it, as far as it is a label: "9.10" is not "9.1"."""
    if fixed := _DECIMALS.fullmatch(shown):
        return f"{value:.{len(fixed[1])}f}"
    return f"{value:.0f}" if value.is_integer() else repr(value)
