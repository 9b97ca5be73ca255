"""What is left out of a change is unchanged, is counted, and never holds a changed word."""

from __future__ import annotations

from hypothesis import given

from tests.reports.strategies import long_texts, segment_lists, spelled
from tracker.diff.model import Op, Segment
from tracker.reports.stretches import Gap, elided, stretches


def _segments(*pieces: tuple[Op, str]) -> tuple[Segment, ...]:
    return tuple(Segment(op, text) for op, text in pieces)


def _as_segments(parts: tuple[Segment | Gap, ...]) -> tuple[Segment, ...]:
    return tuple(Segment(Op.EQUAL, p.text) if isinstance(p, Gap) else p for p in parts)


@given(segment_lists(long_texts))
def test_gaps_filled_in_again_spell_both_texts(segments: tuple[Segment, ...]) -> None:
    parts = _as_segments(elided(segments))
    for ops in ((Op.EQUAL, Op.DELETE), (Op.EQUAL, Op.INSERT)):
        assert spelled(parts, *ops) == spelled(segments, *ops)


@given(segment_lists(long_texts))
def test_every_changed_character_is_shown(segments: tuple[Segment, ...]) -> None:
    for op in (Op.DELETE, Op.INSERT):
        shown = "".join(
            part.text
            for part in stretches(segments, everything=False)
            if isinstance(part, Segment) and part.op is op
        )
        assert "".join(shown.split()) == "".join(spelled(segments, op).split())


@given(segment_lists(long_texts))
def test_airing_keeps_the_words_of_both_sides(segments: tuple[Segment, ...]) -> None:
    parts = _as_segments(stretches(segments, everything=True))
    for ops in ((Op.EQUAL, Op.DELETE), (Op.EQUAL, Op.INSERT)):
        assert spelled(parts, *ops).split() == spelled(segments, *ops).split()


@given(segment_lists(long_texts))
def test_a_gap_counts_its_words(segments: tuple[Segment, ...]) -> None:
    for part in elided(segments):
        if isinstance(part, Gap):
            assert part.words == len(part.text.split())


def test_a_number_beside_a_gap_keeps_its_neighbours() -> None:
    text = " ".join(["one"] * 13 + ["than", "ten", "(10)", "business", "days"] + ["two"] * 40)
    shown, gap = elided(_segments((Op.DELETE, "x"), (Op.EQUAL, text)))[1:]
    assert shown.text.endswith("than ten (10) business days two")
    assert isinstance(gap, Gap)
    assert gap.words == 39


def test_a_short_stretch_is_not_left_out() -> None:
    text = " ".join(["same"] * 30)
    parts = elided(_segments((Op.DELETE, "x "), (Op.EQUAL, text)))
    assert not any(isinstance(part, Gap) for part in parts)


def test_white_space_moves_out_of_the_marks() -> None:
    segments = _segments((Op.DELETE, "seven "), (Op.INSERT, "four "), (Op.EQUAL, "hours"))
    assert stretches(segments, everything=True) == _segments(
        (Op.DELETE, "seven"),
        (Op.EQUAL, " "),
        (Op.INSERT, "four"),
        (Op.EQUAL, " "),
        (Op.EQUAL, "hours"),
    )


def test_whole_words_that_replace_whole_words_stand_apart() -> None:
    segments = _segments(
        (Op.EQUAL, "it "), (Op.DELETE, "shall"), (Op.INSERT, "may"), (Op.EQUAL, " be")
    )
    shown = "|".join(part.text for part in stretches(segments, everything=True))
    assert shown == "it |shall| |may| be"


def test_part_of_a_word_is_not_torn_from_the_rest() -> None:
    segments = _segments((Op.EQUAL, "("), (Op.DELETE, "7"), (Op.INSERT, "4"), (Op.EQUAL, ")"))
    assert stretches(segments, everything=True) == segments


def test_a_line_break_in_place_of_a_space_has_no_marks_unless_everything_is_shown() -> None:
    """Between the parts of a split nothing was struck and nothing inserted but the border."""
    segments = _segments(
        (Op.EQUAL, "ends."), (Op.DELETE, " "), (Op.INSERT, "\n"), (Op.EQUAL, "Begins.")
    )
    assert stretches(segments, everything=False) == _segments((Op.EQUAL, "ends.\nBegins."))
    assert {Op.DELETE, Op.INSERT} <= {
        part.op for part in stretches(segments, everything=True) if isinstance(part, Segment)
    }
