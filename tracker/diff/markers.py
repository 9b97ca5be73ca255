"""Words that make or limit a duty: modals, softeners, conditions, discretion, scope, remedies.

The rule protected here: a marker is a phrase whose loss or gain changes what a clause asks; what
it governs is quoted, never summed up.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.letters import small
from tracker.diff.model import Op
from tracker.diff.spots import ASKED_AGAIN, Spot, side, spots
from tracker.patterns import late_pattern, usual_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from tracker.diff.model import Segment


class Family(StrEnum):
    """What kind of marker it is; also the kind of the term that it makes."""

    SOFTENER = "softener"
    DISCRETION = "discretion"
    CONSENT = "consent"
    CONDITION = "condition"
    REMEDY = "remedy"
    SUNSET = "sunset"
    SCOPE = "scope"
    DUTY = "duty"
    CONNECTIVE = "connective"


class Mark(NamedTuple):
    """A marker in a text: ``text`` from ``start`` to ``end``, with what it governs.

    What is too long to be quoted whole ends in "…".
    """

    family: Family
    text: str
    start: int
    end: int


class MarkPair(NamedTuple):
    """A marker of the old text beside what took its place; one of the two may be None."""

    old: Mark | None
    new: Mark | None

    @property
    def family(self) -> Family:
        """The family of both."""
        return (self.old or self.new).family  # type: ignore[union-attr] # one of the two is there


_WORDS_TO_STOP = 12
_TO_STOP = rf"(?:\s+(?:[^\s,.;:]|[.:](?=\d))+){{0,{_WORDS_TO_STOP}}}"
CAUSE = (
    r"(?<!to )(?<!would )(?<!will )(?<!may )(?<!shall )(?<!could )(?<!not )(?<!directly )"
    r"cause(?!\s+(?:of|or\s+permit|a|an|the|any|its|their|undue|harm|injury)\b)"
)
"""A cause that somebody has: "if it would cause the layoff" and "cause or permit" speak of none."""
_ALLOWED = (
    r"(?:practicable|feasible|possible|available|appropriate|necessary|reasonable|permits?"
    r"|permitting|allows?|needed|warranted)"
)
# Longer phrases stand before the words in them: the first that fits is taken.
_FAMILIES = {
    Family.SOFTENER: (
        (
            r"(?:(?:make|use|exert|exercise)\s+)?(?:(?:all|every|its|their|best|reasonable"
            r"|good[- ]faith|commercially|diligent)\s+){1,4}efforts?(?:\s+to)?"
        ),
        r"(?:attempt|try|endeavou?r|seek|strive)(?:s|ing)?\s+to",
        r"(?:give\s+)?consider(?:ation)?(?:\s+to)?",
        r"ordinarily|normally|intends?\s+to",
    ),
    Family.DISCRETION: (
        (
            r"(?:(?:at|in|within|with)\s+)?(?:(?:the|its|their|his|her|\w+['’]s)\s+)?"
            r"(?:(?:sole|absolute|own|exclusive|reasonable)\s+(?:and\s+\w+\s+)?)?"
            r"discretion(?:\s+of\s+(?:the\s+)?\w+)?"
        ),
        (
            r"as\s+(?:the\s+|its\s+)?\w+\s+(?:deems?|sees\s+fit|determines?|considers?|may\s+decide)"
            r"(?:\s+(?:fit|necessary|appropriate))?"
        ),
    ),
    Family.CONSENT: (
        (
            r"(?:(?:with|without|upon|by|and|on|subject\s+to)\s+)?(?:(?:the|its|their|prior|written"
            r"|express|mutual|joint|first|advance)\s+)*"
            r"(?:consent|agreement|approval|concurrence|permission|consultation)"
            r"(?:\s+(?:of|by|from|with)\s+(?:(?:the|a|an|its|each)\s+)?\w+)"
        ),
        r"(?:by|with|upon)\s+mutual\s+(?:consent|agreement)",
    ),
    Family.CONDITION: (
        (
            r"(?:unless|except(?:\s+(?:that|when|where|as|in|for|during|if))?|provided(?!\s+(?:by|in|to|for|with|under|at|on|herein)\b)(?:\s+that|,)?"
            r"|providing|subject\s+(?:only\s+)?to|contingent\s+(?:up)?on|conditioned\s+on|(?:so|as)\s+long\s+as"
            r"|only\s+(?:if|when|where|after)|if|in\s+the\s+event|absent|without|but\s+not"
            rf"|other\s+than|upon\s+(?:approval|request|showing|completion))\b{_TO_STOP}"
        ),
        (
            r"(?:where|when|whenever|as|to the extent|so far as|insofar as|wherever)\s+"
            rf"(?:[^\s,.;:]+\s+){{0,4}}?{_ALLOWED}"
        ),
    ),
    Family.REMEDY: (
        rf"(?:just|proper|good)\s+cause|(?:with\s+or\s+)?without\s+cause|{CAUSE}",
        (
            r"(?:not\s+(?:be\s+)?)?(?:grievable|arbitrable"
            r"|subject\s+to\s+(?:the\s+)?(?:grievance|arbitration)(?:\s+procedure)?)"
        ),
        r"final\s+and\s+binding|(?:binding\s+)?arbitration",
        r"grievance\s+(?:and\s+arbitration\s+)?procedure",
    ),
    Family.SUNSET: (
        (
            r"(?:(?:shall|will)\s+)?(?:expires?|sunsets?|terminates?|ends?|lapses?|ceases?)\s+"
            rf"(?:on|with|upon|at|when|after)\b{_TO_STOP}(?:,\s+\d{{4}})?"
        ),
    ),
    Family.SCOPE: (
        r"only|solely|exclusively|(?:regular\s+)?full-time|regular|part-time|permanent|licensed",
        r"certified|eligible|qualified|bargaining[- ]unit",
    ),
    Family.DUTY: (
        r"(?:shall|will|must|may|can|would|should)(?:\s+(?:not|never))?|cannot",
        r"(?:agrees?|undertakes?|commits?)\s+(?:not\s+)?to",
        r"(?:is|are|be)\s+(?:not\s+)?(?:entitled|required|permitted|eligible)(?:\s+to)?|not",
    ),
    Family.CONNECTIVE: (r"and/or|and|or",),
}
_KEYS = frozenset(
    "effort efforts attempt attempts try endeavor endeavour seek strive consider consideration "
    "ordinarily normally intends discretion deems determines considers consent agreement approval "
    "concurrence permission consultation mutual unless except provided subject contingent long if "
    "absent without other upon practicable feasible possible available appropriate necessary "
    "reasonable permits permit permitting allows allow needed warranted cause just proper good "
    "grievable arbitrable binding arbitration grievance expire expires sunset terminates "
    "terminate end ends lapses only solely exclusively full-time regular part-time permanent "
    "licensed certified eligible qualified unit shall will must may can would should not never "
    "cannot agrees agree entitled required permitted and or and/or but event".split()
)
_SWAPPED = (Family.CONNECTIVE, Family.DUTY)
"""Markers that every sentence holds: they tell something only where one took another's place."""
_GROWN = (Family.DUTY, Family.REMEDY)
"""Markers that a word beside them turns into another: "may" and "not", "just" and "cause"."""
_ALONE = {Family.CONNECTIVE: 12, Family.SCOPE: 30}
"""Letters beside a small word up to which it is what changed, not a whole phrase with it."""
_PUNCTUATION = ".,;:()“”\"'’"
_STOP = usual_pattern(r"[.;]\s|\n")
_WORD_ON = late_pattern(r"\s+\w")
_GROUPS = "|".join(
    f"(?P<{family.value}>{'|'.join(phrases)})" for family, phrases in _FAMILIES.items()
)
_MARKERS = usual_pattern(rf"(?<![\w-])(?:{_GROUPS})(?![\w-])")
"""Of small letters, where a branch that cannot begin here is passed over twice as fast."""


