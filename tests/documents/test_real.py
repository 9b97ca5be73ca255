"""Real agreements read as a person reads them: labels and headings checked by eye."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.documents.corpus_files import below, tops
from tests.documents.files import read_file
from tracker.documents.furniture import furniture
from tracker.documents.lines import split_lines

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.documents.clause import Clause

UGSDW = "agreements/ugsdw"
OREGON = "agreements/oregon"
PHYSICIANS = f"{OREGON}/state-afscme-oregon-health-authority-physicians-2023-2025.txt"
ENGINEERS = f"{OREGON}/state-aee-association-of-engineering-employees-2025-2027.txt"
NURSES = f"{OREGON}/markdown/state-afscme-osh-registered-nurses-2023-2025.md"
BLACKLINE = f"{OREGON}/state-seiu-2025-2027-blackline-as-of-02202026.txt"
LETTERS = f"{OREGON}/side-letters"
MEMORANDUM = "Memorandum of Understanding"
DIFFERENTIALS = (
    "deschutes-county-mou-afscme-juvenile-community-justice-pay-differentials-dc-2023-720.txt"
)
PARTNERSHIP = "pairs/ilpa/redline__ILPA-Model-Limited-Partnership-Agreement-WOF_v2.docx"

CONTRACT_ARTICLES = "I II III IV V VI VII VIII".split()
CONTRACT_SECTIONS = """
1.1 1.2 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3 5.1 6.1 6.2 7.1 7.2 7.3 8.1
""".split()
OFFER_SECTIONS = """
1.1 1.2 2.1 2.2 2.3 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 5.1 5.2 6.1 6.2 7.1 7.2 7.3 8.1
""".split()
_LISTED = re.compile(r"ARTICLE\s+(\d+(?:\.\d+)?[A-Z]{0,2})(?=[\s–—:.-])")
_ARTICLE = re.compile(r"Article (\d+(?:\.\d+)?[A-Z]{0,2})")


def _read(corpus: Path, path: str) -> tuple[Clause, ...]:
    return read_file(corpus / path).clauses


def _headings(clauses: tuple[Clause, ...]) -> dict[str, str]:
    return {clause.label: clause.heading for clause in reversed(clauses)}


def test_the_student_workers_contract(corpus: Path) -> None:
    clauses = _read(corpus, f"{UGSDW}/contract_2017-04-09_f337065.md")
    assert tops(clauses) == [
        "Cover",
        "Preamble",
        *(f"Article {number}" for number in CONTRACT_ARTICLES),
    ]
    assert [clause.label for clause in clauses if clause.level == 2] == CONTRACT_SECTIONS
    headings = _headings(clauses)
    assert headings["Article II"] == "Rights & Duties"
    assert headings["1.2"] == "No strike"
    assert headings["4.1"] == "Initial base wage"
    assert below(clauses, "7.2") == ["7.2 Step 1", "7.2 Step 2"]
    assert not [clause.label for clause in clauses if clause.table]


def test_the_college_s_final_offer(corpus: Path) -> None:
    clauses = _read(corpus, f"{UGSDW}/CollegeFinalOffer_2017-05.txt")
    assert tops(clauses) == ["Preamble", *(f"Article {number}" for number in CONTRACT_ARTICLES)]
    assert [clause.label for clause in clauses if clause.level == 2] == OFFER_SECTIONS
    assert below(clauses, "2.3") == [f"2.3({number})" for number in range(1, 11)]
    assert below(clauses, "3.4") == [f"3.4({number})" for number in range(1, 6)]
    assert below(clauses, "7.2") == ["7.2 Step 1", "7.2 Step 2", "7.2 Step 3"]
    assert _headings(clauses)["4.2"] == "Student Leader Pay/Special Designated Shift"


def test_the_physicians_agreement(corpus: Path) -> None:
    clauses = _read(corpus, PHYSICIANS)
    assert tops(clauses)[:40] == [
        "Cover",
        "Preamble",
        *(f"Article {number}" for number in range(1, 38)),
        "Letter of Agreement: ARTICLE 9, CONTRACTING OUT FEASIBILITY STUDY",
    ]
    assert tops(clauses)[-1] == "Appendix A"
    assert len(tops(clauses)) == 2 + 37 + 15 + 1
    headings = _headings(clauses)
    assert headings["Article 13"] == "WORK SCHEDULES"
    assert headings["Article 13 Section 2"] == "Administrative Time"
    assert headings["Article 18"] == "RECOUPMENT OF WAGE AND BENEFIT OVERPAYMENTS/ UNDERPAYMENTS"
    assert headings["Article 4 Section 11"] == "AFSCME President Leave"
    assert below(clauses, "Article 4") == [f"Article 4 Section {n}" for n in range(1, 15)]
    assert below(clauses, "Article 22 Section 11")[-1] == "Article 22 Section 11(j)"
    assert below(clauses, "Article 27 Section 1(d)") == [
        f"Article 27 Section 1(d)({letter})" for letter in "abc"
    ]
    assert below(clauses, "Article 24 Section 3(d)(3)") == [
        f"Article 24 Section 3(d)(3)({letter})" for letter in "ABCD"
    ]


def test_the_engineers_agreement_of_divisions(corpus: Path) -> None:
    clauses = _read(corpus, ENGINEERS)
    divisions = [label for label in tops(clauses) if label.startswith("Division")]
    assert divisions == [f"Division {number}" for number in range(1, 14)]
    assert below(clauses, "Division 10") == [f"Article 10.{number}" for number in range(1, 20)]
    assert below(clauses, "Article 3.6 Section 3") == [
        f"Article 3.6 Section 3 Step {number}" for number in range(1, 5)
    ]
    assert _headings(clauses)["Article 3.6 Section 3 Step 4"] == "Arbitration"


def test_the_nurses_agreement_in_markdown(corpus: Path) -> None:
    clauses = _read(corpus, NURSES)
    numbers = [label for label in tops(clauses) if label.startswith("Article")]
    gone = {15, 29, 31, 62}
    assert numbers == [f"Article {n}" for n in range(1, 70) if n not in gone]
    assert tops(clauses)[-2:] == ["Appendix A", "Appendix B"]
    assert below(clauses, "Article 54 Section 2") == [
        f"Article 54 Section 2 Step {number}" for number in range(1, 4)
    ]


@pytest.mark.parametrize(
    "name",
    [
        "state-aee-association-of-engineering-employees-2023-2025.txt",
        "state-aee-association-of-engineering-employees-2025-2027.txt",
        "state-afscme-doc-dentists-2023-2025.txt",
        "state-afscme-doc-dentists-2025-2027.txt",
        "state-afscme-oregon-health-authority-physicians-2023-2025.txt",
        "state-afscme-oregon-health-authority-physicians-2025-2027.txt",
        "state-afscme-real-estate-agency-2023-2025.txt",
        "state-afscme-real-estate-agency-2025-2027.txt",
        "markdown/state-afscme-oregon-health-authority-physicians-2023-2025.md",
        "markdown/state-afscme-oregon-health-authority-physicians-2025-2027.md",
        "markdown/state-afscme-osh-registered-nurses-2023-2025.md",
        "markdown/state-afscme-osh-registered-nurses-2025-2027.md",
    ],
)
def test_the_articles_read_are_those_that_the_document_s_own_contents_list(
    corpus: Path, name: str
) -> None:
    path = corpus / OREGON / name
    lines = split_lines(path.read_text(encoding="utf-8"))
    contents = (lines[at] for at in furniture(lines).aside)
    listed = {number for line in contents for number in _LISTED.findall(line)}
    labels = [clause.label for clause in read_file(path).clauses]
    read = [match[1] for match in map(_ARTICLE.fullmatch, labels) if match]
    assert listed == set(read)
    assert read == sorted(read, key=lambda number: [int(part) for part in number.split(".")])


def test_the_state_s_blackline_of_three_hundred_articles(corpus: Path) -> None:
    """Its contents merge struck and new words, so that seven numbers differ from the body's."""
    clauses = _read(corpus, BLACKLINE)
    articles = {label for label in tops(clauses) if label.startswith("Article")}
    assert len(articles) >= 310
    assert {"Article 10.2C,H", "Article 70.5T", "Article 90.3CT", "Article 121.3G,H,I"} <= articles
    letters = [clause for clause in clauses if clause.label.startswith("Letter of Agreement")]
    subjects = {clause.label: clause.heading for clause in letters}
    assert subjects["Letter of Agreement 26.2C-19-358"] == "Article 26.2C--Differential Pay"
    assert tops(clauses).count("Appendix A") == 1
    assert [clause.label for clause in clauses].count("Article 45") == 1


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        (
            "clackamas-county-a1-corrections-division-of-ccso.txt",
            ["Preamble", "Article 1", *(f"Article 1 Section {number}" for number in (1, 2, 3))],
        ),
        (
            DIFFERENTIALS,
            [MEMORANDUM, *(f"{MEMORANDUM}({number})" for number in range(1, 14))],
        ),
    ],
)
def test_a_side_letter(corpus: Path, name: str, labels: list[str]) -> None:
    assert [clause.label for clause in _read(corpus, f"{LETTERS}/{name}")] == labels


