"""What two texts have in common once the typesetter's choices are set aside.

The rule protected here: only what cannot change the meaning is folded (quotation marks, dashes,
spaces, ligatures, bullets, hyphens inside words). Letters' case stays, since a capital makes a
defined term.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.patterns import usual_pattern

if TYPE_CHECKING:
    import re

_MARKS = str.maketrans(
    dict.fromkeys("‘’‚‛′`´", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("•◦●○▪▫■□‣\uf0a7\uf0b7", " ")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None)
)
_MARK = usual_pattern(f"[{''.join(map(chr, _MARKS))}]+")
# The seldom sign stands first, and then what must stand before it: half the time.
_BROKEN_WORD = usual_pattern(r"-(?<=[^\W\d_]-) ?(?=[^\W\d_])| -(?<=[^\W\d_] -)(?=[^\W\d_])")
_BETWEEN_DIGITS = usual_pattern(r" (?<=\d )(?=\d)")


def fold(text: str) -> str:
    """The text with plain quotation marks, dashes and single spaces, ligatures spelled out.

    Bullets go: which sign a list has is the typesetter's choice.
    """
    if not text.isascii():
        # Only the marks: translating every character of a text takes three times as long.
        text = _MARK.sub(_plain, unicodedata.normalize("NFKC", text))
    return " ".join(text.split())


def _plain(match: re.Match[str]) -> str:
    return match[0].translate(_MARKS)


@lru_cache(maxsize=1 << 14)  # each pass of pairing asks, and then the verdict
def skeleton(text: str) -> str:
    """What is left when typography cannot make a difference: equal skeletons, same words.

    Hyphens inside a word and all spaces go ("re-determine" = "redetermine", "of f ice" = "office"),
    but a space or hyphen between digits stays: "15" is not "1 5", and 10-12 is not 1012.
    """
    folded = fold(text).replace("''", '"')
    if "-" in folded:
        folded = _BROKEN_WORD.sub("", folded)
    kept = _BETWEEN_DIGITS.sub("\n", folded)  # folded, a text has no line break of its own
    return kept.replace(" ", "").replace("\n", " ")


@lru_cache(maxsize=1 << 14)
def heading_key(heading: str) -> str:
    """A heading as it is compared: folded, caseless, without its closing punctuation."""
    return skeleton(heading).casefold().rstrip(".:;-\\")
