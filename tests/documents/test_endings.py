"""What ends a paragraph tells whether the next line begins something new."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.documents.endings import cut_off, ends_sentence, finished, wrapped_numeral
from tracker.documents.markers import parse
from tracker.documents.numerals import NUMBER_WORDS, word_value

_DANGLING = (
    "of in under with to and or by per see the this that through from a an on for at than within "
    "except either"
).split()
_words = st.sampled_from([*_DANGLING, *NUMBER_WORDS, "half-of", "someone", "brand", "Pay", "9"])
_stops = st.sampled_from(["", ".", ",", ";", "; ", ", ", "”", "-", ")", "|"])
_lines = st.lists(st.tuples(_words, _stops), max_size=4).map(
    lambda parts: " ".join(word + stop for word, stop in parts).strip()
)


@given(st.one_of(_lines, _lines.map(str.upper), st.text(max_size=8).map(str.strip)))
def test_comparing_endings_says_what_one_pattern_would(text: str) -> None:
    stops, listed = r"[.:;!?)\]”\"’*|]$", r"(?:;|,)\s*(?:and|or)$"
    middle = rf"(?:\b(?:{'|'.join(_DANGLING)})|,|{'|'.join(NUMBER_WORDS)})$"
    assert finished(text) == bool(re.search(f"{stops}|{listed}", text, re.IGNORECASE))
    assert cut_off(text) == bool(re.search(middle, text, re.IGNORECASE))


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


@given(_lines, st.sampled_from([1, 2, 5, 12, 20, 25, 100, 120, 900]))
def test_a_numeral_repeats_any_of_the_last_words_that_make_a_number(
    before: str, value: int
) -> None:
    word = "|".join(NUMBER_WORDS)
    run = re.search(rf"(?:(?:{word})(?: and)?[ -]+)*(?:{word})$", before[-60:], re.IGNORECASE)
    words = re.split("[ -]+", run[0]) if run else []
    values = {word_value(" ".join(words[start:])) for start in range(len(words))}
    marker = parse(f"({value}) calendar days")
    assert marker is not None
    assert wrapped_numeral(before, marker) == (value in values)
