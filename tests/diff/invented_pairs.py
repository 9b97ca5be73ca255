"""Sentences of our own invention, before and after, with whom the change favours.

They stand in ``invented_pairs.txt``, one pair a line, and were written before the rules of judging
were. The rules were worked out on the pairs with an even place; those with an odd place were kept
aside and say how well the rules do on the unseen: never look at one of them to mend a rule.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tracker.diff.model import Favours


class Pair(NamedTuple):
    """One sentence ``before`` and ``after`` (either may be ""), and whom the change favours."""

    favours: Favours
    before: str
    after: str


def _pair(line: str) -> Pair:
    favours, before, after = (part.strip() for part in line.split("|"))
    return Pair(Favours(favours), before, after)


_TEXT = Path(__file__).with_suffix(".txt").read_text("utf-8")
PAIRS = tuple(map(_pair, _TEXT.splitlines()))
WORKED_ON = PAIRS[::2]
KEPT_ASIDE = PAIRS[1::2]
