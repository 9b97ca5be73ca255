"""What changed in a text and no rule has read.

The rule protected here: a change is given to a side only when most of it was read, and nothing
that limits or enlarges stands in what was not.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.diff.model import Op
from tracker.diff.spots import side, spots
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tracker.diff.gains.passages import Passage
    from tracker.diff.gains.ruling import Ruling
    from tracker.diff.model import Segment

_OF_NUMBERS = frozenset({"quantity changed", "measure", "item's direction", "list changed"})
"""Rules that read one number or one list, and not the statement in which it stands."""
_FEWEST = 2
"""Words from which on a spot can hold a limit of its own."""
_LIMITS = late_pattern(
    r"\b(?:who|whose|unless|except|provided|only|but|if|when(?:ever)?|where|subject to"
    r"|other than|limited to|instead of|in lieu of|rather than|which)\b"
    r"|\b(?:any|every)\b",
    re.IGNORECASE,
)
_TURNS = late_pattern(r"\b(?:forfeit\w*|waive[ds]?|lost|unpaid|excluded|without pay)\b", re.I)
_QUOTES = late_pattern(r"“([^”]+)”")


def changed(passage: Passage, segments: Sequence[Segment]) -> int:
    """How many letters of a passage went or came."""
    return sum(len(text) for text in _spots(passage, segments))


def mostly_unread(read: Iterable[tuple[int, tuple[Ruling, ...]]]) -> bool:
    """Whether no rule spoke of the larger part of what changed.

    ``read`` has for each passage how many of its letters changed, and what was ruled on it.
    """
    listed = tuple(read)
    unread = sum(size for size, found in listed if not found)
    return unread > sum(size for size, found in listed if found)


def unread_limit(passage: Passage, segments: Sequence[Segment], rulings: Sequence[Ruling]) -> str:
    """Words that came or went in a passage, may limit it, and that no ruling quotes; else ""."""
    numbers = {ruling.rule for ruling in rulings} <= _OF_NUMBERS
    if passage.one_sided or not rulings or not numbers:
        return ""
    quoted = " ".join(text for ruling in rulings for text in _QUOTES.findall(ruling.because))
    for text in _spots(passage, segments):
        words = text.split()
        limit = _TURNS.search(text)
        if limit is None and len(words) >= _FEWEST:
            limit = _LIMITS.search(text)
        if limit and not _overlap(words[_word(text, limit.start()) :], quoted.split()):
            return text.strip(" ,;.")
    return ""


def _word(text: str, at: int) -> int:
    """The place among a text's words of the one that begins there."""
    return len(text[:at].split())


def _overlap(words: Sequence[str], quoted: Sequence[str]) -> bool:
    """Whether the quoted words hold two neighbours of a text, or all of it."""
    plain, said = ([word.strip(" ,.;:()").lower() for word in one] for one in (words, quoted))
    pairs = set(pairwise(said))
    return any(pair in pairs for pair in pairwise(plain)) or (len(plain) == 1 and plain[0] in said)


def _spots(passage: Passage, segments: Sequence[Segment]) -> Iterator[str]:
    """The words of a passage that differ, on either side."""
    sides = (
        (Op.INSERT, passage.old_start, passage.old_start + len(passage.old)),
        (Op.DELETE, passage.new_start, passage.new_start + len(passage.new)),
    )
    for left_out, start, end in sides:
        text = side(segments, left_out)
        for spot in spots(segments, left_out):
            if max(spot.start, start) < min(spot.end, end):
                yield text[max(spot.start, start) : min(spot.end, end)]
