"""All doubts about the words together: bounded in number and in work, right on real agreements."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from tests.documents.files import read_file
from tests.documents.strategies import clauses as any_clauses
from tracker.documents.clause import Draft, with_paths
from tracker.documents.content_doubts import MOST, content_doubts, with_content_doubts
from tracker.documents.reading import NOT_RELIED_ON, Reading, ReadingWarning
from tracker.documents.running_text import RunningText

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.documents.clause import Clause

SECONDS = 1.0
"""Far above what a megabyte takes (30 ms), far below what looking back and forth would."""


@given(any_clauses)
def test_any_clauses_are_looked_through_and_places_are_theirs(clauses: tuple[Clause, ...]) -> None:
    places = {doubt.place for doubt in content_doubts(clauses)}
    assert places <= {clause.label for clause in clauses}


@given(any_clauses)
def test_every_place_in_the_running_text_leads_to_its_clause(clauses: tuple[Clause, ...]) -> None:
    running, at = RunningText(clauses), 0
    for clause in clauses:
        for part in (clause.heading, clause.text):
            assert running.text[at : at + len(part)] == part
            assert running.clause_at(at) == clause
            at += len(part) + 1


def test_many_doubts_of_one_kind_are_counted() -> None:
    clauses = with_paths(Draft(f"9.{n}", "", "eighty (8) hours", 1) for n in range(MOST + 1200))
    found = content_doubts(clauses)
    assert len(found) == MOST + 1
    assert found[-1] == ReadingWarning(
        "number-mismatch", "", "There are at least 1,200 more of this kind."
    )


def test_doubts_of_the_words_stand_behind_those_of_the_reading() -> None:
    first = ReadingWarning("comments", "", "1 comment is set aside: not part of the text.")
    clauses = with_paths([Draft("9.1", "", "eighty (8) hours", 1)])
    said = with_content_doubts(Reading("docx", clauses, warnings=(first,))).warnings
    assert [doubt.code for doubt in said] == ["comments", "number-mismatch"]


@pytest.mark.parametrize("code", sorted(NOT_RELIED_ON))
def test_words_that_are_not_to_be_relied_on_have_no_doubts(code: str) -> None:
    clauses = with_paths([Draft("9.1", "", "ten twelve (1210) hours", 1)])
    reading = Reading("pdf", clauses, warnings=(ReadingWarning(code, "", "Not reliable."),))
    assert with_content_doubts(reading) == reading


@pytest.mark.parametrize(
    "text",
    [
        "two (3) " * 120_000,
        "(1) (2) two (9) " * 60_000,
        "two (3) two (4) " * 60_000,
        "one hundred and " * 60_000 + "(5)",
        "аb" * 500_000,
        "\u202e" * 300_000,
        "Section 9.9(a)" + "(a)" * 300_000,
        "Article 9" * 100_000,
        "-" * 900_000 + "(8)",
    ],
)
def test_no_text_makes_the_work_run_away(text: str) -> None:
    labels = [f"Article {n}" for n in range(1, 9)] + [f"9.{n}" for n in range(1, 9)]
    clauses = with_paths(Draft(label, "", text if label == "9.1" else "", 1) for label in labels)
    started = time.process_time()
    assert len(content_doubts(clauses)) <= 6 * (MOST + 1)
    assert time.process_time() - started < 3 * SECONDS


def test_ten_thousand_sections_with_gaps_stay_cheap() -> None:
    labels = [f"Section {n}" for n in range(1, 10_000) if n % 7]
    clauses = with_paths(Draft(label, "", "Words of a section.", 1) for label in labels)
    started = time.process_time()
    assert len(content_doubts(clauses)) == MOST + 1
    assert time.process_time() - started < 3 * SECONDS


OREGON = "agreements/oregon"
REAL = {
    f"{OREGON}/state-afscme-oregon-health-authority-physicians-2023-2025.txt": [],
    f"{OREGON}/state-afscme-oregon-health-authority-physicians-2025-2027.txt": [
        ("number-mismatch", "Article 19 Section 3"),
        ("dangling-reference", "Article 27 Section 11"),
    ],
    f"{OREGON}/state-afscme-real-estate-agency-2023-2025.txt": [],
    f"{OREGON}/state-afscme-real-estate-agency-2025-2027.txt": [
        ("number-mismatch", "Article 28 Section 13(A)(3)"),
        ("dangling-reference", "Article 24 Section 11"),
    ],
    f"{OREGON}/state-aee-association-of-engineering-employees-2023-2025.txt": [],
    f"{OREGON}/state-aee-association-of-engineering-employees-2025-2027.txt": [
        ("number-mismatch", "Article 12.7 Section 2(A)"),
    ],
    "agreements/ugsdw/contract_2021-08-29_889d2cc.md": [],
    "agreements/ugsdw/contract_2024-04-18_13842a5.md": [("missing-number", "4.10")],
    "pairs/large/real55k_old.docx": [],
}
"""Every doubt about real agreements; each was looked up in its document and is right."""


@pytest.mark.long
@pytest.mark.parametrize("name", REAL)
def test_doubts_of_real_agreements_are_those_found_by_eye(corpus: Path, name: str) -> None:
    found = content_doubts(read_file(corpus / name).clauses)
    assert [(doubt.code, doubt.place) for doubt in found] == REAL[name]


@pytest.mark.long
def test_sections_that_a_gap_would_hide_are_found_inside_the_words(corpus: Path) -> None:
    name = "markdown/state-afscme-osh-registered-nurses-2025-2027.md"
    found = content_doubts(read_file(corpus / OREGON / name).clauses)
    missing = [doubt.place for doubt in found if doubt.code == "missing-number"]
    assert missing == ["Article 16", "Article 30", "Article 32", "Article 63"]
    assert {doubt.code for doubt in found} <= {"missing-number", "buried-number"}
