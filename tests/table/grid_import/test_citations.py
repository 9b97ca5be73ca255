"""How grids cite the contract."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.clause import Draft, with_paths
from tracker.table.grid_import.citations import Citations

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
        ("Part 3", "2", ("Part 3 Section 2",)),
        ("9.4,", "", ("9.4",)),
        ("Side Letter 3", "", ("Side Letter 3",)),
        ("", "", ()),
    ],
)
def test_labels_are_spelled_as_the_contract_spells_them(
    article: str, section: str, labels: tuple[str, ...]
) -> None:
    assert Citations(CONTRACT).labels(article, section) == labels


@given(st.lists(st.sampled_from([clause.label for clause in CONTRACT]), unique=True))
def test_the_labels_that_our_own_grid_lists_read_back(labels: list[str]) -> None:
    assert Citations(CONTRACT).labels("; ".join(labels)) == tuple(labels)


@given(st.text(max_size=40), st.text(max_size=20))
def test_no_text_breaks_it(article: str, section: str) -> None:
    Citations(CONTRACT).labels(article, section)
