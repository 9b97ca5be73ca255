"""How a paragraph ends: finished, cut off in its sentence, or at a number that is written twice.

The rule protected here: whether the next line begins something new is settled by the words before
it, not by the line alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.numerals import NUMBER_WORD, word_value

if TYPE_CHECKING:
    from tracker.documents.markers import Marker

_TERMINAL = re.compile(r"[.:;!?)\]”\"’*|]$|(?:;|,)\s*(?:and|or)$", re.IGNORECASE)
_NUMBER_WORD_END = re.compile(
    rf"((?:(?:{NUMBER_WORD})(?:\s+and)?[\s-]+)*(?:{NUMBER_WORD}))$", re.IGNORECASE
)
_DANGLING = re.compile(
    r"(?:\b(?:of|in|under|with|to|and|or|by|per|see|the|this|that|through|from|a|an|on|for|at|"
    r"than|within|except|either)|,)$",
    re.IGNORECASE,
)
_TAIL = 60
"""How many characters at the end of a paragraph tell how it ends; paragraphs can be long."""


def finished(text: str) -> bool:
    """Whether a paragraph ends as one that is not cut off in the middle."""
    return bool(_TERMINAL.search(text[-_TAIL:]))


def cut_off(text: str) -> bool:
    """Whether a paragraph ends as if its sentence went on: "pursuant to", "within thirty"."""
    tail = text[-_TAIL:]
    return bool(_DANGLING.search(tail) or _NUMBER_WORD_END.search(tail))


def ends_sentence(text: str) -> bool:
    """Whether a line ends in the punctuation that a heading of its own may follow."""
    return text.endswith((".", ":", ";", "!", "?", "”", '"'))


def wrapped_numeral(before: str, marker: Marker) -> bool:
    """Whether "(30)" only repeats the number word that ended the line before: "within thirty"."""
    numeral = marker.style == "()" and marker.number.isdigit()
    found = _NUMBER_WORD_END.search(before[-_TAIL:]) if numeral else None
    if found is None:
        return False
    words = re.split(r"[\s-]+", found[1])
    tails = (" ".join(words[start:]) for start in range(len(words)))
    return int(marker.number) in {word_value(tail) for tail in tails}
