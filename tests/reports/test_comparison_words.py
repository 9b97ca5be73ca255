"""A comparison counted in words: one and many of each reason, and the names of its two sides."""

from __future__ import annotations

import pytest

from tests.reports.diff_example import FOLLOWS
from tracker.reports.comparison_words import folded_noise
from tracker.reports.words import side_name
from tracker.table.comparison import Side


@pytest.mark.parametrize(
    ("reason", "one", "many"),
    [
        ("cross-reference follows", "1 cross-reference follows", "2 cross-references follow"),
        ("renumbering", "1 renumbering", "2 renumberings"),
        ("typography", "1 difference of typography", "2 differences of typography"),
        (
            "heading with nothing below it",
            "1 heading with nothing below it",
            "2 headings with nothing below them",
        ),
    ],
)
def test_what_is_folded_is_counted_as_one_counts(reason: str, one: str, many: str) -> None:
    change = FOLLOWS._replace(reason=reason)
    assert folded_noise([change]) == one
    assert folded_noise([change, change]) == many


@pytest.mark.parametrize(
    ("ref", "title", "said"),
    [
        ("E4", "Valley Health, 2026-01-13", "E4 (Valley Health, 2026-01-13)"),
        ("contract", "contract in force", "contract (contract in force)"),
        ("offers/second.docx", "second.docx", "offers/second.docx"),
        ("U5", "", "U5"),
    ],
)
def test_a_side_is_named_once(ref: str, title: str, said: str) -> None:
    """The title of a file is the end of its path."""
    assert side_name(Side(ref, title, "")) == said
