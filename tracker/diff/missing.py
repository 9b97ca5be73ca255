"""What a contract clause without counterpart is: deleted, or not addressed.

The rule protected here: silence deletes nothing, except where the proposal prints so much of the
surroundings that leaving the clause out says something; and that it was read so is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.covers import Covers
from tracker.diff.model import Kind
from tracker.diff.outline import ROOT
from tracker.diff.pairing import FREE
from tracker.diff.verdict import NO_COUNTERPART
from tracker.phrases import first_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Change
    from tracker.diff.pairing import Pairing
    from tracker.diff.placeholder import Effective

PRINTED = 0.5
"""Share of an article's sections that must be printed before a missing one counts as deleted."""

_NAMED = 12
"""As many sections that were left out are named."""

LEFT_OUT = "left out between printed sections, read as deleted"


class Gone(NamedTuple):
    """What has become of a clause without counterpart, how that was found, and how surely."""

    kind: Kind
    how: str = NO_COUNTERPART
    certainty: float = 1.0


_DELETED, _SILENT = Gone(Kind.DELETED), Gone(Kind.NOT_ADDRESSED)
_AMID_PRINTED = Gone(Kind.DELETED, LEFT_OUT, 0.6)


class Missing:
    """Tells for each contract clause without counterpart whether the proposal deletes it.

    In a document that covers the whole contract it does. In one that lists its changes a clause is
    deleted when the proposal says so; when a redline's claimed base has it; and, where there is
    no redline, when it is an item of a printed section, or a section between printed ones
    of an article at least half of whose sections are printed. Where an ellipsis stands nothing is,
    nor below a section of which only the heading is printed. Of one whose printed words alone
    count, only what it says is deleted is.
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

    def gone(self, old: int) -> Gone:
        """What an old clause that has no partner is."""
        if self._covers is Covers.WHOLE or old in self._proposal.deleted:
            return _DELETED
        return self._left_out(old)

    def _left_out(self, old: int) -> Gone:
        if self._in_base is not None:
            return _DELETED if old in self._in_base else _SILENT
        above = self._pairing.old.outline.parents[old]
        if above == ROOT or self._covers is Covers.PRINTED:
            return _SILENT
        beyond = self._pairing.old.partner[above]
        if beyond == FREE:
            return self._left_out(above)
        if self._elided(beyond):
            return _SILENT
        if self._pairing.old.outline.parents[above] != ROOT:
            return _DELETED
        return _AMID_PRINTED if self._amid_printed(old) else _SILENT

    def _elided(self, new: int) -> bool:
        under = self._pairing.new.outline.below(new)
        return any(place in self._proposal.elided for place in (new, *under))

    def _amid_printed(self, old: int) -> bool:
        beside = self._pairing.old.outline.siblings(old)
        printed = [place for place in beside if self._pairing.old.partner[place] != FREE]
        between = bool(printed) and printed[0] < old < printed[-1]
        return between and len(printed) >= PRINTED * len(beside)


def left_out(changes: Sequence[Change]) -> tuple[str, ...]:
    """The warning that sections were read as deleted because those around them are printed."""
    gone = [change.old[0] for change in changes if change.matched == LEFT_OUT]
    if not gone:
        return ()
    known = {clause.label for clause in gone}
    labels = [clause.label for clause in gone if known.isdisjoint(clause.path[:-1])]
    named = first_of(labels, _NAMED)
    return (f"{named}: {LEFT_OUT}; if it leaves them as they are, say so with --covers printed",)
