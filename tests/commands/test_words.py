"""``bargain history LABEL --words``: which document brought each word in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain


@pytest.mark.parametrize("subject", ["2.1", "admin-time", "art. 2"])
def test_words_are_told_for_a_clause_and_for_an_item(
    bargain: Bargain, answered: Path, subject: str
) -> None:
    """With the document in the margin."""
    shown = bargain("-C", answered, "history", subject, "--words")
    assert shown.code == 0
    assert "E1       │ four (4)" in shown.out


def test_json_spells_the_position_of_the_party_asked_for(bargain: Bargain, answered: Path) -> None:
    """Only that party's."""
    asked = ("-C", answered, "history", "2.1", "--words", "--party", "employer", "--json")
    (clause,) = bargain(*asked).json["clauses"]
    text = "".join(one["text"] for one in clause["positions"]["employer"]["stretches"])
    assert text.startswith("Each clinician shall have four (4) hours of administrative time")


@pytest.mark.parametrize(
    "asked",
    [("9.9", "--words"), ("2.1", "--party", "union"), ("2.1", "--words", "--party", "nobody")],
)
def test_what_cannot_be_told_is_refused_in_a_line(
    bargain: Bargain, answered: Path, asked: tuple[str, ...]
) -> None:
    """No such clause, an option alone, no such party."""
    refused = bargain("-C", answered, "history", *asked)
    assert refused.code == 2
    assert refused.err.count("\n") == 1
