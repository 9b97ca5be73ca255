"""One thing is told as one, in every sentence that says how a document was read."""

from __future__ import annotations

import pytest

from tracker.documents.characters import visible
from tracker.documents.counting import counted, first_of


def test_one_is_one_and_many_are_many() -> None:
    assert [counted(number, "word") for number in (0, 1, 1200)] == [
        "0 words",
        "1 word",
        "1,200 words",
    ]
    assert counted(2, "comment is", "comments are") == "2 comments are"


@pytest.mark.parametrize(
    ("names", "said"), [("A", "A"), ("ABC", "A, B, C"), ("ABCDE", "A, B, C and 2 more")]
)
def test_a_long_list_is_told_by_its_first_ones(names: str, said: str) -> None:
    assert first_of(list(names), 3) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on\u200bly", "1 invisible character was set aside (zero-width or soft hyphens)."),
        ("a\x07b\x07", "2 control characters were set aside."),
    ],
)
def test_a_single_character_that_nobody_sees_is_told_as_one(text: str, said: str) -> None:
    _, warnings = visible(text)
    assert [warning.message for warning in warnings] == [said]
