"""The item below an instruction is cited by the section that the instruction names."""

from __future__ import annotations

import pytest

from tests.documents.reading_text import told
from tracker.documents.instructed import instructed
from tracker.documents.markers import Form, parse


@pytest.mark.parametrize(
    ("before", "item", "below"),
    [
        ("Delete Article 15.2(b) and replace with:", "(b) Notice is given.", ("b",)),
        ("Amend Section 15.2 to read as follows:", "(a) Notice is given.", ("a",)),
        ("The Union proposes to revise § 15.2(b)(ii):", "(ii) Notice is given.", ("b", "ii")),
    ],
)
def test_the_named_item_stands_below_the_named_section(
    before: str, item: str, below: tuple[str, ...]
) -> None:
    marker = parse(item)
    assert marker is not None
    placed = instructed(before, marker)
    assert placed is not None
    assert (placed.form, placed.number, placed.below) == (Form.DOTTED, "15.2", below)
    assert placed.rest == "Notice is given."


@pytest.mark.parametrize(
    "before",
    [
        "Delete Article 15.2(c) and replace with:",
        "Amend Section 15.2 to read as follows:",
        "Delete Article 15.2(b).",
        "Employees covered by Article 15.2(b) have these rights:",
        "Delete the following:",
    ],
)
def test_another_item_and_a_sentence_that_only_cites_place_nothing(before: str) -> None:
    marker = parse("(b) Notice is given.")
    assert marker is not None
    assert instructed(before, marker) is None


def test_the_list_goes_on_below_the_section() -> None:
    text = "Proposal 6\n\nAmend Article 16.3 as follows:\n\n(a) It is $20.\n\n(b) It is $21.\n"
    found = told(text)
    assert found["16.3(a)"] == ("", "It is $20.")
    assert found["16.3(b)"] == ("", "It is $21.")
