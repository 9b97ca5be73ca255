"""Words that make or limit a duty: modals, softeners, conditions, discretion, scope, remedies.

The rule protected here: a marker is a phrase whose loss or gain changes what a clause asks; what
it governs is quoted, never summed up.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.letters import small
from tracker.diff.mark_matching import Seen, matched
from tracker.diff.marker_words import DEFINED, MARKERS, WORDS_TO_STOP, Family, Mark, may_mark
from tracker.diff.model import Op
from tracker.diff.spots import ASKED_AGAIN, Spot, side, spots
from tracker.patterns import late_pattern, usual_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.diff.model import Segment


class MarkPair(NamedTuple):
    """A marker of the old text beside what took its place; one of the two may be None."""

    old: Mark | None
    new: Mark | None

    @property
    def family(self) -> Family:
        """The family of both; a consent's where a notice took its place, or made room for it."""
        families = {mark.family for mark in (self.old, self.new) if mark is not None}
        return families.pop() if len(families) == 1 else Family.CONSENT


_SWAPPED = frozenset((Family.CONNECTIVE, Family.DUTY, Family.FREQUENCY, Family.TIME, Family.DAY))
"""Markers that every sentence holds: they tell something only where one took another's place."""
_GROWN = (Family.DUTY, Family.REMEDY)
"""Markers that a word beside them turns into another: "may" and "not", "just" and "cause"."""
_ALONE = {Family.CONNECTIVE: 12, Family.SCOPE: 30}
"""Letters beside a small word up to which it is what changed, not a whole phrase with it."""
_STOP = usual_pattern(r"[.;]\s|\n")
_COUNTED = late_pattern(r"every\s+(?!other)\S+\s+\S", re.IGNORECASE)
_WORD_ON = late_pattern(r"\s+\w")


@lru_cache(maxsize=ASKED_AGAIN)
def mark_pairs(segments: tuple[Segment, ...]) -> tuple[MarkPair, ...]:
    """The markers in the changed words of a change, old beside new, in reading order."""
    if not any(segment.op is not Op.EQUAL and may_mark(segment.text) for segment in segments):
        return ()
    before = _by_spot(side(segments, Op.INSERT), list(spots(segments, Op.INSERT)))
    after = _by_spot(side(segments, Op.DELETE), list(spots(segments, Op.DELETE)))
    found = dict.fromkeys(  # words changed in two places of a marker change it once
        MarkPair(old, new)
        for number in sorted({*before, *after})
        for old, new in matched(before.get(number, []), after.get(number, []))
    )
    both = [pair for pair in found if None not in pair]
    olds, news = {pair.old for pair in both}, {pair.new for pair in both}
    return tuple(
        pair
        for pair in found
        if _tells(pair) and (None not in pair or not (pair.old in olds or pair.new in news))
    )


def _tells(pair: MarkPair) -> bool:
    """Whether something changed: a small word alone tells nothing, nor do capitals."""
    if pair.old is None or pair.new is None:
        return pair.family not in _SWAPPED
    if pair.family is Family.FREQUENCY and all(_COUNTED.match(mark.text) for mark in pair if mark):
        return False  # the quantities tell it
    return pair.old.text.casefold() != pair.new.text.casefold()


def _by_spot(text: str, changed: Sequence[Spot]) -> dict[int, list[Seen]]:
    """One side's markers by the spot of change that they touch."""
    found: dict[int, list[Seen]] = {}
    plain = small(text)
    for (start, end), within in groupby(changed, key=_sentences(text)):
        matches = MARKERS.finditer(plain, start, end)
        marks = [_mark(text, match) for match in matches if _counts(plain, match)]
        for spot in within:
            touched = [Seen(mark, spot, text) for mark in marks if _touches(mark, spot, text)]
            if touched:
                found[spot.number] = touched
    return found


def _sentences(text: str) -> Callable[[Spot], tuple[int, int]]:
    """What gives the bounds of the sentence in which a spot stands."""
    starts = [0, *(stop.end() for stop in _STOP.finditer(text))]

    def sentence(spot: Spot) -> tuple[int, int]:
        stop = _STOP.search(text, spot.end)
        start = starts[bisect_right(starts, spot.start) - 1]
        return start, stop.start() + 1 if stop else len(text)

    return sentence


def _counts(plain: str, match: re.Match[str]) -> bool:
    """Whether what was found is a marker there: a day is one only where it is defined."""
    return match.lastgroup != Family.DAY or plain.endswith(DEFINED, 0, match.start())


def _mark(text: str, match: re.Match[str]) -> Mark:
    family = Family(str(match.lastgroup))
    words = text[match.start() : match.end()].rstrip(" .,;:")
    if family is Family.TIME:  # the stop of "p.m." is its own
        words = text[match.start() : match.end()]
    end = match.start() + len(words)
    cut = len(words.split()) > WORDS_TO_STOP and _WORD_ON.match(text, end)
    return Mark(family, f"{words} …" if cut else words, match.start(), end)


def _touches(mark: Mark, spot: Spot, text: str) -> bool:
    """Whether a marker changed: a modal also when "not" left it or came to it."""
    if spot.meets(mark.start, mark.end):
        return spot.end - spot.start <= len(mark.text) + _ALONE.get(mark.family, len(text))
    if mark.family not in _GROWN or spot.start != spot.end:
        return False
    between = text[mark.end : spot.start] if mark.end <= spot.start else text[spot.end : mark.start]
    return not between.strip()
