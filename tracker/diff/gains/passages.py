"""The sentences in which something changed, old beside new.

The rule protected here: what is judged together stood in one sentence, or took its place; a new
sentence beside an old one is judged for itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.model import Op
from tracker.diff.spots import side
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.model import Segment

_END = late_pattern(r"(?<=[.!?”\"])\s+(?=[A-Z“\"(\d])|\n")
_SHARED = 4
"""Letters that two sentences must share word for word to be one sentence changed."""
_WORD = late_pattern(r"[a-z]{4,}")
_RELATED = 0.25
"""Share of the shorter's words from which two sentences are one, said anew."""

Span = tuple[int, int]


class Passage(NamedTuple):
    """Sentences ``old`` that became ``new``; "" where there are none.

    ``old_start`` and ``new_start`` are their places in the clause's texts.
    """

    old: str
    new: str
    old_start: int = 0
    new_start: int = 0

    @property
    def one_sided(self) -> bool:
        """Whether sentences came or went as a whole."""
        return not (self.old and self.new)


def passages(segments: Sequence[Segment]) -> tuple[Passage, ...]:
    """The changed passages between two texts, in reading order."""
    old, new = side(segments, Op.INSERT), side(segments, Op.DELETE)
    befores, afters = sentences(old), sentences(new)
    found = []
    for lefts, rights in _groups(befores, afters, _links(segments, befores, afters)):
        before, after = _joined(old, lefts), _joined(new, rights)
        if not before[1] or not after[1] or _related(before[1], after[1]):
            found.append(Passage(before[1], after[1], before[0], after[0]))
        else:
            found += Passage(before[1], "", before[0]), Passage("", after[1], 0, after[0])
    return tuple(one for one in found if one.old != one.new)


def _related(old: str, new: str) -> bool:
    """Whether what took a sentence's place speaks of the same thing."""
    one, other = ({word[:5] for word in _WORD.findall(text.lower())} for text in (old, new))
    return len(one & other) >= _RELATED * min(len(one), len(other))


def sentences(text: str) -> list[Span]:
    """Where each sentence begins and ends."""
    ends = [match.span() for match in _END.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    return [(start, stop) for start, stop in zip(starts, stops, strict=True) if start < stop]


def _links(
    segments: Sequence[Segment], befores: Sequence[Span], afters: Sequence[Span]
) -> list[tuple[int, int]]:
    """The sentences that share words: places in both lists, rising."""
    links: Counter[tuple[int, int]] = Counter()
    at = to = 0
    for segment in segments:
        if segment.op is Op.EQUAL:
            for pair, shared in _walk(segment.text, (at, to), befores, afters):
                links[pair] += shared
        at += len(segment.text) if segment.op is not Op.INSERT else 0
        to += len(segment.text) if segment.op is not Op.DELETE else 0
    return sorted(pair for pair, shared in links.items() if shared >= _SHARED)


def _walk(
    text: str, start: Span, befores: Sequence[Span], afters: Sequence[Span]
) -> Iterator[tuple[tuple[int, int], int]]:
    """One stretch of shared words, from where it starts in either text, sentence by sentence."""
    at, to = start
    one = max(0, bisect_right(befores, (at, len(text) + at)) - 1)
    other = max(0, bisect_right(afters, (to, len(text) + to)) - 1)
    while one < len(befores) and other < len(afters):
        first = max(befores[one][0] - at, afters[other][0] - to, 0)
        last = min(befores[one][1] - at, afters[other][1] - to, len(text))
        if first >= len(text):
            return
        if shared := sum(map(str.isalnum, text[first:last])):
            yield (one, other), shared
        ends = befores[one][1] - at, afters[other][1] - to
        one, other = one + (ends[0] <= ends[1]), other + (ends[1] <= ends[0])


def _groups(
    befores: Sequence[Span], afters: Sequence[Span], links: Sequence[tuple[int, int]]
) -> Iterator[tuple[Sequence[Span], Sequence[Span]]]:
    """Sentences that are linked, in one group; between two groups, what is left of both sides."""
    left = right = 0
    for first, last in _runs(links):
        yield befores[left : first[0]], afters[right : first[1]]
        left, right = last[0] + 1, last[1] + 1
        yield befores[first[0] : left], afters[first[1] : right]
    yield befores[left:], afters[right:]


def _runs(links: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The first and last link of each run of links that share a sentence."""
    first = last = None
    for link in links:
        if first is None or last is None:
            first = last = link
        elif link[0] == last[0] or link[1] <= last[1]:
            last = (max(last[0], link[0]), max(last[1], link[1]))
        else:
            yield first, last
            first = last = link
    if first is not None and last is not None:
        yield first, last


def _joined(text: str, spans: Sequence[Span]) -> tuple[int, str]:
    return (spans[0][0], text[spans[0][0] : spans[-1][1]]) if spans else (0, "")
