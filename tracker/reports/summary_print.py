"""The summary as the data of its printed pages: every word that stands on them, and each picture.

This module protects one rule: what is printed is what the other formats say. The template only
places it; no word of the record is made there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.facts import Status
from tracker.phrases import counted, joined
from tracker.reports import chart_words
from tracker.reports.agenda import AGENDA_TITLE
from tracker.reports.escape import visible
from tracker.reports.side_by_side import rows, told
from tracker.reports.standing import TALLIED
from tracker.reports.stretches import Gap, stretches
from tracker.reports.summary_words import (
    FEW_TERMS,
    as_of_words,
    court_words,
    item_title,
    meta_words,
    overview_heads,
    overview_row,
    position_title,
    sentences,
    silence_words,
    standing_words,
    statements,
    term_cells,
    term_heads,
    title_words,
    totals_words,
    untouched_words,
)
from tracker.reports.table_rows import raise_lines
from tracker.reports.term_rows import term_rows
from tracker.reports.words import clause_title, facts_of, full_title, notes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause
    from tracker.reports.chart_words import Numbers
    from tracker.reports.pictures import Pictures
    from tracker.reports.shapes import Shape
    from tracker.reports.side_by_side import Row
    from tracker.table.movement import Movement
    from tracker.table.summary import ItemSummary, Summary

_STUCK = frozenset({Status.IMPASSE, Status.DISPUTED})
_LONGEST = 8
"""Where nothing is stuck, so many items are named that have not moved for longest."""


def print_shape(summary: Summary, pictures: Pictures, commit: str) -> Shape:
    """Give the data of the printed summary; ``commit`` is the table's, "" when unknown.

    A picture stands in it by its name, which ``summary_pdf`` gives with its bytes.
    """
    return {
        "title": title_words(summary),
        "as_of": as_of_words(summary),
        "commit": f"commit {commit[:12]}" if commit else "",
        "totals": totals_words(summary),
        "urgent": _urgent(summary),
        "charts": _charts(pictures),
        "overview": _overview(summary),
        "agenda": {"title": AGENDA_TITLE, "lines": summary.agenda.lines},
        "items": [_item(summary, item, pictures) for item in summary.items],
        "untouched": untouched_words(summary),
        "by_item": "Item by item",
    }


def chart_name(slug: str, place: int) -> str:
    """Name the picture of an item's movement."""
    return f"movement-{slug}-{place}"


def _urgent(summary: Summary) -> Shape:
    """Give what leadership must know first: what is stuck, else what has not moved for longest."""
    stuck = [item for item in summary.items if item.state.status in _STUCK]
    if stuck:
        kinds = dict.fromkeys(TALLIED[item.state.status] for item in stuck)
        return {"title": joined(kinds).capitalize(), "items": [_stuck(summary, i) for i in stuck]}
    still = [item for item in summary.items if item.state.status is Status.OPEN]
    longest = sorted(still, key=lambda item: -(item.days or 0))[:_LONGEST]
    return {
        "title": "Open, longest without movement",
        "items": [
            _line(item, standing_words(item), court_words(summary, item)) for item in longest
        ],
    }


def _stuck(summary: Summary, item: ItemSummary) -> Shape:
    said = statements(summary, item) or (standing_words(item),)
    return _line(item, *said, court_words(summary, item))


def _line(item: ItemSummary, *said: str) -> Shape:
    sentences = (f"{one[0].upper()}{one[1:].rstrip('.')}." for one in said if one)
    return {"title": item_title(item), "said": " ".join(sentences)}


def _charts(pictures: Pictures) -> list[Shape]:
    """Give the charts that stand up front: one wide, the others with their numbers below them."""
    line = pictures.timeline
    charts = []
    if line.days:
        said, numbers = chart_words.passes_told(line), chart_words.passes_numbers(line)
        charts.append(_chart("passes", chart_words.PASSES_TITLE, said, numbers) | {"wide": True})
        charts.append(_chart("sessions", chart_words.SESSIONS_TITLE, said, numbers))
    if line.standing:
        said, numbers = chart_words.standing_told(line), chart_words.standing_numbers(line)
        charts.append(_chart("standing", chart_words.STANDING_TITLE, said, numbers))
    return charts


def _chart(name: str, title: str, said: str, numbers: Numbers) -> Shape:
    table = {"heads": numbers.heads, "rows": numbers.rows}
    return {"name": name, "title": title, "alt": said, "wide": False, "numbers": table}


def _overview(summary: Summary) -> Shape:
    return {
        "title": "All items" if summary.only is None else "The items",
        "heads": overview_heads(summary),
        "rows": [overview_row(summary, item) for item in summary.items],
    }


def _item(summary: Summary, item: ItemSummary, pictures: Pictures) -> Shape:
    slug = item.state.item.slug
    left_out = pictures.left_out(slug)
    return {
        "title": item_title(item),
        "standing": standing_words(item),
        "meta": meta_words(summary, item),
        "statements": sentences(summary, item),
        "heads": ("Contract", *map(position_title, item.positions)),
        "rows": [_row(row, item) for row in rows(item.contract, item.positions)],
        "silence": silence_words(item),
        "terms": _terms(summary, item),
        "movements": [
            _movement(one, summary, chart_name(slug, place))
            for place, one in enumerate(pictures.of_item(slug))
        ],
        "more": chart_words.left_out_words(left_out) if left_out else "",
    }


def _row(row: Row, item: ItemSummary) -> list[list[Shape]]:
    """Give the cells of a row, each a list of blocks."""
    cells = zip(item.positions, row.cells, strict=True)
    return [
        [_clause(row.clause)],
        *([_block(one) for one in told(position, row, said)] for position, said in cells),
    ]


def _clause(clause: Clause | None) -> Shape:
    if clause is None:
        return _aside("no such clause")
    title = visible(clause_title(clause))
    return {"title": title, "notes": [], "words": _words([("equal", clause.text)])}


def _block(one: Change | str) -> Shape:
    if isinstance(one, str):
        return _aside(one)
    parts = stretches(one.segments, everything=True)
    marked = [(part.op.value, part.text) for part in parts if not isinstance(part, Gap)]
    return {
        "title": full_title(one),
        "notes": [facts_of(one), *notes_of(one), *raise_lines(one)],
        "words": _words(marked),
    }


def _aside(words: str) -> Shape:
    return {"title": "", "notes": [visible(words)], "words": []}


def _words(parts: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(op, visible(text)) for op, text in parts if text]


def _terms(summary: Summary, item: ItemSummary) -> Shape:
    terms = term_rows(item.positions)
    more = len(terms) - FEW_TERMS
    return {
        "heads": tuple(map(visible, term_heads(summary))),
        "rows": [term_cells(summary, row) for row in terms[:FEW_TERMS]],
        "more": f"… and {counted(more, 'more term')}, in the words above" if more > 0 else "",
    }


def _movement(movement: Movement, summary: Summary, name: str) -> Shape:
    title = chart_words.movement_title(movement)
    said = chart_words.movement_told(movement, summary.parties)
    return _chart(name, title, said, chart_words.movement_numbers(movement, summary.parties))