def test_the_dentists_agreement_as_a_word_file_without_styles(corpus: Path) -> None:
    clauses = _read(corpus, "pairs/large/real29k_new.docx")
    assert tops(clauses)[:47] == [
        "Cover",
        "Preamble",
        *(f"Article {number}" for number in range(1, 46)),
    ]
    assert sum(label.startswith("Letter of Agreement") for label in tops(clauses)) == 14
    assert tops(clauses)[-1] == "Appendix A"
    headings = _headings(clauses)
    assert headings["Article 8"] == "MANAGEMENT'S RIGHTS"
    assert headings["Article 25 Section 7"] == "Selection of the Arbitrator"
    assert below(clauses, "Article 25 Section 2") == [
        f"Article 25 Section 2 Step {number}" for number in range(1, 5)
    ]


def test_the_partnership_agreement_numbered_by_word(corpus: Path) -> None:
    clauses = _read(corpus, PARTNERSHIP)
    assert tops(clauses) == [
        "Cover",
        "Preamble",
        *(str(number) for number in range(1, 22)),
        "Schedule 1",
        "Schedule 2",
    ]
    headings = _headings(clauses)
    assert headings["14"] == "Distributions; Allocations"
    assert headings["14.3"] == "Distributions of Distributable Proceeds"
    assert headings["14.7"] == "Clawback"
    assert below(clauses, "14") == [f"14.{number}" for number in range(1, 15)]
    assert below(clauses, "14.3") == [f"14.3.{number}" for number in range(1, 5)]
    assert below(clauses, "14.6.1") == ["14.6.1.1", "14.6.1.2"]
