"""The words of cells: status, economic or not, short names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ledger.facts import Status
from tracker.ledger.layout import is_slug
from tracker.table.grid_import.cells import (
    economic_of,
    slug_of,
    status_of,
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("open", Status.OPEN),
        ("Pending", Status.OPEN),
        ("TA", Status.AGREED),
        ("TA'd 7/8/25", Status.AGREED),
        ("✓ agreed", Status.AGREED),
        ("Tentative Agreement", Status.AGREED),
        ("At impasse", Status.IMPASSE),
        ("disputed", Status.DISPUTED),
        ("withdrawn", None),
        ("not at impasse", None),
        ("almost agreed", None),
        ("", None),
    ],
)
def test_a_status_is_known_or_none(text: str, status: Status | None) -> None:
    assert status_of(text) is status


@pytest.mark.parametrize(
    ("text", "economic"),
    [
        ("Yes", True),
        ("E", True),
        ("Economic", True),
        ("no", False),
        ("Non-Economic", False),
        ("N/E", False),
        ("Language", False),
        ("maybe", None),
        ("", None),
    ],
)
def test_economic_is_yes_no_or_unsaid(text: str, economic: bool | None) -> None:
    assert economic_of(text) is economic


@given(st.text(max_size=80), st.sets(st.sampled_from(["wages", "wages-2", "parking"])))
def test_a_short_name_can_be_a_folder_and_is_free(title: str, taken: set[str]) -> None:
    slug = slug_of(title, taken)
    assert slug == "" or (is_slug(slug) and slug not in taken)


def test_a_short_name_is_cut_between_words() -> None:
    assert slug_of("Wages", {"wages"}) == "wages-2"
    title = "No layoffs or replacement by artificial intelligence"
    assert slug_of(title, ()) == "no-layoffs-or-replacement-by"
    assert slug_of("CON", ()) == "con-2"
    assert slug_of("！？", ()) == ""
