"""Which old clause is which new clause: the table that the passes fill, strict ones first.

The rule protected here: a pair, once made, is never taken back by a later and looser pass, and
every pair carries how it was found and how surely.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from tracker.diff.bag import Bag, alike, bag, contained
from tracker.diff.citations import masked
from tracker.diff.outline import ROOT, Outline
from tracker.diff.place import step
from tracker.diff.typography import heading_key

CHILD = 0.3
"""Likeness below which a clause is not taken for the child of another."""
PARAGRAPH = 40
"""Characters that a paragraph must have before meeting it elsewhere proves anything."""
FREE = -2
"""The partner of a clause that has none."""


class Found(NamedTuple):
    """How a pair was found ("identity", "label", "heading", "similarity") and how surely (0-1)."""

    how: str
    certainty: float


class Join(NamedTuple):
    """Old clauses and new clauses that are one change: one against several, in reading order."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    certainty: float


class Side:
    """One document during pairing: its outline, its words and who is paired with whom.

    ``partner[i]`` is the position on the other side or FREE; ``partner[ROOT]`` is ROOT.
    """

    def __init__(self, outline: Outline) -> None:
        """Begin with nothing paired but the document itself."""
        self.outline = outline
        self.partner = [*[FREE] * len(outline), ROOT]
        self._bags: dict[int, Bag] = {}
        self._tree_bags: dict[int, Bag] = {}
        self._lines: dict[str, int] = {}
        self._headings: Counter[str] = Counter()

    def free(self) -> list[int]:
        """The clauses without a partner, in reading order."""
        return [place for place, other in enumerate(self.partner[:ROOT]) if other == FREE]

    def bag(self, place: int) -> Bag:
        """The words of the clause's own text."""
        if place not in self._bags:
            self._bags[place] = bag((self.outline.clauses[place].text,))
        return self._bags[place]

    def tree_bag(self, place: int) -> Bag:
        """The words of the clause and of all below it."""
        if not self.outline.children[place]:
            return self.bag(place)
        if place not in self._tree_bags:
            clauses = self.outline.clauses
            under = [clauses[child].text for child in self.outline.below(place)]
            self._tree_bags[place] = bag((clauses[place].text, *under))
        return self._tree_bags[place]

    def holder(self, text: str) -> int | None:
        """The clause that holds a text as one of its several paragraphs, None when none does.

        References may follow on the way.
        """
        if not self._lines:
            self._lines[""] = ROOT
            for place, clause in enumerate(self.outline.clauses):
                if "\n" in clause.text and not clause.table:
                    lines = masked(clause.text).split("\n")
                    self._lines.update(dict.fromkeys(lines, place))
        return self._lines.get(masked(text)) if len(text) >= PARAGRAPH else None

    def heading_repeats(self, place: int) -> bool:
        """Whether another clause of the document has the same heading."""
        if not self._headings:
            self._headings.update(heading_key(clause.heading) for clause in self.outline.clauses)
        heading = heading_key(self.outline.clauses[place].heading)
        return bool(heading) and self._headings[heading] > 1

    def step(self, place: int) -> str:
        """The clause's own number as its parent's children are counted: "b", "4"."""
        parent = self.outline.parents[place]
        above = self.outline.clauses[parent].label if parent != ROOT else ""
        return step(self.outline.clauses[place].label, above)


class Pairing:
    """Both sides, how each old clause was paired, and the splits and merges."""

    def __init__(self, old: Outline, new: Outline) -> None:
        """Begin with nothing paired but the documents themselves."""
        self.old, self.new = Side(old), Side(new)
        self.found: dict[int, Found] = {}
        self.joins: list[Join] = []
        self._likeness: dict[tuple[int, int], float] = {}

    def pair(self, old: int, new: int, found: Found) -> None:
        """Pair two clauses that are both free."""
        self.old.partner[old] = new
        self.new.partner[new] = old
        self.found[old] = found

    def both_free(self, old: int, new: int) -> bool:
        """Whether neither of the two has a partner."""
        return self.old.partner[old] == FREE and self.new.partner[new] == FREE

    def likeness(self, old: int, new: int) -> float:
        """How alike two clauses are with all that stands below them; several passes ask."""
        if (old, new) not in self._likeness:
            self._likeness[old, new] = self._weigh(old, new)
        return self._likeness[old, new]

    def _weigh(self, old: int, new: int) -> float:
        whole = alike(self.old.tree_bag(old), self.new.tree_bag(new))
        if self._is_child(self.old, old, self.new, new, whole) or self._is_child(
            self.new, new, self.old, old, whole
        ):
            return alike(self.old.bag(old), self.new.bag(new))
        return whole

    def of_another(self, old: int, new: int) -> bool:
        """Whether one of the two stands, word for word, in a third clause: a part split off it."""
        one, other = self.old.outline.clauses[old], self.new.outline.clauses[new]
        return self.old.holder(other.text) not in (None, old) or (
            self.new.holder(one.text) not in (None, new)
        )

    @staticmethod
    def _is_child(one: Side, leaf: int, other: Side, above: int, whole: float) -> bool:
        """Whether a clause with nothing below it is rather a child of the other than the other."""
        parent, children = other.outline.clauses[above], other.outline.children[above]
        together = one.outline.clauses[leaf].level == parent.level
        if one.outline.children[leaf] or (together and len(children) == 1 and not parent.text):
            return False
        return any(
            alike(one.bag(leaf), other.tree_bag(child)) >= max(whole, CHILD) for child in children
        )

    def share_one_child(self, old: int, new: int) -> bool:
        """Whether of two bare headings one has a single clause below it, the other several.

        What they have in common is that clause and not themselves, unless they have one number.
        """
        one, other = self.old.outline, self.new.outline
        if one.clauses[old].text or other.clauses[new].text:
            return False
        if self.old.step(old) == self.new.step(new):
            return False
        few, many = sorted((len(one.children[old]), len(other.children[new])))
        return few == 1 < many

    def heading_repeats(self, old: int, new: int) -> bool:
        """Whether more than one clause of either document has the heading of the two."""
        return self.old.heading_repeats(old) or self.new.heading_repeats(new)

    def contained(self, old: int, new: int) -> float:
        """How much of the shorter one's own text stands in the longer one's."""
        return contained(self.old.bag(old), self.new.bag(new))
