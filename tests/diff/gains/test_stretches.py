"""Stretches of words that came, went or took another's place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.gains.passages import passages
from tracker.diff.gains.stretches import Stretch, stretches, within
from tracker.diff.wording import compare_words

_TEXTS = st.lists(
    st.sampled_from("coats hats gloves for all ushers , and".split()), min_size=1
).map(lambda words: f"The Employer shall lend {' '.join(words)}.")


def _found(before: str, after: str) -> tuple[Stretch, ...]:
    segments = compare_words(before, after).segments
    found = stretches(segments)
    return tuple(one for passage in passages(segments) for one in within(passage, found))


@given(_TEXTS, _TEXTS)
def test_the_old_text_with_all_stretches_changed_is_the_new_one(before: str, after: str) -> None:
    """Law: a passage's stretches are all that differs in it, each where it says that it stands."""
    built, at = "", 0
    for one in _found(before, after):
        assert before[one.old_start :].startswith(one.old)
        built += before[at : one.old_start]
        assert len(built) == one.new_start
        built, at = built + one.new, one.old_start + len(one.old)
    assert built + before[at:] == after


def test_what_only_came_is_told_without_its_marks() -> None:
    (one,) = _found("The Employer shall lend coats.", "The Employer shall lend coats, if any.")
    assert (one.came, one.went, one.words) == (True, False, "if any")
    assert "The Employer shall lend coats, if any."[one.start :].startswith("if any")


def test_what_took_anothers_place_neither_came_nor_went() -> None:
    (one,) = _found("The Employer shall lend coats.", "The Employer shall lend hats.")
    assert not one.came
    assert not one.went


def test_sentences_that_came_as_a_whole_have_no_stretches() -> None:
    assert not _found("", "The Employer shall lend coats.")
