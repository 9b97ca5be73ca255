"""No words make their comparison run away: six times the text takes about six times as long."""

from __future__ import annotations

import time

import pytest

from tracker.diff.compare import compare
from tracker.diff.model import Op, Segment
from tracker.diff.terms import terms
from tracker.documents.clause import Clause, Draft, with_paths

UNITS = (
    "*", "[", "(", ".", "1", "<", "…", "½", "x", "word ", "one hundred ", "twenty-", "and ", "of ",
    "Section 1.1 ", "Sections 1, 2 and ", "Article 1 ", "[CCL] ", "no change ", "$1 ", "5% ",
    "1,", "1.1.", "(a)", "2023 ", "January 1, ", "seven (7) hours ", "10,000 ", "1 month ",
    "up to ",
    "delete Section 1.1 and replace with ",
)  # fmt: skip
SMALL, LARGE = 8_000, 48_000
SLACK = 3
NOTICED = 0.2
"""Seconds; what is compared faster than this need not grow evenly."""


def clauses(text: str) -> tuple[Clause, ...]:
    return with_paths([Draft("Article 1", "", text.strip(), 1)])


def seconds(unit: str, size: int) -> float:
    row = unit * (size // len(unit))
    old, new = clauses(f"a {row} b {row}"), clauses(f"a {row} c {row}d")
    start = time.process_time()
    compare(old, new)
    return time.process_time() - start


def grows_evenly(unit: str) -> bool:
    small, large = seconds(unit, SMALL), seconds(unit, LARGE)
    return large < NOTICED or large < SLACK * (LARGE / SMALL) * small


def test_a_row_of_number_words_once_ran_away() -> None:
    assert grows_evenly("one hundred ")


def test_terms_of_a_whole_text_that_was_replaced_take_as_long_as_they_are_many() -> None:
    """Each modal and each quantity was once tried for each of the other side."""
    spent = []
    for size in (300, 1800):
        old = "".join(f"A{at} shall b{at} six (6) days. " for at in range(size))
        new = "".join(f"C{at} may d{at} $5 or nine hours. " for at in range(size))
        start = time.process_time()
        terms((Segment(Op.DELETE, old), Segment(Op.INSERT, new)))
        spent.append(time.process_time() - start)
    assert spent[1] < NOTICED or spent[1] < SLACK * 6 * spent[0]


@pytest.mark.long
def test_comparing_takes_as_long_as_its_text() -> None:
    assert [unit for unit in UNITS if not grows_evenly(unit)] == []
