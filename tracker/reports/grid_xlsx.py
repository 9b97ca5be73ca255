"""A grid as an Excel workbook: filters, headings that stay, wrapped words, set up for paper.

This module protects two rules. Recorded words are text, whatever they look like: no cell is ever a
formula, a link or an error value. And the same record gives the same bytes: openpyxl writes the
clock into the file, so the parts are packed anew with the moment that the grid is true of.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from tracker.patterns import late_pattern
from tracker.reports.escape import code_point, visible
from tracker.reports.moments import minute
from tracker.reports.word_page import AUTHOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.reports.grid import Grid
    from tracker.reports.grid_records import Sheet, Value

LONGEST = 32_767
"""Characters that a cell of Excel can hold."""

CUT = " […] cut here: a cell holds no more; the document has the rest"

TALLEST = 409
"""Points that a row of Excel can be tall; what stands below shows only in the cell itself."""

_PAPER = {"letter": 1, "a4": 9}
_LINE = 13.5
"""Points of a line of eleven-point letters."""

_PAGE = 200
"""Characters across a landscape page that can still be read, at two thirds of their size."""

_LEADS = ("=", "+", "-", "@", "'", "\t")
"""What makes a program take typed text for a formula."""

_NO_CHARACTER = late_pattern("[\ufffe\uffff]")
_ESCAPE_LIKE = late_pattern("_(?=x[0-9A-Fa-f]{4}_)")
_DAY, _MINUTE = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_MODIFIED = late_pattern(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=<)")
_CORE = "docProps/core.xml"


def grid_xlsx(grid: Grid, *, paper: str = "letter") -> bytes:
    """Give a grid as an .xlsx file, set for ``paper``: "letter" or "a4"."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    book.properties.title, book.properties.creator = visible(grid.title), AUTHOR
    for sheet in grid.sheets:
        page = book.create_sheet(sheet.title)
        _put_sheet(page, sheet)
        _set_up(page, sheet, grid, _PAPER[paper])
    buffer = io.BytesIO()
    book.save(buffer)
    return _settled(buffer.getvalue(), grid.as_of)


def cell_text(words: str) -> str:
    """Give words as a cell can hold them: nothing unseen, nothing that Excel would decode."""
    safe = _NO_CHARACTER.sub(lambda found: code_point(found[0]), visible(words))
    safe = _ESCAPE_LIKE.sub("_x005F_", safe)
    return safe if len(safe) <= LONGEST else safe[: LONGEST - len(CUT)] + CUT


def _put_sheet(page: Any, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    look = Font(bold=True), PatternFill("solid", fgColor="D9E2EC")
    lying = Alignment(wrap_text=True, vertical="top", horizontal="left")
    for place, column in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = column.width
        head = page.cell(1, place)
        _put(head, column.heading, lying)
        head.font, head.fill = look
    for line, row in enumerate(sheet.rows, start=2):
        for place, value in enumerate(row, start=1):
            if value != "":
                _put(page.cell(line, place), value, lying)
        page.row_dimensions[line].height = _height(sheet, row)
    last = get_column_letter(len(sheet.columns))
    page.auto_filter.ref = f"A1:{last}{len(sheet.rows) + 1}"
    page.freeze_panes = page.cell(2, sheet.frozen + 1)


def _put(cell: Any, value: Value, lying: Any) -> None:
    cell.alignment = lying
    match value:
        case str():
            cell.value = text = cell_text(value)
            cell.data_type = "s"
            cell.quotePrefix = text.startswith(_LEADS)
        case datetime():
            cell.value, cell.number_format = value, _MINUTE
        case date():
            cell.value, cell.number_format = value, _DAY
        case _:
            cell.value = value


def _height(sheet: Sheet, row: Sequence[Value]) -> float:
    """Give a row's height in points: programs do not all measure wrapped words by themselves."""
    cells = zip(sheet.columns, row, strict=True)
    return min(TALLEST, _LINE * max(_lines(str(value), column.width) for column, value in cells))


def _lines(words: str, width: int) -> int:
    return sum(1 + len(line) // width for line in words.split("\n"))


def _set_up(page: Any, sheet: Sheet, grid: Grid, paper: int) -> None:
    from openpyxl.utils import get_column_letter

    page.page_setup.orientation, page.page_setup.paperSize = "landscape", paper
    page.sheet_properties.pageSetUpPr.fitToPage = True
    across = sum(column.width for column in sheet.columns)
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = -(-across // _PAGE), 0
    page.print_title_rows = "1:1"
    page.print_title_cols = f"A:{get_column_letter(sheet.frozen)}"
    page.print_options.gridLines = True
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.6
    page.oddFooter.left.text = visible(grid.title)[:80].replace("&", "&&")
    page.oddFooter.center.text = f"As of {minute(grid.as_of)}"
    page.oddFooter.right.text = "Page &P of &N"


def _settled(data: bytes, moment: datetime) -> bytes:
    """Pack the parts anew, each with this moment for its time."""
    clock = moment.astimezone(UTC)
    stamp = max(clock.replace(tzinfo=None), datetime(1980, 1, 1)).timetuple()[:6]  # noqa: DTZ001 - a zip file's clock begins there and has no zone
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == _CORE:
                part = _MODIFIED.sub(rb"\g<1>" + f"{clock:%Y-%m-%dT%H:%M:%SZ}".encode(), part)
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, part)
    return buffer.getvalue()
