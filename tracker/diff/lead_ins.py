"""Words above a list that a redline leaves out while it prints the whole list.

A heading printed without its own words mostly only says where the items below it belong. The rule
protected here: where every item is printed, the words above them are not merely left aside.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tracker.diff.instructions import headed
from tracker.diff.model import Change, Kind
from tracker.diff.place import place
from tracker.diff.typography import heading_key
from tracker.diff.wording import compare_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tracker.diff.place import Place
    from tracker.documents.clause import Clause

    Children = Mapping[tuple[str, ...], set[Place]]


def lead_ins_left_out(old: Sequence[Clause], new: Sequence[Clause]) -> Iterator[Change]:
    """The changes of clauses whose own words are gone though all clauses right below are printed.

    ``new`` is a redline's claimed base as printed, ``old`` the text that it may be marked on.
    """
    bare = [clause for clause in new if not clause.text and headed(clause.heading) is None]
    if not bare:
        return
    known = {place(clause.label): clause for clause in reversed(old) if clause.text}
    before, after = _children(old), _children(new)
    for clause in bare:
        original = known.get(place(clause.label))
        if original is None or heading_key(original.heading) != heading_key(clause.heading):
            continue
        if before[original.path] and before[original.path] <= after[clause.path]:
            yield Change(
                kinds=(Kind.REWORDED,),
                old=(original,),
                new=(clause,),
                segments=compare_words(original.text, "").segments,
                matched="label",
            )


def _children(clauses: Sequence[Clause]) -> Children:
    """The places of the clauses right below each path."""
    below: defaultdict[tuple[str, ...], set[Place]] = defaultdict(set)
    for clause in clauses:
        below[clause.path[:-1]].add(place(clause.label))
    return below
