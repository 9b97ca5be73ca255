"""Segments: the law, the atoms that stay whole, and what a reader sees."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diff.contracts import dice, sentence
from tracker.diff.budget import STRETCH, Budget
from tracker.diff.edits import minimal_edits
from tracker.diff.model import Op
from tracker.diff.tokens import bare_atoms, spaced_atoms
from tracker.diff.wording import compare_words

if TYPE_CHECKING:
    from tracker.diff.model import Segment

_words = st.lists(
    st.sampled_from(
        ["shall", "may", "seven (7)", "four (4)", "hours", ".", ",", "\n", "$9.25", "the"]
    ),
    max_size=30,
).map(" ".join)
_any_text = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), _words)


def marked(segments: tuple[Segment, ...]) -> str:
    """The segments as a reader sees them without colour."""
    frames = {Op.EQUAL: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
    return "".join(frames[segment.op].format(segment.text) for segment in segments)


@given(_any_text, _any_text)
def test_segments_spell_both_texts(old: str, new: str) -> None:
    """To the character, for any two texts."""
    segments = compare_words(old, new).segments
    assert "".join(s.text for s in segments if s.op is not Op.INSERT) == old
    assert "".join(s.text for s in segments if s.op is not Op.DELETE) == new


@given(_any_text, _any_text)
def test_segments_are_never_empty_and_neighbours_differ(old: str, new: str) -> None:
    """A renderer may rely on it."""
    segments = compare_words(old, new).segments
    assert all(segment.text for segment in segments)
    assert all(a.op is not b.op for a, b in pairwise(segments))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_atoms_joined_spell_the_text(text: str) -> None:
    """Both ways of taking a text apart lose nothing."""
    assert "".join(spaced_atoms(text)) == text
    assert "".join(bare_atoms(text)) == text


def test_a_time_of_day_is_one_word() -> None:
    """ "10:00" became "11:00": nobody reads a changed hour before minutes that stayed."""
    segments = compare_words("Work from 10:00 p.m.", "Work from 11:00 p.m.").segments
    assert [one.text.strip() for one in segments] == ["Work from", "10:00", "11:00", "p.m."]


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        (
            "It is seven (7) hours a week.",
            "It is four (4) hours a week.",
            "It is [-seven (7)-]{+four (4)+} hours a week.",
        ),
        ("paid $9.25 per hour", "paid $9.40 per hour", "paid [-$9.25-]{+$9.40+} per hour"),
        ("REV: 2021,2023", "REV: 2021,2023,2025", "REV: 2021,2023{+,2025+}"),
        (
            "It is ten percent (10%).",
            "It is nine percent (9%).",
            "It is [-ten percent (10%)-]{+nine percent (9%)+}.",
        ),
        (
            "It is one and one-half (1½) times.",
            "It is one and three-quarters (1¾) times.",
            "It is [-one and one-half (1½)-]{+one and three-quarters (1¾)+} times.",
        ),
        ("pay 1-1/2 times", "pay 2-1/2 times", "pay [-1-1/2-]{+2-1/2+} times"),
        (
            "pay 10 percent (10%)",
            "pay 12 percent (12%)",
            "pay [-10 percent (10%)-]{+12 percent (12%)+}",
        ),
        (
            "a fund of $1.5 million",
            "a fund of $2 million",
            "a fund of [-$1.5 million-]{+$2 million+}",
        ),
        ("five cents ($0.05)", "six cents ($0.06)", "[-five cents ($0.05)-]{+six cents ($0.06)+}"),
        ("rises by 3%", "rises by 3.5%", "rises by [-3%-]{+3.5%+}"),
        (
            "One rule. Another.",
            "One rule. A new one. Another.",
            "One rule.{+ A new one.+} Another.",
        ),
        ("First.", "Before all. First.", "{+Before all. +}First."),
        ("She shall not go.", "She shall go.", "She shall[- not-] go."),
        ("Alpha.\nBeta.", "Alpha.\nNew.\nBeta.", "Alpha.\n{+New.\n+}Beta."),
        ("", "New words.", "{+New words.+}"),
        ("Old words.", "", "[-Old words.-]"),
    ],
)
def test_a_reader_sees_the_words_that_changed(old: str, new: str, seen: str) -> None:
    """Numbers whole, sentences whole, nothing more than what differs."""
    assert marked(compare_words(old, new).segments) == seen


def test_chance_agreements_amid_a_rewritten_sentence_are_given_up() -> None:
    """One deletion and one insertion read better than a patchwork around "the" and "of"."""
    old = "Grievances of the staff go to the head of the unit."
    new = "Arbitration by the panel ends in an award by the board."
    assert len([s for s in compare_words(old, new).segments if s.op is Op.DELETE]) <= 2


def test_a_long_text_is_compared_word_by_word_between_its_common_phrases() -> None:
    """One changed word in two thousand is one replacement, and nothing is announced."""
    rng = dice(1)
    words = sentence(rng, 2000).split(" ")
    changed = [*words[:700], "exception", *words[701:1500], "proviso", *words[1501:]]
    wording = compare_words(" ".join(words), " ".join(changed))
    assert [s.text for s in wording.segments if s.op is Op.INSERT] == ["exception", "proviso"]
    assert not wording.coarse


def test_beyond_the_budget_a_stretch_is_replaced_whole_and_said_to_be() -> None:
    """Two long texts with nothing in common are not worth the square of their length."""
    side = int(STRETCH**0.5) + 10
    wording = compare_words(" ".join(["once"] * side), " ".join(["twice"] * side))
    assert wording.coarse
    assert [segment.op for segment in wording.segments] == [Op.DELETE, Op.INSERT]


def test_more_different_atoms_than_there_are_plain_characters_are_kept_apart() -> None:
    """The codes for atoms pass over the surrogates, which are no characters."""
    atoms = [f"w{number}" for number in range(0xD800 + 500)]
    edits = minimal_edits(atoms, [*atoms[:-1], "last"])
    assert "".join(edit.text for edit in edits if edit.op is not Op.INSERT) == "".join(atoms)


def test_what_two_documents_have_left_bounds_every_stretch_alike() -> None:
    """A stretch that costs more than is left is replaced whole, and the caller is told."""
    old = " ".join(f"old{n}" for n in range(80))
    new = " ".join(f"new{n}" for n in range(80))
    budget = Budget(10_000)
    assert not compare_words(old, new, budget).coarse
    second = compare_words(old, new, budget)
    assert second.coarse
    assert [(s.op, s.text) for s in second.segments] == [(Op.DELETE, old), (Op.INSERT, new)]


def test_small_stretches_are_compared_when_nothing_is_left() -> None:
    """They cost less than it takes to say that they were not."""
    wording = compare_words("within five days of it", "within nine days of it", Budget(0))
    assert not wording.coarse
    assert [s.text for s in wording.segments if s.op is Op.EQUAL] == ["within ", " days of it"]


def test_a_phrase_that_tells_stays_amid_larger_edits() -> None:
    """ "On the layoff list" is kept though much more was struck and inserted around it."""
    old = (
        "Anyone may volunteer for a transfer under each option and is put on the layoff list last."
    )
    new = (
        "Those displaced by a senior colleague stay on the layoff list until they decline an offer."
    )
    kept = [s.text.strip() for s in compare_words(old, new).segments if s.op is Op.EQUAL]
    assert "on the layoff list" in kept
