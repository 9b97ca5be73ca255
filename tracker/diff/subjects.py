"""What a quantity is of: "administrative time", "base hourly wage", a cell's row and column.

The rule protected here: the words are taken from the text beside the number, never made up; where
they do not stand there, nothing is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.numbers import SPELLED, SPELLED_STARTS
from tracker.patterns import late_pattern, usual_pattern

if TYPE_CHECKING:
    from tracker.diff.quantities import Quantity

_STOP = (
    "a after an and any are as at be been before but by during each every for from has have if in "
    "into is it its may must no not of on or shall such than that the their this to under unless "
    "upon was were when which will with within what who would could should per but only so then"
)
_WORD = r"[A-Za-z][\w'’-]*"
_OF = usual_pattern(
    rf"\s+(?:of|for)\s+(?:(?:a|an|the|their|such)\s+)?(?!\w+ing\b)(?P<words>{_WORD}(?:\s+{_WORD}){{0,5}})"
)
_IS = usual_pattern(
    rf"(?P<words>(?:{_WORD}\s+){{1,4}})(?:of|is|are|be|at|to|by|equals?)\s+"
    r"(?:(?:increased|raised|paid|reduced) (?:by|to|at)\s+)?(?:an? |the )?$"
)
_STOPS = frozenset(_STOP.split())
_COPULAS = frozenset(("is", "are", "be", "was", "were"))
_SINCE = usual_pattern(
    r"\b(?:within|no later than|not later than|after|until|before)\s+$", re.IGNORECASE
)
_IDLE = usual_pattern(
    r"(?:comprised|changed|adjusted|responded|increased|reduced|recovering|performing|working|given"
    r"|give|receive|take|serve|use|used|issued|identified|payable|equivalent|due|specific|number"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)",
    re.IGNORECASE,
)
"""Words at an end of a name that are no part of it."""
_NO_NAME = usual_pattern(
    r"(?:.* )?(?:receipt|end|start|beginning|conclusion|notification|occurrence|events?|violation"
    r"|hire|ratification|signing|execution|issuance|submission|dates?|periods?|list|being|employees?"
    r"|members?|person|persons|notice|decision|meeting|expiration|panel|differ|responded)",
    re.IGNORECASE,
)
"""What ends like this is where a time begins, who is meant or a mere container, not what a number
is of."""
_WHOSE = ("'s", "’s")
_NUMBER_WORD = late_pattern(SPELLED)
"""Sought in small letters."""


def subject(text: str, quantity: Quantity, *, table: bool = False) -> str:
    """The words that a quantity governs in ``text``, "" when none stand beside it."""
    if table:
        return _cell(text, quantity.start)
    if _SINCE.search(text[max(0, quantity.start - 20) : quantity.start]):
        return ""
    after = _OF.match(text, quantity.end)
    if after is not None:
        found = _named(_until_stop(after["words"].split()))
        if found:
            return found
    before = _IS.search(text[max(0, quantity.bound_start - 80) : quantity.bound_start])
    if before is not None:
        return _named(_since_stop(before["words"].split()))
    return ""


def _named(words: list[str]) -> str:
    """A name without the idle words at its ends, "" when it names nothing that is counted."""
    while words and (_IDLE.fullmatch(words[-1]) or words[-1].endswith(_WHOSE)):
        words.pop()
    while words and _IDLE.fullmatch(words[0]):
        words.pop(0)
    name = " ".join(words)
    return "" if _NO_NAME.fullmatch(name) else name


def _cell(text: str, at: int) -> str:
    """A table's cell as its row's and its column's heading: "Clerk I, Step 2"."""
    start = text.rfind("\n", 0, at) + 1
    row = text[start:].split("\n", 1)[0].split(" | ")
    column = text[start:at].count(" | ")
    header = text.split("\n", 1)[0].split(" | ")
    names = [row[0] if column else "", header[column] if column < len(header) and start else ""]
    return ", ".join(name for name in names if name)


def _until_stop(words: list[str]) -> list[str]:
    kept: list[str] = []
    for word in words:
        if word.lower() in _STOPS or _is_number(word.lower()):
            break
        kept.append(word)
    return kept


def _is_number(word: str) -> bool:
    return word.startswith(SPELLED_STARTS) and _NUMBER_WORD.fullmatch(word) is not None


def _since_stop(words: list[str]) -> list[str]:
    kept: list[str] = []
    for word in reversed(words):
        if not kept and (word.lower() in _COPULAS or _IDLE.fullmatch(word)):
            continue
        if word.lower() in _STOPS:
            break
        kept.insert(0, word)
    return kept
