"""The words before the first heading are told apart: cover, note about a proposal, preamble."""

from __future__ import annotations

import pytest

from tests.documents.reading_text import told

ARTICLE = "\n\nARTICLE 9 - HOURS\n\nThe workweek is forty hours.\n"


@pytest.mark.parametrize(
    "front",
    [
        "Union Proposal 5\n\nJuly 8, 2025",
        "Employer Counter #2 to U4",
        "COUNTERPROPOSAL",
        "Last, Best and Final Offer",
        "July 8, 2025\n\nThe Union reserves the right to add, modify or withdraw.",
        "Supposal, off the record",
    ],
)
def test_what_a_party_says_about_its_document_is_a_note(front: str) -> None:
    assert list(told(front + ARTICLE)) == ["Cover Note", "Article 9"]


@pytest.mark.parametrize(
    "front",
    [
        "This Agreement is entered into by the College and the Union.",
        "THIS COLLECTIVE BARGAINING AGREEMENT is made between the City and Local 5.",
        "WHEREAS the parties wish to avoid disputes,",
        "The College and the Union agree as follows.",
    ],
)
def test_what_states_the_agreement_is_its_preamble(front: str) -> None:
    assert list(told(front + ARTICLE)) == ["Preamble", "Article 9"]


def test_a_note_ends_where_the_agreement_states_itself() -> None:
    front = "Union Proposal 5\n\nJuly 8, 2025\n\nThis Agreement is made by the parties."
    read = told(front + ARTICLE)
    assert read["Cover Note"] == ("", "Union Proposal 5\nJuly 8, 2025")
    assert read["Preamble"] == ("", "This Agreement is made by the parties.")


def test_a_cover_ends_where_the_agreement_states_itself() -> None:
    front = "# Your Contract\n\nRead it below.\n\nThis AGREEMENT is effective on May 1."
    read = told(front + "\n\n## ARTICLE 9 - HOURS\n\nForty.\n", "contract.md")
    assert read["Cover"] == ("Your Contract", "Read it below.")
    assert read["Preamble"] == ("", "This AGREEMENT is effective on May 1.")


def test_before_a_preamble_that_calls_itself_so_all_is_cover() -> None:
    read = told("COLLECTIVE AGREEMENT\n\n2025\n\nPREAMBLE\n\nThe parties agree." + ARTICLE)
    assert list(read) == ["Cover", "Preamble", "Article 9"]
    assert read["Preamble"] == ("", "The parties agree.")


def test_a_preamble_with_its_own_heading_speaks_of_proposals_freely() -> None:
    read = told("PREAMBLE\n\nEach party had the right to make proposals." + ARTICLE)
    assert list(read) == ["Preamble", "Article 9"]


def test_words_that_are_all_there_is_are_no_mere_note() -> None:
    assert list(told("Union Proposal 5: strike the last sentence of Article 9.")) == ["Preamble"]


def test_words_that_hold_items_of_their_own_are_no_mere_note() -> None:
    read = told("The Union's proposals are these:\n\n1. More pay.\n\n2. Less work.\n")
    assert list(read) == ["Preamble", "Preamble(1)", "Preamble(2)"]


@pytest.mark.parametrize(
    "heading",
    ["UNION PROPOSAL 1", "EMPLOYER PACKAGE A", "Supposal, off the record", "Last and Final Offer"],
)
def test_a_heading_that_announces_a_proposal_is_a_note_whatever_its_level(heading: str) -> None:
    text = f"# {heading}\n\nAll or nothing.\n\n# ARTICLE 9 - HOURS\n\nForty.\n"
    read = told(text, "offer.md")
    assert list(read) == ["Cover Note", "Article 9"]
    assert read["Cover Note"] == (heading, "All or nothing.")


def test_below_such_a_heading_the_preamble_stays_one() -> None:
    text = (
        "# FINAL OFFER\n\nThis Agreement is made by the parties.\n\n# ARTICLE 9 - HOURS\n\nForty.\n"
    )
    assert list(told(text, "offer.md")) == ["Cover Note", "Preamble", "Article 9"]


@pytest.mark.parametrize("heading", ["PACKAGE DELIVERY OPERATORS", "RECOGNITION"])
def test_another_first_heading_is_a_provision(heading: str) -> None:
    text = f"# {heading}\n\nThey are covered.\n\n# HOURS\n\nForty.\n"
    assert next(iter(told(text, "contract.md"))) == heading


def test_an_announced_document_without_headings_of_its_own_keeps_its_words() -> None:
    text = "# Union Proposal 5\n\n9.1 Hours. Forty.\n"
    assert "9.1" in told(text, "offer.md")
