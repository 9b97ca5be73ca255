"""A diff on a terminal: substance first, every word there, readable without colour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.diff_example import COMPARISON, FOLLOWS, SAME, SILENT, TABLE_CHANGE
from tests.reports.strategies import comparisons, segment_lists, spelled
from tracker.diff.model import Diff, Favours, Op, Segment, Term
from tracker.reports.diff_text import put_words, render_text
from tracker.reports.escape import UNSEEN, visible
from tracker.reports.screen import Screen

if TYPE_CHECKING:
    from tracker.table.comparison import Comparison

GOLDEN = """\
contract (Agreement 2022–2026) → E4 (Counter on administrative time)
3 reworded · 1 inserted · 1 moved · 2 not addressed · 1 unchanged

9.4  Administrative Time
  reworded · in Article 9
  Each employee has [-seven (7)-] {+four (4)+} hours of administrative time. It
  is scheduled in blocks of not less than sixty (60) minutes and is … 28 words
  unchanged … pay period or in the one that follows, as the employee may choose.
  It [-shall not-] {+may+} be used for visits.
  • administrative time: seven (7) hours → four (4) hours: −3 hours, −43 %
    (favours the employer)

9.5  Booking
  inserted · in Article 9
  {+Booked by the Employer.+}

9.6  Return Visits
  moved from 4.3 and reworded · in Article 9
  heading: Visits → Return Visits
  paired by similarity, 62% sure
  Within [-ten (10)-] {+twelve (12)+} days.

Appendix A Table 1
  reworded · in Appendix A
  Step | Rate
  1 | [-$41.20-] {+$42.85+}

Folded: 1 cross-reference follows; --all shows them
"""


def test_the_page_as_a_negotiator_reads_it() -> None:
    assert render_text(COMPARISON, colour=False, width=80) == GOLDEN


@given(segment_lists())
def test_taking_the_marks_away_spells_both_texts(segments: tuple[Segment, ...]) -> None:
    screen = Screen(width=10**6, colour=False)
    put_words(screen, segments, everything=True)
    written = screen.text()
    for kept, ops in (("{+", (Op.EQUAL, Op.DELETE)), ("[-", (Op.EQUAL, Op.INSERT))):
        assert _without(written, kept).split() == visible(spelled(segments, *ops)).split()


@settings(max_examples=40)
@given(comparisons, st.booleans(), st.booleans(), st.sampled_from((20, 60, 200)))
def test_nothing_recorded_acts_on_the_terminal(
    comparison: Comparison, colour: bool, everything: bool, width: int
) -> None:
    page = render_text(comparison, colour=colour, width=width, everything=everything)
    ours = re.compile(r"\x1b\[(?:0|1|2|9;31|4;32)m") if colour else re.compile(r"(?!)")
    assert not UNSEEN.search(ours.sub("", page))


@settings(max_examples=40)
@given(comparisons, st.sampled_from((30, 60, 200)))
def test_every_style_ends_on_the_line_it_began(comparison: Comparison, width: int) -> None:
    for line in render_text(comparison, colour=True, width=width).splitlines():
        assert line.count("\x1b[0m") * 2 == line.count("\x1b[")


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    page = render_text(COMPARISON, colour=False, width=width, everything=True)
    assert max(map(len, page.splitlines())) <= width


def test_noise_is_counted_and_shown_when_asked_for() -> None:
    folded = COMPARISON._replace(diff=Diff((SAME, FOLLOWS, FOLLOWS)))
    short = render_text(folded, colour=False, width=80)
    assert "no change of substance" in short
    assert "Folded: 2 cross-references follow; --all shows them" in short
    assert "See" not in short
    full = render_text(folded, colour=False, width=80, everything=True)
    assert "renumbered 9.5 → 9.7 · in Article 9 · cross-reference follows" in full
    assert "See [-9.5-]{+9.7+}." in full
    assert "9.1 Workday: unchanged" in full
    assert "Folded" not in full


def test_what_a_proposal_does_not_address_is_never_shown_as_deleted() -> None:
    silent = COMPARISON._replace(diff=Diff(SILENT))
    page = render_text(silent, colour=False, width=80, everything=True)
    assert "10.1 Leave: not addressed" in page
    assert "[-" not in page
    assert "deleted" not in page


def test_a_wage_table_does_not_bury_the_page_in_terms() -> None:
    terms = tuple(
        Term("quantity", f"Step {n}", "$1", "$2", "dollars", Favours.UNCLEAR, "") for n in range(20)
    )
    raised = COMPARISON._replace(diff=Diff((TABLE_CHANGE._replace(terms=terms),)))
    short = render_text(raised, colour=False, width=80)
    assert "• Step 7: $1 → $2\n  • … and 12 more terms, in the words above\n" in short
    assert "Step 8" not in short
    assert "• Step 19: $1 → $2\n" in render_text(raised, colour=False, width=80, everything=True)


def test_warnings_of_the_diff_are_told() -> None:
    warned = COMPARISON._replace(diff=Diff((), ("paired coarsely: too long",)))
    assert "Note: paired coarsely: too long" in render_text(warned, colour=False, width=80)


def _without(written: str, mark: str) -> str:
    """Take out one kind of mark with its words, the other kind's brackets, and our backslashes."""
    inserted, deleted = r"\{\+(.*?)\+\}", r"\[-(.*?)-\]"
    gone, kept = (inserted, deleted) if mark == "{+" else (deleted, inserted)
    # Both in one pass, so that the words of one kind are never searched for the other.
    both = re.compile(rf"(?:{gone})|(?:{kept})", re.DOTALL)
    plain = both.sub(lambda match: match[2] or "", written)
    return re.sub(r"([\[]\\*)\\(?=-)|(\{\\*)\\(?=\+)|(-\\*)\\(?=\])|(\+\\*)\\(?=\})", _kept, plain)


def _kept(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group is not None)
