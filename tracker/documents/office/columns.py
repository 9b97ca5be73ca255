"""Current and proposed language side by side: the columns of a table as a redline.

The rule protected here: what a table's heading calls current is the claimed base and no proposal,
and what it calls proposed is the proposal. A wage table with such headings stays a table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.office.story import BASE, PROPOSED, Paragraph, Table, paragraphs
from tracker.documents.office.views import mapped
from tracker.documents.reading import ReadingWarning
from tracker.patterns import late_pattern
from tracker.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.documents.office.story import Cell, Node, Row

EMPTY_CELL = "empty-cell"

_CURRENT = late_pattern(r"(?:current|existing|present|old|ccl)\b.*", re.IGNORECASE)
_PROPOSED = late_pattern(
    r"(?:.*\b(?:proposed|proposals?|counter(?:-?(?:proposal|offer))?)\b.*|new (?:language|text)"
    r"|(?:changed?|revised|amended) (?:language|text)?)",
    re.IGNORECASE,
)
_NOTHING = late_pattern(
    r"\W*(?:none|n/?a|not applicable|new(?: (?:language|article|section))?|no current language)?"
    r"\W*",
    re.IGNORECASE,
)
_SAME = late_pattern(
    r"\W*(?:ccl|no changes?|same|unchanged|(?:current|existing)(?: contract)? language)\W*",
    re.IGNORECASE,
)
_GONE = late_pattern(r"\W*(?:deleted?|strike|stricken|removed?|repealed)\W*", re.IGNORECASE)
_LONGEST_REMARK = 60
"""Characters of a heading, or of a cell that only says what becomes of the other."""
_LEAST_WORDS = 6
"""Words of a cell that is language and not a rate; at least half of the rows have such a cell."""
_COLUMNS = (2, 3)
_QUOTED = 40
"""Characters of a row that a warning shows."""


class Beside(NamedTuple):
    """Nodes with such tables taken apart; ``evidence`` is a sentence, "" when there is none."""

    nodes: tuple[Node, ...]
    evidence: str
    warnings: tuple[ReadingWarning, ...]


class _Columns(NamedTuple):
    """Where the columns of a table stand; ``header`` is the row that names them."""

    header: int
    width: int
    current: int
    proposed: int


def set_beside(nodes: tuple[Node, ...]) -> Beside:
    """Take the tables of current and proposed language among some nodes apart."""
    parted: list[Node] = []
    warnings: list[ReadingWarning] = []
    evidence = ""
    for node in nodes:
        columns = _columns(node) if isinstance(node, Table) else None
        if columns is None or not isinstance(node, Table):
            parted.append(node)
            continue
        parted += _parted(node, columns)
        warnings += _doubts(node, columns)
        evidence = evidence or _evidence(node, columns)
    return Beside(tuple(parted), evidence, tuple(warnings))


def _columns(table: Table) -> _Columns | None:
    for at, row in enumerate(table.rows[:2]):
        headings = [_text(cell) for cell in row.cells]
        proposed = [i for i, text in enumerate(headings) if _says(_PROPOSED, text)]
        current = [
            i for i, text in enumerate(headings) if i not in proposed and _says(_CURRENT, text)
        ]
        if len(current) == len(proposed) == 1 and len(headings) in _COLUMNS:
            found = _Columns(at, len(headings), current[0], proposed[0])
            first = found.width == 2 or {*current, *proposed} == {1, 2}
            return found if first and _holds_language(table, found) else None
    return None


def _says(pattern: re.Pattern[str], text: str) -> bool:
    return len(text) <= _LONGEST_REMARK and pattern.fullmatch(text) is not None


def _holds_language(table: Table, columns: _Columns) -> bool:
    rows = [row for row in table.rows[columns.header + 1 :] if len(row.cells) == columns.width]
    worded = sum(
        any(len(_text(cell).split()) >= _LEAST_WORDS for cell in _sides(row, columns))
        for row in rows
    )
    return bool(rows) and 2 * worded >= len(rows)


def _sides(row: Row, columns: _Columns) -> tuple[Cell, Cell]:
    return row.cells[columns.current], row.cells[columns.proposed]


def _evidence(table: Table, columns: _Columns) -> str:
    current, proposed = map(_text, _sides(table.rows[columns.header], columns))
    rows = counted(len(table.rows) - columns.header - 1, "row")
    return f"A table of {rows} sets “{current}” beside “{proposed}”."


def _doubts(table: Table, columns: _Columns) -> Iterator[ReadingWarning]:
    """A warning for each row that proposes nothing: struck out, or just not filled in?"""
    name = _text(_sides(table.rows[columns.header], columns)[1])
    for row in table.rows[columns.header + 1 :]:
        if len(row.cells) != columns.width:
            continue
        current, proposed = _sides(row, columns)
        words = _text(current)
        if not proposed.covered and _is_empty(_text(proposed)) and not _says(_NOTHING, words):
            shown = words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()} …"
            said = f"“{name}” is empty beside “{shown}”, which was read as deleted."
            yield ReadingWarning(EMPTY_CELL, "", said)


def _is_empty(text: str) -> bool:
    return not any(map(str.isalnum, text))


def _parted(table: Table, columns: _Columns) -> Iterator[Node]:
    for at, row in enumerate(table.rows):
        if at == columns.header:
            continue
        if len(row.cells) == columns.width:
            yield from _row(row, columns)
        else:
            for cell in row.cells:
                yield from _seen(cell, row.views)


def _row(row: Row, columns: _Columns) -> Iterator[Node]:
    """What stands in front of both, then the current language, then the proposed."""
    current, proposed = _sides(row, columns)
    before, after = _text(current), _text(proposed)
    same = _says(_SAME, after)
    base = 0 if _says(_NOTHING, before) else BASE | (PROPOSED if same else 0)
    new = 0 if same or _is_empty(after) or _says(_GONE, after) else PROPOSED
    if columns.width > len((current, proposed)):
        label = _text(row.cells[0]).casefold()
        if not (before.casefold().startswith(label) or after.casefold().startswith(label)):
            yield from _seen(row.cells[0], row.views & (base | new))
    yield from _seen(current, row.views & base)
    yield from _seen(proposed, row.views & new)


def _seen(cell: Cell, views: int) -> Sequence[Node]:
    """The cell's paragraphs and tables, in no view but these."""
    within = views & cell.views & ~cell.covered

    def masked(paragraph: Paragraph) -> Paragraph:
        pieces = [piece._replace(views=piece.views & within) for piece in paragraph.pieces]
        return paragraph._replace(pieces=tuple(pieces), mark=paragraph.mark & within)

    return mapped(cell.nodes, masked, lambda each: each & within)


def _text(cell: Cell) -> str:
    words = ["".join(piece.text for piece in each.pieces) for each in paragraphs(cell.nodes)]
    return " ".join(" ".join(words).split())
