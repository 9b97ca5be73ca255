"""The three-way view: one row a clause, on a terminal, in Markdown, as a page and as JSON."""

from __future__ import annotations

import re

import pytest

from tests.reports.table_example import ADMIN_TIME, CONTRACT, TABLE, TRIAGE, at, changes_on
from tracker.reports.side_by_side import rows
from tracker.reports.side_by_side_html import sides_html
from tracker.reports.side_by_side_json import sides_shape
from tracker.reports.side_by_side_markdown import sides_markdown
from tracker.reports.side_by_side_text import WIDE, sides_text
from tracker.table.summary import ItemSummary, summarise_item

CODES = re.compile(r"\x1b\[[\d;]*m")


def item(state: object = ADMIN_TIME) -> ItemSummary:
    """One item of the invented table."""
    return summarise_item(TABLE, state, CONTRACT, changes_on, as_of=at(2, 1))  # type: ignore[arg-type]


@pytest.mark.parametrize("colour", [False, True])
def test_wide_sides_stand_in_columns_of_one_width(colour: bool) -> None:
    """The rules between the columns stand below each other, whatever codes are in the words."""
    lines = CODES.sub("", sides_text(item(), colour=colour, width=120)).splitlines()
    table = [line for line in lines if "│" in line or "┼" in line]
    first, second = (38, 79)
    assert len(table) > 8
    assert all(line[first + 1] in "│┼" for line in table if len(line) > first + 1)
    assert all(line[second + 1] in "│┼" for line in table if len(line) > second + 1)


def test_wide_the_contract_and_what_becomes_of_it_stand_in_one_row() -> None:
    """Old words on the left, marks beside them."""
    shown = sides_text(item(), colour=False, width=140)
    row = next(line for line in shown.splitlines() if "9.4" in line and "│" in line)
    assert row.count("9.4") >= 2


@pytest.mark.parametrize("width", [40, 80, WIDE - 1])
def test_narrow_sides_are_stacked_and_stay_in_the_width(width: int) -> None:
    """Contract first, then each position under its own name."""
    shown = sides_text(item(), colour=False, width=width)
    assert "│" not in shown
    assert all(len(line) <= width for line in shown.splitlines())
    flat = " ".join(shown.split())
    assert flat.index("Contract") < flat.index("E1, ")


def test_markdown_is_one_table_with_a_line_for_each_row() -> None:
    """A bar in the words would be another cell; line breaks stay inside their cell."""
    shown = sides_markdown(item())
    table = [line for line in shown.splitlines() if line.startswith("|")]
    laid = rows(item().contract, item().positions)
    assert len(table) == 2 + len(laid)
    sides = 1 + len(item().positions)
    assert all(len(re.findall(r"(?<!\\)\|", line)) == sides + 1 for line in table)
    assert "<ins>" in shown


def test_the_page_shows_each_side_under_its_title() -> None:
    """As the summary does."""
    shown = sides_html(item())
    assert '<table class="sides">' in shown
    assert '<td data-label="contract">' in shown
    assert '<td data-label="employer">' in shown


def test_json_names_the_positions_and_gives_every_change_whole() -> None:
    """For programs: contract clause or null, changes by party."""
    shape = sides_shape(item())
    assert shape["schema"] == "bargain/sides/1"
    assert set(shape["positions"]) == {"union", "employer"}
    for row in shape["rows"]:
        for changes in row["changes"].values():
            for change in changes:
                spelled = "".join(s["text"] for s in change["segments"] if s["op"] != "insert")
                assert spelled == "\n".join(clause["text"] for clause in change["old"])


def test_a_party_that_passed_nothing_is_said_to_have_passed_nothing() -> None:
    """An empty column would look like agreement."""
    silent = [one for one in item(TRIAGE).positions if one.proposal is None]
    shown = sides_text(item(TRIAGE), colour=False, width=140)
    assert ("nothing passed" in shown) == bool(silent)
