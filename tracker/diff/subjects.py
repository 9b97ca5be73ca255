"""What a quantity is of: "administrative time", "base hourly wage", a cell's row and column.

The rule protected here: the words are taken from the text beside the number, never made up; where
they do not stand there, nothing is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.diff.quantities import Quantity

_STOP = (
    "a after an and any are as at be been before but by during each every for from has have if in "
    "into is it its may must no not of on or shall such than that the their this to under unless "
    "upon was were when which will with within"
)
_WORD = r"[A-Za-z][\w'’-]*"
_OF = re.compile(
    rf"\s+(?:of|for)\s+(?:(?:a|an|the|their|such)\s+)?(?!\w+ing\b)(?P<words>{_WORD}(?:\s+{_WORD}){{0,3}})"
)
_IS = re.compile(
    rf"(?P<words>(?:{_WORD}\s+){{1,4}})(?:of|is|are|be|at|to|by|equals?)\s+"
    r"(?:(?:increased|raised|paid|reduced) (?:by|to|at)\s+)?(?:an? |the )?$"
)
_STOPS = frozenset(_STOP.split())


def subject(text: str, quantity: Quantity, *, table: bool = False) -> str:
    """The words that a quantity governs in ``text``, "" when none stand beside it."""
    if table:
        return _cell(text, quantity.start)
    after = _OF.match(text, quantity.end)
    if after is not None:
        found = _until_stop(after["words"].split())
        if found:
            return found
    before = _IS.search(text[max(0, quantity.bound_start - 80) : quantity.bound_start])
    if before is not None:
        return _since_stop(before["words"].split())
    return ""


def _cell(text: str, at: int) -> str:
    """A table's cell as its row's and its column's heading: "Clerk I, Step 2"."""
    start = text.rfind("\n", 0, at) + 1
    row = text[start:].split("\n", 1)[0].split(" | ")
    column = text[start:at].count(" | ")
    header = text.split("\n", 1)[0].split(" | ")
    names = [row[0] if column else "", header[column] if column < len(header) and start else ""]
    return ", ".join(name for name in names if name)


def _until_stop(words: list[str]) -> str:
    kept: list[str] = []
    for word in words:
        if word.lower() in _STOPS:
            break
        kept.append(word)
    return " ".join(kept)


def _since_stop(words: list[str]) -> str:
    kept: list[str] = []
    for word in reversed(words):
        if word.lower() in _STOPS:
            break
        kept.insert(0, word)
    return " ".join(kept)
