"""Which quantity of the new text took an old one's place.

The rule protected here: two numbers are one that changed only where they count alike, or one stands
in the other's place among words that stayed; what is left over came in or is gone.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.conversions import comparable
from tracker.diff.letters import small
from tracker.diff.units import rate_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tracker.diff.quantities import Quantity
    from tracker.diff.spots import Spot

_BESIDE = 3
_REACH = 60
_TELLING = 4
"""Letters of a word that is telling by itself; of others it takes two."""
_FEW = 3
"""Words beside a number in what changed up to which it is the number that changed."""

_LOOKED_AT = 50
"""New quantities of one spot that are tried for an old one: there are hardly ever more."""


class Placed(NamedTuple):
    """A quantity with the spot that it touches, and the text in which both stand."""

    quantity: Quantity
    spot: Spot
    text: str


class _Pair(NamedTuple):
    """An old quantity and a new one by the number of their spot; one of them may be None."""

    number: int
    old: Placed | None
    new: Placed | None


def matched(
    olds: Mapping[int, Sequence[Placed]],
    news: Mapping[int, Sequence[Placed]],
    close: frozenset[int],
) -> Iterator[tuple[int, Quantity | None, Quantity | None]]:
    """Old with new by the number of their spot; what is left over stands alone.

    ``close`` names the spots that only a word or two part from the next.
    """
    found = [
        _Pair(number, *pair)
        for number in sorted({*olds, *news})
        for pair in _of_spot(olds.get(number, ()), news.get(number, ()))
    ]
    for number, old, new in _rejoined(found, close):
        if old is None or new is None:
            yield number, old and old.quantity, new and new.quantity
        else:
            yield number, _with_rate(old, new), _with_rate(new, old)


def _of_spot(
    olds: Sequence[Placed], news: Sequence[Placed]
) -> Iterator[tuple[Placed | None, Placed | None]]:
    """Old with new of one spot, like units first."""
    waiting = _Waiting(olds, news)
    for old in olds:
        yield old, waiting.taken_for(old)
    yield from ((None, new) for new in waiting.left())


class _Waiting:
    """The new quantities of a spot that are no old one's yet, by their units."""

    def __init__(self, olds: Sequence[Placed], news: Sequence[Placed]) -> None:
        self._olds = Counter(one.quantity.unit for one in olds)
        self._news = Counter(one.quantity.unit for one in news)
        self._left = dict.fromkeys(news)
        self._single = len(olds) == len(news) == 1

    def taken_for(self, old: Placed) -> Placed | None:
        """The one that took the old one's place, which waits no longer."""
        new = next((new for new in islice(self._left, _LOOKED_AT) if self._fits(old, new)), None)
        if new is not None:
            del self._left[new]
        return new

    def left(self) -> Iterator[Placed]:
        """Those that wait still, in reading order."""
        yield from self._left

    def _fits(self, old: Placed, new: Placed) -> bool:
        one, other = old.quantity.unit, new.quantity.unit
        if one == other:
            # Of several rates that became one it is not plain which did.
            return self._olds[one] == self._news[one] or _words_stayed(old, new)
        if self._news[one] or self._olds[other]:
            return False  # it has one of its own unit
        return (self._single or comparable(one, other)) and _took_place(old, new)


def _took_place(old: Placed, new: Placed) -> bool:
    """Whether a quantity of another unit stands where the old one stood."""
    return (_words_around(old) <= _FEW and _words_around(new) <= _FEW) or _words_stayed(old, new)


def _words_around(one: Placed) -> int:
    """The words of what changed that are none of the quantity's."""
    (_, start, end), quantity = one.spot, one.quantity
    before, behind = one.text[start : quantity.bound_start], one.text[quantity.end : end]
    return len(before.split()) + len(behind.split())


def _words_stayed(old: Placed, new: Placed) -> bool:
    """Whether the words right before or behind both are the same."""
    before = _common(_before(old), _before(new))
    words = [*before, *_common(_behind(old), _behind(new))]
    return len(words) > 1 or any(len(word) >= _TELLING for word in words)


def _before(one: Placed) -> list[str]:
    start = one.quantity.bound_start
    return one.text[max(0, start - _REACH) : start].lower().split()[: -_BESIDE - 1 : -1]


def _behind(one: Placed) -> list[str]:
    end = one.quantity.end
    return one.text[end : end + _REACH].lower().split()[:_BESIDE]


def _common(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words with which two lists begin alike."""
    same: list[str] = []
    for word, twin in zip(one, other, strict=False):
        if word != twin:
            break
        same.append(word)
    return same


def _rejoined(found: Sequence[_Pair], close: frozenset[int]) -> Iterator[_Pair]:
    """What is gone at one spot is joined to what came in beside it: "double time (and a half)"."""
    waiting: _Pair | None = None
    for pair in found:
        joined = (
            None if waiting is None or waiting.number not in close else _of_two_spots(waiting, pair)
        )
        if joined is not None:
            yield joined
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = pair
    if waiting is not None:
        yield waiting


def _of_two_spots(first: _Pair, second: _Pair) -> _Pair | None:
    """Two halves of neighbouring spots as one pair, None where they are none."""
    old, new = first.old or second.old, first.new or second.new
    halves = None in first and None in second and second.number == first.number + 1
    if not halves or old is None or new is None:
        return None
    alike = comparable(old.quantity.unit, new.quantity.unit)
    return _Pair(first.number, old, new) if alike else None


def _with_rate(one: Placed, other: Placed) -> Quantity:
    """The quantity, with the rate of its counterpart where that stands in words that stayed."""
    unit, rated = one.quantity.unit, other.quantity.unit
    if not rated.startswith(f"{unit} per ") or other.quantity.end <= other.spot.end:
        return one.quantity
    rate = rate_at(small(other.text), other.spot.end, other.quantity.end)
    return one.quantity._replace(unit=rated) if unit + rate.name == rated else one.quantity
