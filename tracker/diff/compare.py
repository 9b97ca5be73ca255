"""Two documents' clauses → the diff: every clause of both sides in exactly one change.

The rule protected here: nothing is lost and nothing is told twice, and what a proposal does not
speak of is never shown as deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.assembly import assemble
from tracker.diff.covers import Covers
from tracker.diff.identity import pair_identical
from tracker.diff.joins import find_joins
from tracker.diff.missing import Missing, left_out
from tracker.diff.outline import outline
from tracker.diff.pairing import FREE, Found, Pairing
from tracker.diff.parents import pair_parents
from tracker.diff.placeholder import effective
from tracker.diff.siblings import pair_siblings
from tracker.diff.strays import pair_strays

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.diff.model import Diff
    from tracker.documents.clause import Clause

_STANDS = Found("current contract language", 1.0)


def compare(
    old: Sequence[Clause],
    new: Sequence[Clause],
    *,
    covers: Covers = Covers.WHOLE,
    claimed_base: Sequence[Clause] | None = None,
) -> Diff:
    """What happened to each clause between two documents, in the new one's reading order.

    ``covers`` says whether an old clause without counterpart is deleted (WHOLE) or, unless the
    new document deletes it, not addressed (LISTED, PRINTED). ``claimed_base`` is what a redline
    claims to change: a clause that stands in it and is gone from ``new`` is deleted. Placeholders
    in ``new`` ("[CCL]") are read as the words of ``old``; when ``old`` is not the contract, the
    caller resolves them first. The changes hold the effective clauses.
    """
    listed = covers is not Covers.WHOLE and claimed_base is None
    proposal = effective(old, new, headings_orient=listed)
    pairing = pair(old, proposal.clauses, proposal.stands)
    in_base = None if claimed_base is None else _paired(pair(old, claimed_base))
    missing = Missing(pairing, proposal, covers, in_base)
    diff = assemble(pairing, missing.gone, proposal.warnings)
    return diff._replace(warnings=(*diff.warnings, *left_out(diff.changes)))


def pair(
    old: Sequence[Clause], new: Sequence[Clause], known: Mapping[int, int] | None = None
) -> Pairing:
    """Run all passes, strict ones first; ``known`` gives the old place of new places told."""
    pairing = Pairing(outline(old), outline(new))
    for right, left in (known or {}).items():
        if pairing.both_free(left, right):
            pairing.pair(left, right, _STANDS)
    pair_identical(pairing)
    pair_parents(pairing)
    pair_siblings(pairing)
    pair_strays(pairing)
    find_joins(pairing)
    return pairing


def _paired(pairing: Pairing) -> frozenset[int]:
    return frozenset(left for left, right in enumerate(pairing.old.partner) if right != FREE)
