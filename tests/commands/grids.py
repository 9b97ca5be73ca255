"""Grids as three teams keep them, invented, each in a shape of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.documents.spreadsheet.books import book

if TYPE_CHECKING:
    from pathlib import Path

MERGED: list[list[object]] = [
    ["Harbor Clinic 2025: bargaining tracker"],
    [],
    ["Art.", "Topic", "Econ?", "Union", None, None, "Management", None, None, "Status", "TA date"],
    [None, None, None, "No.", "Date", "Language", "No.", "Date", "Language", None, None],
    ["NON-ECONOMIC"],
    ["2.1", "Administrative time", "N", None, None, None, "E1", "7/8/25", "four", "Pending", None],
    ["1", "Recognition", "N", "U1", "7/8/25", "as is", None, None, None, "TA", "July 29, 2025"],
    ["ECONOMIC"],
    ["4", "Bereavement", "Y", "U2", "8/1/25", "five days", None, None, None, "TA", "8/19/25"],
    ["3.1", "Wages", "Y", "U2", "8/1/25", "9 %", "E3", "8/2/25", "1 %", "At impasse", None],
]
"""Headings over two rows, merged sideways and down; titles and headings between the rows."""

MERGES = ("A1:K1", "D3:F3", "G3:I3", "A3:A4", "B3:B4", "C3:C4", "J3:J4", "K3:K4", "A5:K5")

DATES = """\
Subject;Section;Where it stands;Signed;Reason;Remarks
Recognition;1;tentatively agreed;29 Jul 2025;;ask Ana
Administrative time;2.1;open;;;
Notice of changes;2.2;;TA 8/19/25 (verbal);members asked for it;
Parking;;open;;;new article
Bereavement leave;4.1;closed;2025-08-19;;
Wages;3.1;agreed;next Tuesday;;
Dues;;withdrawn;;;
"""
"""A CSV file with semicolons and dates as text in every form; one row that says no status."""

TWO_ROWS: list[list[object]] = [
    ["#", "Issue", "Contract section", "Side", "Proposal", "Date", "Position", "Standing"],
    [1, "Administrative time", "2.1", "Union", "U1", "7/8/25", "keep seven", "open"],
    [None, None, None, "Employer", "E1", "7/9/25", "four", None],
    [2, "Notice", "2.2", "Union", "U1", "7/8/25", "twenty days", "TA 7/29/25"],
    [2, "Notice", "2.2", "Employer", "E1", "7/9/25", "as in the contract", None],
    [3, "Bereavement", "4", "Union", "U2", "8/1/25", "five days", "open"],
    [None, None, None, "Employer", None, None, None, None],
]
"""Two rows an item, one a party; one item's second row names it again."""


def merged_grid(folder: Path) -> Path:
    """Write the first grid."""
    return _written(folder / "merged.xlsx", book(MERGED, MERGES, "Tracker"))


def dated_grid(folder: Path) -> Path:
    """Write the second."""
    return _written(folder / "dates.csv", DATES.encode("cp1252"))


def two_row_grid(folder: Path) -> Path:
    """Write the third."""
    return _written(folder / "two-rows.xlsx", book(TWO_ROWS))


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
