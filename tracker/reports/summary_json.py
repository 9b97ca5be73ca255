"""The summary as JSON for other programs.

This module protects one rule: every word of every position is in it, with the ref and time of its
document. Shape: ``bargain/summary/1``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.calendar_json import fact_shape
from tracker.reports.diff_json import change_shape, clause_shape
from tracker.reports.move_words import move_shape
from tracker.reports.shapes import doubt_shape, item_shape, package_shape, position_shape
from tracker.reports.term_rows import TermRow, term_rows

if TYPE_CHECKING:
    from tracker.reports.shapes import Shape
    from tracker.table.items import SilentEdit
    from tracker.table.position import Position
    from tracker.table.summary import ItemSummary, Summary


def summary_shape(summary: Summary) -> Shape:
    """Give a summary as ``bargain/summary/1``."""
    return {
        "schema": "bargain/summary/1",
        "title": summary.settings.title,
        "as_of": summary.as_of.isoformat(),
        "neutral": summary.neutral,
        "counts": {status.value: number for status, number in summary.counts().items()},
        "regressive": [one.state.item.slug for one in summary.items if one.regressive],
        "reopened": [one.state.item.slug for one in summary.items if one.reopened],
        "items": [_item(item) for item in summary.items],
        "agenda": {
            "lines": list(summary.agenda.lines),
            "calendar": [fact_shape(fact) for fact in summary.agenda.facts],
            "packages": [package_shape(package) for package in summary.agenda.packages],
        },
        "not_bargained": [item.slug for item in summary.untouched],
    }


def _item(item: ItemSummary) -> Shape:
    return {
        **item_shape(item.state),
        "days_since_movement": item.days,
        "contract": [clause_shape(clause) for clause in item.contract],
        "positions": {one.party.key: _position(one) for one in item.positions if one.proposal},
        "terms": [_term_row(row) for row in term_rows(item.positions)],
        "movement": [move_shape(move) for move in item.moves],
        "silent_edits": [_silent_edit(edit) for edit in item.silent_edits],
        "between": [change_shape(change, item.state.item.slug) for change in item.between],
    }


def _position(position: Position) -> Shape:
    passed = position_shape(position.proposal) if position.proposal else {}
    return {
        **passed,
        "reoffers_contract": position.reoffers_contract,
        "clauses": [clause_shape(clause) for clause in position.words],
        "changes": [change_shape(change) for change in position.differing],
    }


def _silent_edit(edit: SilentEdit) -> Shape:
    return {**position_shape(edit.proposal), **doubt_shape(edit.doubt)}


def _term_row(row: TermRow) -> Shape:
    return {
        "what": row.what,
        "contract": row.contract,
        "proposed": {key: {"words": new, "why": why} for key, new, why in row.proposed},
    }
