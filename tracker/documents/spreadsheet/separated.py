"""Text with separated values (CSV) → its rows.

Rule protected: the separator and the encoding are found from the text, because programs write what
their country uses; a wrong guess would show in the preview as one column.
"""

from __future__ import annotations

import csv
import io
from itertools import islice

from tracker.documents.characters import printable, text_of
from tracker.documents.spreadsheet.sheet import FAR_RIGHT, MOST_COLUMNS, MOST_ROWS, Sheet, row_of
from tracker.refusals import DocumentRefused

_SEPARATORS = (",", ";", "\t")
_TRIED = 30
"""Rows by which a separator is chosen."""


def read_separated(data: bytes, name: str) -> Sheet:
    """Read a CSV file. Raises DocumentRefused for what is none or too large."""
    text, _ = text_of(data)
    separator = max(_SEPARATORS, key=lambda one: _columns(text, one))
    try:
        parsed = _parsed(text, separator, MOST_ROWS + 1)
    except csv.Error as error:
        raise DocumentRefused(
            printable(f"{name}: this is no table of values ({error}); save it as .xlsx.")
        ) from None
    if len(parsed) > MOST_ROWS:
        raise DocumentRefused(printable(f"{name}: more than {MOST_ROWS:,} rows: not a grid."))
    rows = (row_of(number, cells[:MOST_COLUMNS]) for number, cells in enumerate(parsed, start=1))
    notes = (FAR_RIGHT,) if any(any(cells[MOST_COLUMNS:]) for cells in parsed) else ()
    return Sheet("", tuple(row for row in rows if row.cells), notes)


def _parsed(text: str, separator: str, most: int) -> list[list[str]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    return list(islice(rows, most))


def _columns(text: str, separator: str) -> int:
    """Count the columns that most of the first rows can fill: those of the median row."""
    try:
        widths = sorted(len(row) for row in _parsed(text, separator, _TRIED))
    except csv.Error:
        return 0
    return widths[len(widths) // 2] if widths else 0
