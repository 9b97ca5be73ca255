"""The stretches of words that came, went or took another's place in a passage.

The rule protected here: what differs in one place is one stretch; a stretch that only came or only
went left all other words as they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.model import Op
from tracker.diff.spots import side, spots

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.diff.gains.passages import Passage
    from tracker.diff.model import Segment

_MARKS = " ,;.:"


class Stretch(NamedTuple):
    """Words ``old`` in whose place stand ``new``; either may be "".

    ``old_start`` and ``new_start`` are their places in the two texts.
    """

    old: str
    new: str
    old_start: int
    new_start: int

    @property
    def came(self) -> bool:
        """Whether words came and none went."""
        return not self.old.strip(_MARKS) and bool(self.new.strip(_MARKS))

    @property
    def went(self) -> bool:
        """Whether words went and none came."""
        return not self.new.strip(_MARKS) and bool(self.old.strip(_MARKS))

    @property
    def words(self) -> str:
        """What came or went, without the marks around it."""
        return (self.new if self.came else self.old).strip(_MARKS)

    @property
    def start(self) -> int:
        """Where what came or went stands in its text."""
        text, start = (self.new, self.new_start) if self.came else (self.old, self.old_start)
        return start + len(text) - len(text.lstrip(_MARKS))


def stretches(segments: Sequence[Segment]) -> tuple[Stretch, ...]:
    """The stretches of a change, in order, with their places in its texts."""
    old, new = side(segments, Op.INSERT), side(segments, Op.DELETE)
    pairs = zip(spots(segments, Op.INSERT), spots(segments, Op.DELETE), strict=True)
    return tuple(
        Stretch(old[one.start : one.end], new[two.start : two.end], one.start, two.start)
        for one, two in pairs
    )


def within(passage: Passage, found: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Those that stand in a passage of which both sides have words, placed in its texts."""
    if passage.one_sided:
        return ()
    return tuple(
        Stretch(
            one.old,
            one.new,
            one.old_start - passage.old_start,
            one.new_start - passage.new_start,
        )
        for one in found
        if _inside(one.old, one.old_start, passage.old, passage.old_start)
        and _inside(one.new, one.new_start, passage.new, passage.new_start)
    )


def _inside(words: str, start: int, text: str, first: int) -> bool:
    return first <= start and start + len(words) <= first + len(text)
