"""What is doubtful in a document's words, whatever format they came in.

The rule protected here: a doubt is a value with a code, a clause and a plain sentence; it changes
no word, and looking for it costs a few passes over the text however long and hostile that is.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.documents.citation_doubts import citation_doubts
from tracker.documents.fraction_doubts import fraction_doubts
from tracker.documents.gap_doubts import gap_doubts
from tracker.documents.letter_doubts import letter_doubts
from tracker.documents.number_doubts import number_doubts
from tracker.documents.reading import ReadingWarning
from tracker.documents.running_text import RunningText
from tracker.documents.sequences import sequences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.documents.clause import Clause
    from tracker.documents.reading import Reading


MOST = 40
"""Warnings of one kind that are listed; more are counted."""


def with_content_doubts(reading: Reading) -> Reading:
    """The reading with every doubt about its words added; words not to be relied on have none."""
    if reading.unread:
        return reading
    return reading._replace(warnings=(*reading.warnings, *content_doubts(reading.clauses)))


def content_doubts(clauses: Sequence[Clause]) -> tuple[ReadingWarning, ...]:
    """Every doubt about the words of these clauses, kind by kind, each in reading order."""
    return tuple(_few(_found(clauses)))


def _found(clauses: Sequence[Clause]) -> Iterator[ReadingWarning]:
    running = RunningText(clauses)
    yield from letter_doubts(running)
    yield from number_doubts(running)
    yield from fraction_doubts(running)
    known = sequences(clauses)
    if known.whole:
        yield from gap_doubts(running, known)
        yield from citation_doubts(running, known)


def _few(doubts: Iterable[ReadingWarning]) -> Iterator[ReadingWarning]:
    """The first of each kind, and behind them how many more there are."""
    counts: Counter[str] = Counter()
    for doubt in doubts:
        counts[doubt.code] += 1
        if counts[doubt.code] <= MOST:
            yield doubt
    for code, count in counts.items():
        if count > MOST:
            yield ReadingWarning(
                code, "", f"There are at least {count - MOST:,} more of this kind."
            )
