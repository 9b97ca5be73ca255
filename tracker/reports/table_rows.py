"""A changed table as a reader sees it: the rows that changed, and what all rates have in common.

This module protects one rule: rows that stayed the same are counted, never lost, and "every rate"
is said in one line only where the diff found it of every rate.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.model import Op
from tracker.diff.raises import raises
from tracker.diff.tables import lay_over
from tracker.phrases import counted
from tracker.reports.escape import visible_line
from tracker.reports.words import repeated, term_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.model import Change, Term
    from tracker.diff.raises import Raise
    from tracker.diff.tables import Grid, Row


class SameRows(NamedTuple):
    """So many rows that stayed as they were, left out."""

    rows: int

    @property
    def words(self) -> str:
        """What stands in their place."""
        return f"… {counted(self.rows, 'row')} unchanged …"


def grid_of(change: Change) -> Grid | None:
    """Lay the two tables of a change over each other; None where it is not one table against one.

    Also None where nothing in it changed, or a side has no words.
    """
    clauses = (*change.old, *change.new)
    before, after = ("\n".join(clause.text for clause in side) for side in (change.old, change.new))
    if not all(clause.table for clause in clauses) or not before or not after or before == after:
        return None
    return lay_over(before, after)


def body(grid: Grid, *, everything: bool) -> tuple[Row | SameRows, ...]:
    """Give the rows below the heads: all, or those that changed and counts of the others."""
    rows = grid.rows[1:] if grid.headed else grid.rows
    return rows if everything else tuple(_folded(rows))


def raise_lines(change: Change) -> tuple[str, ...]:
    """Say by how much all amounts of a table moved; nothing where they moved apart."""
    grid = grid_of(change)
    return tuple(map(raise_line, raises(grid))) if grid else ()


def told_terms(change: Change) -> tuple[str, ...]:
    """Say what the terms of a change did: what all rates of a table did, else each of them."""
    return (raise_lines(change) or term_lines(change.terms)) if change.terms else ()


def listed_terms(change: Change) -> tuple[tuple[Term, int], ...]:
    """Give the terms to list one by one with how often each occurs: none where one line does."""
    return () if change.terms and raise_lines(change) else repeated(change.terms)


def raise_line(one: Raise) -> str:
    """Say what amounts have in common: "every rate +3 % (56 rates)", "Step 3: every rate +5 %"."""
    noun = "rate" if one.unit.startswith(("dollars", "percent")) else "amount"
    said = f"every {noun} {one.change}"
    if one.of:
        return f"{visible_line(one.of)}: {said}"
    return f"{said} ({counted(one.amounts, noun)})"


def _folded(rows: tuple[Row, ...]) -> Iterator[Row | SameRows]:
    for changed, run in groupby(rows, key=lambda row: row.op is not Op.EQUAL or row.changed):
        same = list(run)
        if changed:
            yield from same
        else:
            yield SameRows(len(same))
