"""A line through a word strikes it; one below it, or beside it, does not."""

from __future__ import annotations

import pytest

from tracker.documents.pdf.strikes import struck_words
from tracker.documents.pdf.words import Bar, Page, Word

SEVEN = Word("seven", 72, 102, 700, 12)
FIVE = Word("five", 110, 130, 700, 12)


@pytest.mark.parametrize(
    ("bar", "struck"),
    [
        (Bar(72, 102, 703.5), ["seven"]),
        (Bar(60, 200, 703.5), ["seven", "five"]),
        (Bar(80, 95, 703.5), ["seven"]),
        (Bar(72, 102, 698.8), []),
        (Bar(72, 102, 712), []),
        (Bar(102, 110, 703.5), []),
    ],
    ids=["through", "through both", "through a part", "below", "above", "between"],
)
def test_only_a_line_through_the_middle_strikes(bar: Bar, struck: list[str]) -> None:
    assert struck_words(Page((SEVEN, FIVE), bars=(bar,))) == struck
