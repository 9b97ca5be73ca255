"""The canonical text reads back to the same clauses, exactly, whatever their words are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from tests.documents.corpus_files import agreements, readable, word_files
from tests.documents.strategies import clauses
from tracker.documents.canonical import parse_canonical, write_canonical
from tracker.documents.clause import Draft, with_paths

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.documents.clause import Clause


@given(clauses)
def test_what_is_written_reads_back_exactly(given_clauses: tuple[Clause, ...]) -> None:
    assert parse_canonical(write_canonical(given_clauses)) == given_clauses


@given(clauses)
def test_writing_again_what_was_read_changes_no_byte(given_clauses: tuple[Clause, ...]) -> None:
    written = write_canonical(given_clauses)
    assert write_canonical(parse_canonical(written)) == written


def test_the_text_is_markdown_with_labels_written_out_and_a_blank_line_between() -> None:
    written = write_canonical(
        with_paths(
            [
                Draft("Article 9", "Hours", "", 1),
                Draft("9.4", "Administrative Time", "Seven hours.\nEach week.", 2),
                Draft("9.4(a)", "", "In blocks.", 3),
                Draft("9.4(a)(i)", "", "Of one hour.", 4),
                Draft("9.4 Table 1", "", "Step | Rate\n1 | $20", 3, table=True),
            ]
        )
    )
    assert written == (
        "# Article 9 — Hours\n\n"
        "## 9.4 — Administrative Time\n\nSeven hours.\n\nEach week.\n\n"
        "- **9.4(a)** In blocks.\n\n"
        "  - **9.4(a)(i)** Of one hour.\n\n"
        "### 9.4 Table 1 *(table)*\n\n| Step | Rate |\n|---|---|\n| 1 | $20 |\n"
    )


def test_no_clauses_make_an_empty_text() -> None:
    assert write_canonical(()) == ""
    assert parse_canonical("") == ()


def test_text_before_any_clause_is_refused_by_its_line() -> None:
    with pytest.raises(ValueError, match="line 2"):
        parse_canonical("\nSeven hours.\n")


@pytest.mark.parametrize(
    "line",
    ["#9.4", "#", "####### 9.4", "- 9.4", "- **9.4", "- **9.4**.", "- **9.4\\**", "> Seven", "-"],
)
def test_a_line_that_somebody_typed_opens_no_clause_unless_it_is_written_as_one(line: str) -> None:
    (clause,) = parse_canonical(f"# Article 9\n\n{line}\n")
    assert (clause.label, clause.text) == ("Article 9", line)


@pytest.mark.parametrize(
    ("name", "label", "heading"),
    [
        ("9.4 — Hours", "9.4", "Hours"),
        ("9.4 — Hours * 2", "9.4", "Hours * 2"),
        (r"9.4 — \*\*New\*\*", "9.4", "**New**"),
        (r"A \— B — C\\", "A — B", "C\\"),
        ("9.4", "9.4", ""),
    ],
)
def test_a_name_ends_at_the_stars_that_nothing_escapes(name: str, label: str, heading: str) -> None:
    _, clause = parse_canonical(f"# Article 9\n\n- **{name}** Seven **hours**.\n")
    assert (clause.label, clause.heading, clause.text) == (label, heading, "Seven **hours**.")


def test_every_agreement_of_the_corpus_reads_back(corpus: Path) -> None:
    readings = list(readable(agreements(corpus)))
    assert len(readings) > 40
    for path, reading in readings:
        again = parse_canonical(write_canonical(reading.clauses))
        assert again == reading.clauses, path.name


@pytest.mark.long
def test_every_word_file_of_the_corpus_reads_back(corpus: Path) -> None:
    for path, reading in readable(word_files(corpus)):
        for side in (reading.clauses, reading.claimed_base or ()):
            assert parse_canonical(write_canonical(side)) == side, path.name
