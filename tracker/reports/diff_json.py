"""A diff, and what was read from a document, as JSON for other programs.

This module protects one rule: what is loaded from the JSON equals what was recorded, character for
character, though nothing in it can act on a terminal. Shapes: ``bargain/diff/1``,
``bargain/read/1``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tracker.reports.comparison import quiet
from tracker.reports.escape import json_safe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tracker.diff.model import Change, Segment, Term
    from tracker.documents.clause import Clause
    from tracker.documents.reading import Reading
    from tracker.reports.comparison import Comparison, Side

Shape = dict[str, Any]


def to_json(shape: Mapping[str, Any]) -> str:
    """Write a shape as indented JSON with a line break at its end, safe to print."""
    return json_safe(json.dumps(shape, ensure_ascii=False, indent=2)) + "\n"


def diff_shape(
    comparison: Comparison,
    *,
    item_of: Callable[[Change], str | None] | None = None,
    everything: bool = False,
) -> Shape:
    """Give a comparison as ``bargain/diff/1``.

    ``item_of`` names the item that a change belongs to. ``everything`` lists every pairing, also
    unchanged, folded and not addressed ones; otherwise ``changes`` holds what changed in substance.
    """
    changes = comparison.diff.changes if everything else comparison.shown
    return {
        "schema": "bargain/diff/1",
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "counts": {kind.value: number for kind, number in comparison.diff.counts().items()},
        "changes": [change_shape(c, item_of(c) if item_of else None) for c in changes],
        "warnings": list(comparison.diff.warnings),
    }


def change_shape(change: Change, item: str | None = None) -> Shape:
    """Give one change; ``item`` is the slug of the item that it belongs to."""
    return {
        "kinds": [kind.value for kind in change.kinds],
        "old": [clause_shape(clause) for clause in change.old],
        "new": [clause_shape(clause) for clause in change.new],
        "item": item,
        "substance": change.substance and not quiet(change),
        "reason": change.reason,
        "matched": change.matched,
        "certainty": change.certainty,
        "segments": [_segment(segment) for segment in change.segments],
        "terms": [term_shape(term) for term in change.terms],
        "favours": change.favours.value,
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
