"""How alike two texts are: the overlap of their words and of their neighbouring words.

Words alone make any two paragraphs of a contract look alike ("the Employer shall"); neighbouring
pairs alone punish a rewritten sentence. The mean of both keeps the unrelated near 0.2 and a
paragraph with a sentence rewritten above 0.5.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tracker.patterns import usual_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = usual_pattern(r"\w+(?:[.,]\d+)*")

Pair = tuple[str, str]
T = TypeVar("T")


class Bag(NamedTuple):
    """A text's words and neighbouring pairs of words with how often each occurs.

    ``size`` and ``neighbours`` are how many words and pairs there are, repeats counted: kept,
    because a text is weighed against many others.
    """

    words: Counter[str]
    pairs: Counter[Pair]
    size: int
    neighbours: int


def bag(texts: Iterable[str]) -> Bag:
    """The words of some texts, caseless; pairs do not reach across texts."""
    words: Counter[str] = Counter()
    pairs: Counter[Pair] = Counter()
    for text in texts:
        found = _WORD.findall(text.casefold())
        words.update(found)
        pairs.update(pairwise(found))
    return Bag(words, pairs, words.total(), pairs.total())


def alike(one: Bag, other: Bag) -> float:
    """From 0 (nothing shared) to 1 (the same words in the same company)."""
    by_word = _dice(one.words, other.words, one.size + other.size)
    if not one.pairs or not other.pairs:
        return by_word
    return (by_word + _dice(one.pairs, other.pairs, one.neighbours + other.neighbours)) / 2


def contained(one: Bag, other: Bag) -> float:
    """The share of the shorter text's neighbouring word pairs that the longer one holds (0-1)."""
    smaller = min(one.neighbours, other.neighbours)
    return shared(one.pairs, other.pairs) / smaller if smaller else 0.0


def _dice(one: Counter[T], other: Counter[T], total: int) -> float:
    return 2 * shared(one, other) / total if total else 0.0


def shared(one: Counter[T], other: Counter[T]) -> int:
    """How many elements two counts have in common, repeats counted."""
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    often = longer.get
    # The commonest call of a comparison: a comparison in place is 40 % quicker than min().
    return sum(
        [there if there < here else here for key, here in shorter.items() if (there := often(key))]
    )
