"""What a contract clause without counterpart is: deleted, or not addressed.

The rule protected here: silence deletes nothing, except where the proposal prints so much of the
surroundings that leaving the clause out says something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.covers import Covers
from tracker.diff.model import Kind
from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE

if TYPE_CHECKING:
    from tracker.diff.pairing import Pairing
    from tracker.diff.placeholder import Effective

PRINTED = 0.5
"""Share of an article's sections that must be printed before a missing one counts as deleted."""


class Missing:
    """Tells for each contract clause without counterpart whether the proposal deletes it.

    In a document that covers the whole contract it does. In one that lists its changes a clause is
    deleted when the proposal says so; when a redline's claimed base has it; and, where there is
    no redline, when it is an item of a printed section, or a section between printed ones
    of an article at least half of whose sections are printed. Where an ellipsis stands nothing is,
    nor below a section of which only the heading is printed.
    """

    def __init__(
        self,
        pairing: Pairing,
        proposal: Effective,
        covers: Covers,
        in_base: frozenset[int] | None,
    ) -> None:
        self._pairing, self._proposal = pairing, proposal
        self._covers, self._in_base = covers, in_base

    def kind(self, old: int) -> Kind:
        """DELETED or NOT_ADDRESSED for an old clause that has no partner."""
        deleted = self._covers is Covers.WHOLE or old in self._proposal.deleted
        return Kind.DELETED if deleted or self._left_out(old) else Kind.NOT_ADDRESSED

    def _left_out(self, old: int) -> bool:
        if self._in_base is not None:
            return old in self._in_base
        above = self._pairing.old.outline.parents[old]
        if above == ROOT:
            return False
        beyond = self._pairing.old.partner[above]
        if beyond == FREE:
            return self._left_out(above)
        if self._elided(beyond):
            return False
        return self._pairing.old.outline.parents[above] != ROOT or self._amid_printed(old)

    def _elided(self, new: int) -> bool:
        under = self._pairing.new.outline.below(new)
        return any(place in self._proposal.elided for place in (new, *under))

    def _amid_printed(self, old: int) -> bool:
        beside = self._pairing.old.outline.siblings(old)
        printed = [place for place in beside if self._pairing.old.partner[place] != FREE]
        between = bool(printed) and printed[0] < old < printed[-1]
        return between and len(printed) >= PRINTED * len(beside)
