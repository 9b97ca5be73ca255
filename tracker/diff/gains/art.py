"""The rule on terms of art: one came in, went, or was turned round.

The rule protected here: a "not" or "no" that governs a term turns it round, and a "without" under
a "not" is a yes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.phrases import terms_in
from tracker.diff.gains.ruling import Ruling, gains, loses
from tracker.diff.gains.sides import other
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.phrases import TermOfArt
    from tracker.diff.gains.ruling import Case

_NOT = late_pattern(r"\b(?:not|never|nor)(?:\s+[\w-]+){0,3}\s+$", re.IGNORECASE)
_NO = late_pattern(
    r"\b(?:(?:no|without|free from)(?:\s+[\w-]+)?"
    r"|(?:except|unless|save|other than)(?:\s+[\w-]+){0,4})\s+$",
    re.IGNORECASE,
)
_SOLE = late_pattern(r"\b(?:sole|only|primary|principal|main|exclusive) $", re.IGNORECASE)
"""Under a "not" it leaves a term neither said nor denied: "not as the sole basis for"."""
_REACH = 40
"""Letters before a term in which a "not" governs it where no statement is read."""
_FLIPPED = frozenset({"fair answer"})
"""Terms that favour a side only under a "not": "not unreasonably delayed"."""


def term_of_art(case: Case) -> Iterator[Ruling]:
    """A term of art came in, went, or was turned round by a "not"."""
    found = [(term, *_both(term, case)) for term in terms_in(case.passage.old, case.passage.new)]
    moved = [one for one in found if one[1][0] != one[2][0]]
    for term, old, new in moved:
        camp = term.camp if new[0] > old[0] else other(term.camp)
        because = _told(old[1], new[1], [(before[1], after[1]) for _, before, after in moved])
        lost = (old[0] > 0) == (camp is not term.camp) and bool(old[0])
        yield loses(term.name, other(camp), because) if lost else gains(term.name, camp, because)


def _both(term: TermOfArt, case: Case) -> tuple[tuple[int, str], tuple[int, str]]:
    """What each text says of a term."""
    passage = case.passage
    return _said(term, passage.old, case.old), _said(term, passage.new, case.new)


def _told(old: str, new: str, moved: Sequence[tuple[str, str]]) -> str:
    """What became of a term; one that begins as another does that came in took its place."""
    if old and new:
        return f"“{new}” was turned round."
    for before, after in ((one, two) for one, _ in moved for _, two in moved if one and two):
        if before.split()[0] == after.split()[0] and (old == before or new == after):
            return f"“{before}” became “{after}”."
    return f"“{new}” came in." if new else f"“{old}” is gone."


def _said(term: TermOfArt, text: str, found: Sequence[Frame]) -> tuple[int, str]:
    """+1 when a text says it, −1 when it says the contrary, 0 when it says nothing; its words."""
    match = term.found(text)
    if match is None:
        return 0, ""
    # "Not be required to bargain" holds its own "not", which turns nothing round.
    against = not match[0].startswith("not ") and _denied(text, match.start(), found)
    if against and _SOLE.search(text, 0, match.start()):
        return 0, ""
    words = text[match.start() : match.end()]
    if term.name in _FLIPPED:
        return int(against), words
    return -1 if against else 1, words


def _denied(text: str, at: int, found: Sequence[Frame]) -> bool:
    """Whether a "not" governs a place; a "without" under a "not" is a yes."""
    inside = next((one for one in found if one.modal <= at < one.end), None)
    # A "no" in the subject is told by the statement already.
    before = text[max(inside.modal if inside else 0, at - _REACH) : at]
    refused = inside.negative if inside is not None else bool(_NOT.search(before))
    return refused != bool(_NO.search(before))
