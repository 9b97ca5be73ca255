"""What a party says behind its last clause stands apart; an agreement's own end stays."""

from __future__ import annotations

import pytest

from tracker.documents.canonical import parse_canonical, write_canonical
from tracker.documents.clause import Draft
from tracker.documents.closing import named_closing
from tracker.documents.margins import CLOSING_NOTE, COVER_NOTE
from tracker.documents.read import read_bytes

NOTE = Draft(COVER_NOTE, "", "Union Proposal 5, July 8", 1)
WORDS = "The Employer shall give ten (10) days of notice."
RESERVES = "The Union reserves the right to add to, modify or withdraw this proposal."


def closing(*lines: str, front: tuple[Draft, ...] = (NOTE,)) -> tuple[str, str]:
    """The last clause's words and the closing note's, of a document that ends in these lines."""
    drafts = [*front, Draft("9.2", "Notice", "\n".join((WORDS, *lines)), 2)]
    found = named_closing(drafts)
    assert "\n".join(filter(None, (d.text for d in found))) == "\n".join(d.text for d in drafts)
    last = found[-1]
    return (found[-2].text, last.text) if last.label == CLOSING_NOTE else (last.text, "")


@pytest.mark.parametrize(
    "lines",
    [
        (RESERVES,),
        ("The parties reserve all rights to amend or delete any of the foregoing.",),
        ("This proposal is made without prejudice.",),
        ("This counterproposal may be modified or withdrawn until all terms are agreed.",),
        ("For the Employer: Date:", "For the Union: Date:"),
        ("On behalf of Local 12:",),
        ("TA: Date: 7/8/2025 10:32 am", "Union: Employer:"),
        ("TA’d", "Initials: ____ / ____"),
        (RESERVES, "For the Union:", "Signature: Date:"),
    ],
)
def test_reservations_and_lines_to_sign_are_a_closing_note(lines: tuple[str, ...]) -> None:
    assert closing(*lines) == (WORDS, "\n".join(lines))


def test_a_provision_in_the_same_paragraph_stays_with_its_clause() -> None:
    """So a PDF joins them: the last clause must not go with the remark."""
    drafts = [NOTE, Draft("9.2", "Notice", f"{WORDS} {RESERVES}", 2)]
    assert [draft.text for draft in named_closing(drafts)] == [NOTE.text, WORDS, RESERVES]
    thanks = Draft("9.2", "Notice", f"{WORDS}\nWith thanks to all. {RESERVES}", 2)
    assert named_closing([NOTE, thanks])[-1].text == f"With thanks to all. {RESERVES}"


@pytest.mark.parametrize(
    "line",
    [
        "For the purposes of this Article, a day is a business day.",
        "The Employer reserves the right to assign work.",
        "Employees reserve the time for travel.",
        "By the end of the year the parties shall meet.",
        "The Union may sign.",
        "a" * 5000,
        "reserves the right " * 5000,
    ],
)
def test_provisions_are_none(line: str) -> None:
    assert closing(line) == (f"{WORDS}\n{line}", "")


def test_remarks_before_the_last_provision_stay_in_their_place() -> None:
    assert closing(RESERVES, WORDS) == (f"{WORDS}\n{RESERVES}\n{WORDS}", "")


def test_an_agreement_s_signatures_stay_where_they_stand() -> None:
    assert closing("For the Union: Date:", front=())[1] == ""
    assert closing("For the Union: Date:", RESERVES, front=())[1] != ""


def test_a_table_or_a_note_is_no_last_clause() -> None:
    table = Draft("9.2 Table 1", "", f"Step | Rate\n{RESERVES}", 2, table=True)
    assert named_closing([NOTE, table]) == [NOTE, table]
    assert named_closing([NOTE]) == [NOTE]
    assert named_closing([]) == []


def test_a_clause_of_nothing_but_remarks_keeps_its_heading() -> None:
    drafts = [NOTE, Draft("Article 9", "Hours", RESERVES, 1)]
    assert named_closing(drafts)[1:] == [
        Draft("Article 9", "Hours", "", 1),
        Draft(CLOSING_NOTE, "", RESERVES, 1),
    ]


def test_a_document_is_read_with_its_closing_note_apart() -> None:
    lines = ("# Employer Proposal 7", "Dated July 8.", "## ARTICLE 2 - HOURS", WORDS, RESERVES)
    clauses = read_bytes("\n\n".join(lines).encode(), "proposal.md").clauses
    assert [clause.label for clause in clauses] == [COVER_NOTE, "Article 2", CLOSING_NOTE]
    assert clauses[-1].path == (CLOSING_NOTE,)
    assert parse_canonical(write_canonical(clauses)) == clauses
