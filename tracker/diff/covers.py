"""How much of the contract a proposal speaks of: all of it, or only what it lists.

The rule protected here: silence deletes only in a document that restates the whole contract.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.diff.place import place
from tracker.diff.placeholder import resolve
from tracker.diff.typography import heading_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.clause import Clause

MOST = 0.5
"""A document that restates more than this share of the contract's top clauses restates it whole."""


class Covers(StrEnum):
    """What a document that does not mention a clause says about it."""

    WHOLE = "whole"
    LISTED = "listed"


def guess_covers(old: Sequence[Clause], new: Sequence[Clause]) -> Covers:
    """Guess from the articles (or other top clauses) of ``old`` that ``new`` has too.

    One counts as restated when the new document, its placeholders resolved ("Articles 1-20: CCL"),
    has a top clause of its number or its heading.
    """
    new = resolve(old, new)
    tops = [clause for clause in old if clause.level == 1]
    places = {place(clause.label) for clause in new if clause.level == 1}
    headings = {heading_key(clause.heading) for clause in new if clause.level == 1} - {""}
    there = [
        clause
        for clause in tops
        if place(clause.label) in places or heading_key(clause.heading) in headings
    ]
    return Covers.WHOLE if len(there) > MOST * len(tops) else Covers.LISTED
