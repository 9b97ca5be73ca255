"""The words of cells: status, economic or not, labels, short names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.commands.grid_import.cells import economic_of, labels_of, slug_of, status_of
from tracker.documents.clause import Draft, with_paths
from tracker.ledger.facts import Status
from tracker.ledger.layout import is_slug

CONTRACT = with_paths(
    (
        Draft("Article 9", "Hours", "", 1),
        Draft("9.4", "Time", "Seven hours.", 2),
        Draft("9.5", "Notice", "Ten days.", 2),
        Draft("Article 10", "Pay", "", 1),
        Draft("Article 10 Section 2", "Rates", "Forty dollars.", 2),
        Draft("Appendix A", "Wages", "", 1),
    )
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


@pytest.mark.parametrize(
    ("article", "section", "labels"),
    [
        ("9.4", "", ("9.4",)),
        ("§9.4; Sec. 9.5", "", ("9.4", "9.5")),
        ("9.4, 9.5", "", ("9.4", "9.5")),
        ("9", "", ("Article 9",)),
        ("Art. 9 and 10", "", ("Article 9", "Article 10")),
        ("9", "4", ("9.4",)),
        ("Article 9", "9.4", ("9.4",)),
        ("10", "Sec. 2", ("Article 10 Section 2",)),
        ("9", "4, 5", ("9.4", "9.5")),
        ("", "9.5", ("9.5",)),
        ("appendix a", "", ("Appendix A",)),
        ("27", "", ("Article 27",)),
        ("27", "3", ("Article 27 Section 3",)),
        ("Side Letter 3", "", ("Side Letter 3",)),
        ("", "", ()),
    ],
)
def test_labels_are_spelled_as_the_contract_spells_them(
    article: str, section: str, labels: tuple[str, ...]
) -> None:
    assert labels_of(article, section, CONTRACT) == labels


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
