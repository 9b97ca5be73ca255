"""The page on the grid names headings and commands that are really known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tracker.ledger.facts import Party, Settings
from tracker.table.grid_import.meaning import Field, meaning_of

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = Settings(
    "T", (Party("union", "Local 12", "U"), Party("employer", "Clinic", "E")), us="union"
)


@pytest.fixture(scope="module")
def rows(root: Path) -> list[tuple[set[str], list[str]]]:
    """Each line of the page's table of headings: its fields and its headings."""
    page = (root / "docs" / "grid.md").read_text("utf-8").partition("| field |")[2]
    lines = re.findall(r"^\| (`.*?`) \|([^|]*)\|", page, re.MULTILINE)
    return [
        (
            set(re.findall(r"`(.*?)`", fields)),
            re.split(r"[,;] ", heads.strip()) if heads.strip() else [],
        )
        for fields, heads in lines
    ]


def test_every_heading_on_the_page_is_known(rows: list[tuple[set[str], list[str]]]) -> None:
    for fields, heads in rows:
        for heading in heads:
            assert str(meaning_of(heading.strip("… "), SETTINGS)) in fields, heading


def test_the_page_tells_every_field_that_is_read(rows: list[tuple[set[str], list[str]]]) -> None:
    told = {field.rpartition(".")[2] for fields, _ in rows for field in fields}
    left_out = {Field.CONTRACT, Field.COURT, Field.CLAWBACK, Field.COST, Field.NOTES}
    assert told == {*Field} - left_out - {Field.DATE, Field.WORDS}
