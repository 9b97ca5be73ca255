"""Passages: which sentences are judged together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.diff.gains.passages import passages, sentences
from tracker.diff.wording import compare_words

_SENTENCES = st.lists(
    st.sampled_from(
        [
            "Ushers wear coats.",
            "Ushers wear long coats.",
            "The Employer shall mend gates.",
            "Doors close at ten.",
            "A claim may be filed.",
        ]
    ),
    max_size=5,
).map(" ".join)


def test_a_sentence_that_changed_stands_beside_what_it_became() -> None:
    (found,) = passages(
        compare_words("Doors close. Ushers wear coats.", "Doors close. Ushers wear hats.").segments
    )
    assert (found.old, found.new) == ("Ushers wear coats.", "Ushers wear hats.")
    assert (found.old_start, found.new_start) == (13, 13)


def test_a_new_sentence_is_judged_for_itself() -> None:
    (found,) = passages(
        compare_words("Ushers wear coats.", "Ushers wear coats. Doors close at ten.").segments
    )
    assert (found.old, found.new) == ("", "Doors close at ten.")
    assert found.one_sided


def test_sentences_about_different_things_are_not_set_against_each_other() -> None:
    found = passages(
        compare_words("Ushers wear velvet coats.", "Gates shall be mended weekly.").segments
    )
    assert [one.one_sided for one in found] == [True, True]


@given(_SENTENCES, _SENTENCES)
def test_every_passage_stands_where_it_says(old: str, new: str) -> None:
    """Law: a passage is a piece of its text, and equal texts have none."""
    found = passages(compare_words(old, new).segments)
    for one in found:
        assert old[one.old_start :].startswith(one.old)
        assert new[one.new_start :].startswith(one.new)
        assert one.old != one.new
    if old == new:
        assert found == ()


@given(_SENTENCES)
def test_sentences_cover_the_text(text: str) -> None:
    spans = sentences(text)
    assert "".join(text[start:end] for start, end in spans) == text.replace(". ", ".")
