"""Sentences of our own invention, before and after, with whom the change favours.

They stand one pair a line, were written before the rules that they are to judge, and are labelled
by a reader of agreements. ``invented_pairs.txt``: the rules were worked out on the pairs with an
even place. ``bargained_pairs.txt``, each with its reason: worked on as a whole, after both halves
had been measured unseen, and so ``later_pairs.txt``. ``unseen_pairs.txt``: again those with an even
place were worked on. The others were kept aside and say how well the rules do on the unseen: never
look at one of them to mend a rule. ``blind_1.txt`` to ``blind_5.txt`` and ``blind_8.txt``, each
with its reason, were measured unseen when they were written, and then worked on;
``trade_pairs.txt`` was worked on at once.
"""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import NamedTuple

from tracker.diff.model import Favours


class Pair(NamedTuple):
    """One sentence ``before`` and ``after`` (either may be ""), and whom the change favours."""

    favours: Favours
    before: str
    after: str


def _pairs(name: str) -> tuple[Pair, ...]:
    return tuple(map(_pair, Path(__file__).with_name(name).read_text("utf-8").splitlines()))


def _pair(line: str) -> Pair:
    favours, before, after, *_reason = (part.strip() for part in line.split("|"))
    return Pair(Favours(favours), before, after)


_FIRST = _pairs("invented_pairs.txt")
_BARGAINED = _pairs("bargained_pairs.txt")
_LATER = _pairs("later_pairs.txt")
_TRADE = _pairs("trade_pairs.txt")
_UNSEEN = _pairs("unseen_pairs.txt")
_BLIND = tuple(_pairs(f"blind_{number}.txt") for number in (*range(1, 6), 8))
WORKED_ON = (*_FIRST[::2], *_BARGAINED, *_LATER, *_UNSEEN[::2], *chain(*_BLIND), *_TRADE)
KEPT_ASIDE = (*_FIRST[1::2], *_UNSEEN[1::2])
PAIRS = (*WORKED_ON, *KEPT_ASIDE)
