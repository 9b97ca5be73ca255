"""How a paragraph ends: finished, cut off in its sentence, or at a number that is written twice.

The rule protected here: whether the next line begins something new is settled by the words before
it, not by the line alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.numerals import NUMBER_WORD, NUMBER_WORDS, word_value
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from tracker.documents.markers import Marker

# Endings are compared before a pattern is sought: one that must reach the end is tried at every
# character of the text, and took a third of the time of reading an agreement.
_STOPS = tuple('.:;!?)]”"’*|')
_CONNECTIVES = ("and", "or")
_LISTED_ON = late_pattern(r"[;,]\s*(?:and|or)$", re.IGNORECASE)
_NUMBER_AT_END = late_pattern(rf"((?:(?:{NUMBER_WORD})(?:\s+and)?[\s-]+)*(?:{NUMBER_WORD}))$")
_BETWEEN_WORDS = late_pattern(r"[\s-]+")
_MIDDLES = (",", *NUMBER_WORDS)
_DANGLING = tuple(
    "of in under with to and or by per see the this that through from a an on for at than within "
    "except either".split()
)
_DANGLING_WORD = late_pattern(rf"\b(?:{'|'.join(_DANGLING)})$")
_TAIL = 60
"""How many characters at the end of a paragraph tell how it ends; paragraphs can be long."""


def finished(text: str) -> bool:
    """Whether a paragraph ends as one that is not cut off in the middle."""
    if text.endswith(_STOPS):
        return True
    listed = text[-3:].lower().endswith(_CONNECTIVES)
    return listed and _LISTED_ON.search(text[-_TAIL:]) is not None


def cut_off(text: str) -> bool:
    """Whether a paragraph ends as if its sentence went on: "pursuant to", "within thirty"."""
    tail = text[-_TAIL:].lower()
    if tail.endswith(_MIDDLES):
        return True
    return tail.endswith(_DANGLING) and _DANGLING_WORD.search(tail) is not None


def ends_sentence(text: str) -> bool:
    """Whether a line ends in the punctuation that a heading of its own may follow."""
    return text.endswith((".", ":", ";", "!", "?", "”", '"'))


def wrapped_numeral(before: str, marker: Marker) -> bool:
    """Whether "(30)" only repeats the number word that ended the line before: "within thirty"."""
    if marker.style != "()" or not marker.number.isdigit():
        return False
    tail, value = before[-_TAIL:].lower(), int(marker.number)
    if not tail.endswith(NUMBER_WORDS):
        return False
    last = _BETWEEN_WORDS.split(tail)[-2:]
    if value in (word_value(last[-1]), word_value(" ".join(last))):
        return True
    found = _NUMBER_AT_END.search(tail)
    words = _BETWEEN_WORDS.split(found[1]) if found else []
    return any(word_value(" ".join(words[start:])) == value for start in range(len(words)))
