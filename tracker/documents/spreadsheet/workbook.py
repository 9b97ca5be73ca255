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

from tracker.documents.spreadsheet.sheet import MOST_COLUMNS, MOST_ROWS, Row, Sheet, row_of
from tracker.documents.word.guard import MEBIBYTE, Archive, Limits
from tracker.documents.word.parts import as_utf8
from tracker.refusals import Refused, UsageRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIMITS = Limits(file=32 * MEBIBYTE, part=48 * MEBIBYTE, parts=96 * MEBIBYTE)
_BOOK = "xl/workbook.xml"
_PARTS = (".xml", ".rels")
_SHEETS = "xl/worksheets/"
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_ESCAPED = re.compile("_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")
_DECIMALS = re.compile(r"0\.(0{1,9})")


def read_workbook(data: bytes, name: str, sheet: str | None = None) -> Sheet:
    """Read one sheet: the one named, or the first that holds anything.

    Raises DocumentRefused for what is damaged or over the limits, UsageRefused for a sheet that
    there is not.
    """
    archive = Archive(data, name, _LIMITS, program="Excel")
    formulas = _measured(archive)
    try:
        with warnings.catch_warnings():
            # Of features that are not read, such as drop-down lists; nobody is helped by them.
            warnings.simplefilter("ignore")
            found, others = _chosen(data, sheet, archive)
    except Refused:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part makes it stumble over
        raise archive.damaged("the workbook is damaged") from error
    notes = [f"Only this sheet is read, not: {', '.join(others)}."] if others else []
    if formulas:
        notes.append("Formulas are not computed: the values that were saved last are read.")
    return Sheet(found[0], found[1], tuple(notes))


def _measured(archive: Archive) -> bool:
    """Check every part that could be parsed; tell whether any sheet holds a formula."""
    if _BOOK not in archive.names:
        raise archive.refusal("this is no Excel workbook; save it as .xlsx or as .csv")
    formulas = False
    for entry in sorted(archive.names):
        if entry.lower().endswith(_PARTS):
            part = as_utf8(archive, entry, archive.read(entry))
            formulas |= entry.startswith(_SHEETS) and bool(_FORMULA.search(part))
    return formulas


def _chosen(
    data: bytes, wanted: str | None, archive: Archive
) -> tuple[tuple[str, tuple[Row, ...]], list[str]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    pages = {page.title: page for page in book.worksheets}
    if wanted is not None and wanted not in pages:
        raise UsageRefused(f"there is no sheet {wanted!r}; the sheets are: {', '.join(pages)}")
    found: tuple[str, tuple[Row, ...]] = ("", ())
    for title in [wanted] if wanted is not None else pages:
        found = title, tuple(_rows(pages[title], archive))
        if found[1]:
            break
    return found, [title for title in pages if title != found[0]]


def _rows(page: Any, archive: Archive) -> Iterator[Row]:
    page.reset_dimensions()  # what a file says of its own size is not to be believed
    rows = page.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
    for number, cells in enumerate(rows, start=1):
        row = row_of(number, [_text(cell) for cell in cells])
        if row.cells and number > MOST_ROWS:
            raise archive.refusal(f"more than {MOST_ROWS:,} rows: not a grid")
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
