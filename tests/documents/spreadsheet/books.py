"""Workbooks made for a test: ordinary ones, and parts replaced by something else."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SHEET = "xl/worksheets/sheet1.xml"


def book(
    rows: Iterable[Sequence[object]], merged: Iterable[str] = (), title: str = "Sheet"
) -> bytes:
    """A workbook of one sheet with these rows, and these ranges merged."""
    made = Workbook()
    page = made.active
    assert page is not None
    page.title = title
    for row in rows:
        page.append(list(row))
    for span in merged:
        page.merge_cells(span)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The same package with parts replaced or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in dict.fromkeys([*old.namelist(), *parts]):
            new.writestr(name, parts[name] if name in parts else old.read(name))
    return buffer.getvalue()


def sheet_xml(cells: str) -> bytes:
    """A sheet's part with these rows, written by hand."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'.encode()
