"""A provision headed by its whole citation is found; a citation in a sentence is not."""

from __future__ import annotations

import pytest

from tracker.documents.cited import cited
from tracker.documents.read import read_bytes

PROPOSAL = b"""Proposal 3

Article IV, Section 1: Increases. Salaries increase by 5%.

Article IV, Section 2 - Steps. Employees advance each year.

ARTICLE 7, SECTION 7.3. Night work is paid.

The parties agree that Article IV, Section 1: Increases, is the last word.
"""


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Article IV, Section 1: Increases", ("IV", "1")),
        ("ARTICLE 9 SECTION 9.2 - Leave. It is paid.", ("9", "9.2")),
        ("Art. 12 \N{EN DASH} Sec. 3. Overtime is paid.", ("12", "3")),
        ("Article 5, Section 3", ("5", "3")),
    ],
)
def test_a_citation_with_a_stop_or_nothing_behind_it_heads(
    text: str, numbers: tuple[str, str]
) -> None:
    found = cited(text)
    assert found is not None
    assert tuple(marker.number for marker in found) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Article 9, Section 2 shall not apply.",
        "Article 9, Section 2 Employees are paid.",
        "Article 9, Section 2, and Article 10 apply.",
        "Article 9, Section 2(b): Leave",
        "Article 9",
        "Article 9, Sections 2 and 3: Leave",
        "",
    ],
)
def test_a_citation_in_a_sentence_heads_nothing(text: str) -> None:
    assert cited(text) is None


def test_sections_of_one_article_stand_below_it_once() -> None:
    clauses = read_bytes(PROPOSAL, "proposal.txt").clauses
    assert [(one.label, one.heading) for one in clauses[1:]] == [
        ("Article IV", ""),
        ("Article IV Section 1", "Increases"),
        ("Article IV Section 2", "Steps"),
        ("Article 7", ""),
        ("7.3", ""),
    ]
    assert clauses[-1].text.endswith("is the last word.")
