"""A diff, and what was read from a document, as JSON for other programs.

This module protects one rule: every segment and clause is given whole, so that both documents'
words can be spelled from the JSON alone. Shapes: ``bargain/diff/1``, ``bargain/read/1``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.substance import of_substance
from tracker.table.items import item_slugs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.model import Change, Segment, Term
    from tracker.documents.clause import Clause
    from tracker.documents.reading import Reading
    from tracker.ledger.facts import Item
    from tracker.reports.shapes import Shape
    from tracker.table.comparison import Comparison, Side


def diff_shape(
    comparison: Comparison, *, items: Sequence[Item] = (), everything: bool = False
) -> Shape:
    """Give a comparison as ``bargain/diff/1``.

    ``items`` are the table's, so that each change names the one that it belongs to. ``everything``
    lists every pairing, also unchanged, folded and not addressed ones; otherwise ``changes`` holds
    what changed in substance.
    """
    diff = comparison.diff
    owned = zip(diff.changes, item_slugs(diff, items), strict=True)
    return {
        "schema": "bargain/diff/1",
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "counts": {kind.value: number for kind, number in diff.counts().items()},
        "changes": [
            change_shape(change, slug)
            for change, slug in owned
            if everything or of_substance(change)
        ],
        "warnings": list(diff.warnings),
    }


def change_shape(change: Change, item: str | None = None) -> Shape:
    """Give one change; ``item`` is the slug of the item that it belongs to."""
    return {
        "kinds": [kind.value for kind in change.kinds],
        "old": [clause_shape(clause) for clause in change.old],
        "new": [clause_shape(clause) for clause in change.new],
        "item": item,
        "substance": of_substance(change),
        "reason": change.reason,
        "matched": change.matched,
        "certainty": change.certainty,
        "segments": [_segment(segment) for segment in change.segments],
        "terms": [term_shape(term) for term in change.terms],
        "favours": change.favours.value,
        "because": change.because,
        "clawback": change.clawback,
    }


def clause_shape(clause: Clause) -> Shape:
    """Give one clause: its label, heading, text and path."""
    return {
        "label": clause.label,
        "heading": clause.heading,
        "text": clause.text,
        "path": list(clause.path),
    }


def term_shape(term: Term) -> Shape:
    """Give one term: what it governs, its words on both sides, and whom it favours."""
    return {
        "kind": term.kind,
        "what": term.what,
        "old": term.old,
        "new": term.new,
        "unit": term.unit,
        "favours": term.favours.value,
        "why": term.why,
        "because": term.because,
    }


def reading_shape(reading: Reading) -> Shape:
    """Give what was read from a document as ``bargain/read/1``."""
    base = reading.claimed_base
    return {
        "schema": "bargain/read/1",
        "clauses": [_read_clause(clause) for clause in reading.clauses],
        "markup": reading.markup.value,
        "claimed_base": None if base is None else [_read_clause(clause) for clause in base],
        "warnings": [
            {"code": warning.code, "place": warning.place, "message": warning.message}
            for warning in reading.warnings
        ],
    }


def _side(side: Side) -> Shape:
    return {"ref": side.ref, "title": side.title, "sha256": side.sha256}


def _segment(segment: Segment) -> Shape:
    return {"op": segment.op.value, "text": segment.text}


def _read_clause(clause: Clause) -> Shape:
    return {**clause_shape(clause), "level": clause.level}
