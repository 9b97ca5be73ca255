"""What ends a paragraph tells whether the next line begins something new."""

from __future__ import annotations

import pytest

from tracker.documents.endings import cut_off, ends_sentence, finished, wrapped_numeral
from tracker.documents.markers import parse


@pytest.mark.parametrize(
    "text", ["It ends.", "as follows:", "one; and", "two, or", "(all of them)", "“quoted”"]
)
def test_a_finished_paragraph_is_seen(text: str) -> None:
    assert finished(text)


@pytest.mark.parametrize("text", ["pursuant to", "within thirty", "the employer and", "one, two,"])
def test_a_sentence_cut_off_is_seen(text: str) -> None:
    assert cut_off(text)
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    ("before", "text", "so"),
    [
        ("within thirty", "(30) calendar days", True),
        ("no more than one hundred and twenty", "(120) minutes", True),
        ("within thirty", "(31) calendar days", False),
        ("for the following three", "3. Notice is given.", False),
        ("within the time", "(30) calendar days", False),
        ("within thirty", "(a) calendar days", False),
    ],
)
def test_a_number_written_twice_is_no_list_item(before: str, text: str, so: bool) -> None:
    marker = parse(text)
    assert marker is not None
    assert wrapped_numeral(before, marker) is so
