"""The spots of a change: where words differ, and where those places stand in either text.

The rule protected here: a place belongs to a spot when it overlaps the words that differ, so that
both sides of one replacement are found under one number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.model import Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.model import Segment

ASKED_AGAIN = 1024
"""Changes whose terms are kept: whoever judges a change asks for what its terms were made from."""


class Spot(NamedTuple):
    """One stretch of differing words: its number, and where it stands in a side's text.

    It is empty (``start`` = ``end``) on the side that has no words for it.
    """

    number: int
    start: int
    end: int

    def meets(self, start: int, end: int) -> bool:
        """Whether a place and this spot overlap; an empty spot must lie inside."""
        if self.start == self.end:
            return start < self.start < end
        return start < self.end and self.start < end


def side(segments: Sequence[Segment], left_out: Op) -> str:
    """One side's text: all segments but those with the operation left out."""
    return "".join(segment.text for segment in segments if segment.op is not left_out)


def spots(segments: Sequence[Segment], left_out: Op) -> Iterator[Spot]:
    """Each spot of change as it stands in one side's text."""
    number = at = start = 0
    open_spot = False
    for segment in segments:
        if segment.op is Op.EQUAL:
            if open_spot:
                yield Spot(number, start, at)
                number += 1
            open_spot = False
            at += len(segment.text)
            continue
        if not open_spot:
            start, open_spot = at, True
        if segment.op is not left_out:
            at += len(segment.text)
    if open_spot:
        yield Spot(number, start, at)
