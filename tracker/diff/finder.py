"""Finds the contract's clause that a proposal means by a label or a heading.

The rule protected here: the label decides unless the heading contradicts it, and nothing is found
when two clauses could be meant.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tracker.diff.headings import Titled, titled
from tracker.diff.outline import ROOT
from tracker.diff.place import Place, place, step
from tracker.diff.typography import heading_key

if TYPE_CHECKING:
    from tracker.diff.outline import Outline
    from tracker.documents.clause import Clause


class Finder:
    """An index of the contract's clauses by place and heading."""

    def __init__(self, contract: Outline) -> None:
        self._contract = contract
        self._places: defaultdict[Place, list[int]] = defaultdict(list)
        self._headings: defaultdict[str, list[int]] = defaultdict(list)
        for index, clause in enumerate(contract.clauses):
            self._places[place(clause.label)].append(index)
            self._headings[heading_key(clause.heading)].append(index)

    def find(self, clause: Clause, above: int | None) -> int | None:
        """The clause meant, or None; ``above`` is the contract's clause above it, if known."""
        by_label = self._by_label(clause, above)
        if by_label is not None and self._agrees(clause, by_label):
            return by_label
        by_heading = self._by_heading(clause, above)
        return by_label if by_heading is None else by_heading

    def at(self, wanted: Place) -> int | None:
        """The only clause at a place, else the only one whose place ends so, else None."""
        exact = self._places.get(wanted, [])
        if exact:
            return exact[0] if len(exact) == 1 else None
        ends = [
            index
            for there, found in self._places.items()
            if _ends(there, wanted)
            for index in found
        ]
        return ends[0] if len(ends) == 1 else None

    def _by_label(self, clause: Clause, above: int | None) -> int | None:
        if above is not None:
            parent = self._contract.clauses[above].label if above != ROOT else ""
            wanted = step(clause.label, clause.path[-2] if len(clause.path) > 1 else "")
            found = [
                child
                for child in self._contract.children[above]
                if step(self._contract.clauses[child].label, parent) == wanted
            ]
            if found:
                return found[0] if len(found) == 1 else None
        return self.at(place(clause.label))

    def _by_heading(self, clause: Clause, above: int | None) -> int | None:
        found = self._headings.get(heading_key(clause.heading), []) if clause.heading else []
        if above is not None:
            found = [index for index in found if self._contract.parents[index] == above]
        return found[0] if len(found) == 1 else None

    def _agrees(self, clause: Clause, found: int) -> bool:
        return titled(clause.heading, self._contract.clauses[found].heading) is not Titled.OTHER


def _ends(there: Place, wanted: Place) -> bool:
    return len(there) > len(wanted) > 0 and there[-len(wanted) :] == wanted