@lru_cache(maxsize=ASKED_AGAIN)
def mark_pairs(segments: tuple[Segment, ...]) -> tuple[MarkPair, ...]:
    """The markers in the changed words of a change, old beside new, in reading order."""
    if not any(segment.op is not Op.EQUAL and _has_key(segment.text) for segment in segments):
        return ()
    olds = _by_spot(side(segments, Op.INSERT), list(spots(segments, Op.INSERT)))
    news = _by_spot(side(segments, Op.DELETE), list(spots(segments, Op.DELETE)))
    found = (
        pair
        for number in sorted({*olds, *news})
        for pair in _pairs(olds.get(number, []), news.get(number, []))
        if pair.family not in _SWAPPED or (pair.old and pair.new)
    )
    return tuple(dict.fromkeys(found))  # words changed in two places of a marker change it once


def _has_key(text: str) -> bool:
    return any(word.strip(_PUNCTUATION) in _KEYS for word in text.lower().split())


def _by_spot(text: str, changed: Sequence[Spot]) -> dict[int, list[Mark]]:
    """One side's markers by the spot of change that they touch."""
    found: dict[int, list[Mark]] = {}
    for (start, end), within in groupby(changed, key=_sentences(text)):
        marks = [_mark(text, match) for match in _MARKERS.finditer(small(text), start, end)]
        for spot in within:
            touched = [mark for mark in marks if _touches(mark, spot, text)]
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


def _mark(text: str, match: re.Match[str]) -> Mark:
    words = text[match.start() : match.end()].rstrip(" .,;:")
    end = match.start() + len(words)
    cut = len(words.split()) > _WORDS_TO_STOP and _WORD_ON.match(text, end)
    return Mark(Family(str(match.lastgroup)), f"{words} …" if cut else words, match.start(), end)


def _touches(mark: Mark, spot: Spot, text: str) -> bool:
    """Whether a marker changed: a modal also when "not" left it or came to it."""
    if spot.meets(mark.start, mark.end):
        return spot.end - spot.start <= len(mark.text) + _ALONE.get(mark.family, len(text))
    if mark.family not in _GROWN or spot.start != spot.end:
        return False
    between = text[mark.end : spot.start] if mark.end <= spot.start else text[spot.end : mark.start]
    return not between.strip()


def _pairs(olds: Sequence[Mark], news: Sequence[Mark]) -> Iterator[MarkPair]:
    """Old with new of one family, in order; what is left over stands alone."""
    left = list(news)
    for old in olds:
        same = next((new for new in left if new.family is old.family), None)
        if same is not None:
            left.remove(same)
        if same is None or same.text.casefold() != old.text.casefold():
            yield MarkPair(old, same)
    yield from (MarkPair(None, new) for new in left)
