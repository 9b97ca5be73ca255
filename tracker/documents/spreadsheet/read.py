"""A spreadsheet's bytes → one sheet, whatever it was saved as.

Rule protected: the bytes decide what a file is, not its name alone, and a refusal says how to save
it so that it can be read.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from tracker.documents.characters import printable
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from tracker.documents.spreadsheet.sheet import Sheet

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXTS = frozenset({".csv", ".tsv", ".txt"})


def read_spreadsheet(data: bytes, name: str, sheet: str | None = None) -> Sheet:
    """Read a sheet of a workbook (the first with words, unless named) or a CSV file.

    ``name`` is the file's, for messages and to tell text. Raises DocumentRefused for what is
    damaged, too large or no spreadsheet, UsageRefused for a sheet that there is not.
    """
    if data.startswith(_ZIP):
        from tracker.documents.spreadsheet.workbook import read_workbook

        return read_workbook(data, name, sheet)
    if PurePath(name).suffix.lower() in _TEXTS and b"\0\0" not in data:
        from tracker.documents.spreadsheet.separated import read_separated

        return read_separated(data, name)
    kind = "this is no workbook" if data else "the file is empty"
    if data.startswith(_OLE):
        kind = "this is an old Excel file (.xls), or one with a password"
    raise DocumentRefused(
        printable(f"{name}: {kind}; save it as an Excel workbook (.xlsx) or as .csv.")
    )
