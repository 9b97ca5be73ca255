"""The laws of an edit: rejected, it never was; accepted, it says what was asked and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making.edits import Edit, revise
from making.outline import AFTER, BEFORE, Fate, Piece, accepted, labels, numbers, parse

ARTICLE = parse(
    """
    # Hours
    ## Week
    The week has forty (40) hours, as Section 1.2 provides.
    - The hours are posted.
    - The hours are kept.
    -- by the manager; and
    -- by the clinician.
    ## Day
    The day has eight (8) hours.
    """
)
WORDS = st.lists(
    st.sampled_from(("seven", "(7)", "hours", "10.3", "$1,200", "thirty-five", "each", "day")),
    min_size=1,
    max_size=8,
).map(" ".join)


def _before(pieces: tuple[Piece, ...]) -> list[str]:
    """The words of every piece that stood before the redline."""
    return [
        "".join(run.text for run in piece.runs if run.fate in BEFORE)
        for piece in pieces
        if piece.fate in BEFORE
    ]


@given(WORDS, WORDS, WORDS)
def test_a_swap_rejected_is_the_old_text_and_accepted_the_new(
    old: str, new: str, around: str
) -> None:
    article = parse(f"# Hours\n## Week\n{around} «{old}» {around}")
    revised = revise(article, 1, [Edit("1.1", swap=(f"«{old}»", f"«{new}»"))])
    assert _before(revised) == _before(article)
    assert revised[2].text == f"{around} «{new}» {around}"


@given(WORDS, WORDS)
def test_words_that_both_share_at_either_end_are_left_unmarked(old: str, new: str) -> None:
    revised = revise(parse(f"# Hours\n## Week\na {old} z"), 1, [Edit("1.1", swap=(old, new))])
    gone, come = (
        "".join(run.text for run in revised[2].runs if run.fate is fate).split()
        for fate in (Fate.DELETED, Fate.INSERTED)
    )
    if gone and come:
        assert gone[0] != come[0]
        assert gone[-1] != come[-1]


def test_an_inserted_section_renumbers_what_follows_and_not_what_was() -> None:
    revised = revise(ARTICLE, 1, [Edit("1.1", insert="## Month\nThe month has four weeks.")])
    new = [n.label if n else None for n in numbers(revised, 1, AFTER)]
    old = [n.label if n else None for n in numbers(revised, 1, BEFORE)]
    assert new[-4:] == ["1.2", "1.2", "1.3", "1.3"]
    assert old[-4:] == [None, None, "1.2", "1.2"]


def test_a_dropped_clause_takes_what_stands_below_it() -> None:
    left = accepted(revise(ARTICLE, 1, [Edit("1.1(b)", drop=True)]))
    assert labels(left, 1) == ("Article 1", "1.1", "1.1", "1.1(a)", "1.2", "1.2")


def test_a_stand_in_keeps_the_heading_alone() -> None:
    left = revise(ARTICLE, 1, [Edit("1.1", stand_in="[CCL]")])
    assert [piece.text for piece in left[1:4]] == ["Week", "[CCL]", "Day"]


def test_a_silent_edit_leaves_no_mark() -> None:
    (run,) = revise(ARTICLE, 1, [Edit("1.2", swap=("eight (8)", "nine (9)"), silent=True)])[-1].runs
    assert run.fate is Fate.KEPT
    assert run.text == "The day has nine (9) hours."


@pytest.mark.parametrize("old", ["ten (10)", "h"])
def test_words_that_are_not_there_exactly_once_are_refused(old: str) -> None:
    with pytest.raises(ValueError, match=r"1\.2 does not hold these words exactly once"):
        revise(ARTICLE, 1, [Edit("1.2", swap=(old, "x"))])


def test_a_clause_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match=r"Article 1 has no 1\.9"):
        revise(ARTICLE, 1, [Edit("1.9", drop=True)])
