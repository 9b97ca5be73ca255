"""Two documents' clauses → the diff: every clause of both sides in exactly one change.

The rule protected here: nothing is lost and nothing is told twice, and what a proposal does not
speak of is never shown as deleted.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.diff.assembly import assemble
from tracker.diff.identity import pair_identical
from tracker.diff.joins import find_joins
from tracker.diff.model import Diff, Kind
from tracker.diff.outline import outline
from tracker.diff.pairing import Pairing, nothing_paired
from tracker.diff.parents import pair_parents
from tracker.diff.siblings import pair_siblings
from tracker.diff.strays import pair_strays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.clause import Clause


class Covers(StrEnum):
    """How much of the contract a proposal speaks of."""

    WHOLE = "whole"
    LISTED = "listed"


def compare(
    old: Sequence[Clause],
    new: Sequence[Clause],
    *,
    covers: Covers = Covers.WHOLE,
    claimed_base: Sequence[Clause] | None = None,
) -> Diff:
    """What happened to each clause between two documents, in the new one's reading order.

    ``covers`` says whether an old clause without counterpart is deleted (WHOLE) or, unless the
    new document deletes it, not addressed (LISTED). ``claimed_base`` is what a redline claims to
    change: a clause that stands in it and is gone from ``new`` is deleted.
    """
    gone = Kind.DELETED if covers is Covers.WHOLE else Kind.NOT_ADDRESSED
    return assemble(pair(old, new), lambda _: gone)


def pair(old: Sequence[Clause], new: Sequence[Clause]) -> Pairing:
    """Run all passes, strict ones first."""
    pairing = nothing_paired(outline(old), outline(new))
    pair_identical(pairing)
    pair_parents(pairing)
    pair_siblings(pairing)
    pair_strays(pairing)
    find_joins(pairing)
    return pairing
