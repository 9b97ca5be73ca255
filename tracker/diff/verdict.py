"""One pairing → one change: its kinds, its words, and whether it is substance or noise.

The rule protected here: renumbering, a cross-reference that follows and the typesetter's choices
are never called rewording of substance, and nothing else is ever called noise; what a party says
about its document is none of the agreement's words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.headings import Titled, titled
from tracker.diff.model import Change, Kind
from tracker.diff.noise import Differs, differs
from tracker.diff.place import place
from tracker.diff.table_terms import table_terms
from tracker.diff.tables import lay_over
from tracker.diff.terms import terms
from tracker.diff.wording import Wording, compare_words, kept
from tracker.documents.margins import NOTES

if TYPE_CHECKING:
    from tracker.diff.budget import Budget
    from tracker.diff.counterparts import Counterparts
    from tracker.diff.model import Term
    from tracker.diff.pairing import Found
    from tracker.documents.clause import Clause

RENUMBERING = "renumbering"
RETITLED = "heading changed"
NO_COUNTERPART = "no counterpart found"
NOTED = "note about the document"


class Verdict(NamedTuple):
    """A change, and whether its words had to be compared more coarsely than word by word."""

    change: Change
    coarse: bool = False


class Shape(NamedTuple):
    """What pairing alone says: the structural kinds of a change, and how the pair was found."""

    kinds: tuple[Kind, ...]
    found: Found


def verdict(
    old: tuple[Clause, ...],
    new: tuple[Clause, ...],
    shape: Shape,
    counterparts: Counterparts,
    budget: Budget,
) -> Verdict:
    """The change between clauses that are counterparts; its cost comes off the ``budget``."""
    if old == new and not shape.kinds:  # most clauses of most agreements
        return Verdict(_noted(_unchanged(old, new, shape.found)))
    before, after = _text(old), _text(new)
    respect = differs(old[0], new[0], before, after, counterparts)
    retitled = _retitled(old[0], new[0]) and len(old) == len(new) == 1
    kinds = _kinds(shape, respect, renumbered=_renumbered(old[0], new[0]), retitled=retitled)
    substance = retitled or respect is Differs.WORDS or bool(shape.kinds)
    wording, found = _compared(old, new, budget, with_terms=respect is Differs.WORDS)
    change = Change(
        kinds=kinds,
        old=old,
        new=new,
        segments=wording.segments,
        terms=found,
        substance=substance,
        reason=RETITLED if retitled else "" if substance else _reason(kinds, respect),
        matched=shape.found.how,
        certainty=shape.found.certainty,
    )
    return Verdict(_noted(change), wording.coarse)


def _unchanged(old: tuple[Clause, ...], new: tuple[Clause, ...], found: Found) -> Change:
    return Change(
        kinds=(Kind.UNCHANGED,),
        old=old,
        new=new,
        segments=kept(_text(new)),
        substance=False,
        matched=found.how,
        certainty=found.certainty,
    )


def one_sided(kind: Kind, old: Clause | None, new: Clause | None, *, idle: str = "") -> Change:
    """The change of a clause without counterpart: inserted, deleted, or not addressed.

    ``idle`` says why it is noise: it is a heading with nothing below it.
    """
    before, after = (() if clause is None else (clause,) for clause in (old, new))
    change = Change(
        kinds=(kind,),
        old=before,
        new=after,
        segments=compare_words(_text(before), _text(after)).segments,
        substance=kind is not Kind.NOT_ADDRESSED and not idle,
        reason=idle,
        matched=NO_COUNTERPART,
    )
    return _noted(change)


def _compared(
    old: tuple[Clause, ...], new: tuple[Clause, ...], budget: Budget, *, with_terms: bool
) -> tuple[Wording, tuple[Term, ...]]:
    """The words with their marks and the terms: of tables cell by cell, of others word by word."""
    before, after = _text(old), _text(new)
    if before and after and before != after and all(clause.table for clause in (*old, *new)):
        grid = lay_over(before, after)
        refused = budget.refused
        wording = Wording(grid.segments(budget), budget.refused > refused)
        return wording, table_terms(grid) if with_terms else ()
    wording = compare_words(before, after, budget)
    return wording, terms(wording.segments) if with_terms else ()


def _text(clauses: tuple[Clause, ...]) -> str:
    if len(clauses) == 1:  # as almost always
        return clauses[0].text
    return "\n".join(clause.text for clause in clauses)


def _kinds(shape: Shape, respect: Differs, *, renumbered: bool, retitled: bool) -> tuple[Kind, ...]:
    found = set(shape.kinds)
    if (renumbered and not found) or respect is Differs.FOLLOWS:
        found.add(Kind.RENUMBERED)
    if retitled or respect not in (Differs.SAME, Differs.FOLLOWS):
        found.add(Kind.REWORDED)
    order = (Kind.MOVED, Kind.RENUMBERED, Kind.SPLIT, Kind.MERGED, Kind.REWORDED)
    return tuple(kind for kind in order if kind in found) or (Kind.UNCHANGED,)


def _noted(change: Change) -> Change:
    """A change of a cover or of a party's remarks: never one of the agreement's words."""
    if (change.new or change.old)[0].label not in NOTES:
        return change
    if NOTES.issuperset(clause.label for clause in (*change.old, *change.new)):
        return change._replace(substance=False, reason=NOTED)
    return change


def _reason(kinds: tuple[Kind, ...], respect: Differs) -> str:
    if respect not in (Differs.SAME, Differs.WORDS):
        return respect.value
    return RENUMBERING if Kind.RENUMBERED in kinds else ""


def _renumbered(old: Clause, new: Clause) -> bool:
    """Whether the labels cite other places; a heading that stands for a number is no number."""
    if old.label == old.heading and new.label == new.heading:
        return False
    one, other = place(old.label), place(new.label)
    shorter = min(len(one), len(other))
    return not shorter or one[-shorter:] != other[-shorter:]


def _retitled(old: Clause, new: Clause) -> bool:
    """Whether the headings differ; a missing one says nothing."""
    return titled(old.heading, new.heading) in (Titled.OTHER, Titled.RELATED)
