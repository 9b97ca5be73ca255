"""A ruling: what one named rule says of one change, and the passage that it speaks of.

The rule protected here: a rule either says who gains and quotes the words that say so, or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.gains.elsewhere import NOWHERE, Elsewhere
from tracker.diff.gains.frames import Frame, frames
from tracker.diff.gains.sides import other
from tracker.diff.gains.stretches import within
from tracker.diff.model import Favours

if TYPE_CHECKING:
    from tracker.diff.gains.passages import Passage
    from tracker.diff.gains.sides import Sides
    from tracker.diff.gains.stretches import Stretch
    from tracker.diff.markers import MarkPair
    from tracker.diff.terms import QuantityPair

Subject = int
"""The place of a term among the terms of its change."""
_READABLE = 900
"""Letters up to which a passage is one thought; longer ones say many things at once."""
Directions = tuple[tuple[Favours, str], ...]
"""Sides with "higher" or "lower": of an item's amounts, what is better for them."""


class Ruling(NamedTuple):
    """What a rule says: who ``gains`` and why.

    ``takes`` is True when the other side loses what the old words gave it, False when nothing that
    it had is lost. ``share`` is how much of it is lost (0 to 1). ``term`` is the term ruled on,
    None for the passage as a whole. ``final``: nothing else in the change may overrule it.
    """

    rule: str
    gains: Favours
    because: str
    takes: bool = False
    share: float = 0.0
    term: Subject | None = None
    final: bool = False


def loses(
    rule: str, holder: Favours, because: str, *, term: Subject | None = None, share: float = 0.5
) -> Ruling:
    """The ruling that a side has less of what the old words gave it."""
    return Ruling(rule, other(holder), because, takes=True, share=share, term=term)


def gains(rule: str, holder: Favours, because: str, *, term: Subject | None = None) -> Ruling:
    """The ruling that a side has more than the old words gave it."""
    return Ruling(rule, holder, because, term=term)


def shifted(
    rule: str,
    holder: Favours,
    more: bool,
    because: str,
    *,
    term: Subject | None = None,
    share: float = 0.5,
) -> Ruling:
    """The ruling that what is good for ``holder`` became more or less."""
    if more:
        return gains(rule, holder, because, term=term)
    return loses(rule, holder, because, term=term, share=share)


def named(camp: Favours) -> str:
    """A side in a plain sentence."""
    return "the employer" if camp is Favours.EMPLOYER else "the union and its members"


def shortened(text: str, most: int) -> str:
    """The first words of a text, at most so many, to be quoted; without the mark at its end."""
    words = text.split()
    return " ".join(words[:most]) + " …" if len(words) > most else " ".join(words).rstrip(" .;,")


@dataclass
class Case:
    """One passage with what was read in it: its frames, and the terms that it touches.

    ``quantities`` and ``marks`` come with their places among the change's terms. ``better_for`` is
    what the item says of its amounts. ``changed`` are the stretches of the
    whole change. ``elsewhere`` knows what left or came into other clauses.
    """

    passage: Passage
    sides: Sides
    quantities: tuple[tuple[Subject, QuantityPair], ...] = ()
    marks: tuple[tuple[Subject, MarkPair], ...] = ()
    better_for: Directions = ()
    changed: tuple[Stretch, ...] = ()
    elsewhere: Elsewhere = NOWHERE

    @property
    def readable(self) -> bool:
        """Whether both sides are sentences that a rule on single words can be sure of."""
        longest = max(len(self.passage.old), len(self.passage.new))
        return not self.passage.one_sided and longest <= _READABLE

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """What differs in the passage, in order."""
        return within(self.passage, self.changed)

    @cached_property
    def small(self) -> str:
        """Both texts in small letters."""
        return f"{self.passage.old}\n{self.passage.new}".lower()

    def speaks_of(self, *pieces: str) -> bool:
        """Whether a text has one of these pieces of words, without which a rule has no say."""
        return any(map(self.small.__contains__, pieces))

    @cached_property
    def old(self) -> tuple[Frame, ...]:
        """The old sentences' frames."""
        return frames(self.passage.old, self.sides)

    @cached_property
    def new(self) -> tuple[Frame, ...]:
        """The new sentences' frames."""
        return frames(self.passage.new, self.sides)

    @cached_property
    def aligned(self) -> tuple[tuple[Frame | None, Frame | None], ...]:
        """Old frames beside new ones: the same verb first, then what is good for the same side."""
        return _aligned(self.old, self.new)

    def partner(self, frame: Frame | None) -> Frame | None:
        """The frame of the other side that stands where this one stood."""
        if frame is None:
            return None
        for before, after in self.aligned:
            if before is frame or after is frame:
                return after if before is frame else before
        return None


def _aligned(
    olds: tuple[Frame, ...], news: tuple[Frame, ...]
) -> tuple[tuple[Frame | None, Frame | None], ...]:
    left = list(news)
    taken: dict[int, Frame] = {}
    for index, old in enumerate(olds):
        same = next((new for new in left if new.verb == old.verb), None)
        if same is not None:
            taken[index] = same
            left.remove(same)
    free = [index for index in range(len(olds)) if index not in taken]
    for index in free:
        alike = next((new for new in left if new.holder is olds[index].holder), None)
        if alike is None and len(free) == len(left) == 1:
            alike = left[0]
        if alike is not None:
            taken[index] = alike
            left.remove(alike)
    pairs: list[tuple[Frame | None, Frame | None]] = [
        (old, taken.get(index)) for index, old in enumerate(olds)
    ]
    return (*pairs, *((None, new) for new in left))
