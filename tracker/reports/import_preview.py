"""What importing a grid would do, in words and for programs.

The rule protected here: the preview tells every column and every row that is not plainly as
recorded, so that nobody has to find out afterwards what was left out.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from tracker.ledger.facts import Status
from tracker.phrases import counted
from tracker.reports.columns import Table, table_lines
from tracker.reports.escape import visible_line
from tracker.reports.moments import day
from tracker.table.grid_import.meaning import TAKEN, Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.ledger.facts import Item, Mark
    from tracker.table.grid_import.columns import GridColumn, Laid
    from tracker.table.grid_import.plan import Takeover
    from tracker.table.grid_import.preview import Preview

SCHEMA = "bargain/import/1"
_LEFT = {
    Field.DATE: "left out: days of passing come with documents (bargain record)",
    Field.WORDS: "left out: words come with documents (bargain record)",
    Field.CONTRACT: "left out: the table has the contract's own words",
    Field.COURT: "left out: follows from who passed last",
    Field.CLAWBACK: "left out: follows from the documents",
    Field.COST: "left out: bargain cost add keeps a figure with who says it",
    Field.NOTES: "left out; --map {heading}=why keeps them as the reasons of marks",
    Field.IGNORE: "left out, as you said",
}


def preview_text(preview: Preview, *, width: int, colour: bool) -> str:
    """Tell what would be created (or was), what differs and what was not understood."""
    takeover = preview.takeover
    created = f"{'Created' if preview.applied else 'Would create'} {_created(takeover)}"
    lines = partial(_lines, width=width, colour=colour)
    blocks = (
        [_opening(preview), *map(visible_line, preview.notes)],
        lines("Columns", (_column_row(one, preview.laid) for one in preview.laid.columns)),
        lines(created, _created_rows(takeover)),
        lines("Differs; the record stays as it is", _differing(takeover)),
        lines("Not understood", _unread(takeover)),
        [*_beside(takeover), _ending(preview)],
    )
    return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"


def preview_shape(preview: Preview) -> dict[str, Any]:
    """Give the same for programs."""
    takeover = preview.takeover
    return {
        "schema": SCHEMA,
        "file": preview.source,
        "sheet": preview.sheet or None,
        "applied": preview.applied,
        "columns": [
            {
                "column": one.letter,
                "heading": one.heading,
                "field": str(one.meaning) if one.meaning else None,
            }
            for one in preview.laid.columns
        ],
        "items": [_item_shape(row, item) for row, item in takeover.items],
        "marks": [
            {
                "row": row,
                "item": mark.item,
                "status": mark.status.value,
                "at": mark.at.isoformat(),
                "by": mark.by,
                "why": mark.why,
            }
            for row, mark in takeover.marks
        ],
        "same": list(takeover.same),
        "differing": [
            {
                "row": d.row,
                "item": d.item,
                "what": d.what,
                "grid": visible_line(d.grid),
                "record": visible_line(d.record),
            }
            for d in takeover.differing
        ],
        "not_understood": [
            {"row": one.row, "field": one.where or None, "why": one.why} for one in takeover.unread
        ],
        "not_recorded": list(map(visible_line, takeover.missing)),
        "not_in_grid": list(takeover.absent),
        "clean": takeover.is_clean,
    }


def _item_shape(row: int, item: Item) -> dict[str, Any]:
    return {
        "row": row,
        "item": item.slug,
        "title": item.title,
        "clauses": list(item.clauses),
        "economic": item.economic,
    }


def _opening(preview: Preview) -> str:
    sheet = f", sheet {preview.sheet}" if preview.sheet else ""
    headed = " and ".join(map(str, preview.laid.headed))
    rows = counted(len(preview.laid.body), "row")
    plural = "s" if len(preview.laid.headed) > 1 else ""
    return visible_line(f"{preview.source}{sheet}: headings in row{plural} {headed}, {rows} below")


def _column_row(column: GridColumn, laid: Laid) -> tuple[str, str]:
    name = visible_line(f"{column.letter}  {column.heading or '(no heading)'}")
    if column.meaning is None:
        return name, f"not known; --map {column.letter}=FIELD says what it is"
    whose = column.meaning.party or laid.has(Field.PARTY)
    if column.meaning.field is Field.LAST and not whose:
        return name, f"not known whose; --map {column.letter}=KEY.last says it"
    if column.meaning.field in TAKEN:
        return name, str(column.meaning)
    return name, _LEFT[column.meaning.field].format(heading=column.letter)


def _created(takeover: Takeover) -> str:
    return f"{counted(len(takeover.items), 'item')} and {counted(len(takeover.marks), 'mark')}"


def _created_rows(takeover: Takeover) -> list[tuple[str, str]]:
    marks = {mark.item: mark for _, mark in takeover.marks}
    rows = [(row, item.slug, _item_words(item)) for row, item in takeover.items]
    new = {slug for _, slug, _ in rows}
    rows += [(row, mark.item, "is there") for row, mark in takeover.marks if mark.item not in new]
    return [
        (f"row {row}  {slug}", words + (f": {_mark_words(marks[slug])}" if slug in marks else ""))
        for row, slug, words in sorted(rows)
    ]


def _item_words(item: Item) -> str:
    economic = {None: "", True: ", economic", False: ", non-economic"}[item.economic]
    clauses = f" ({', '.join(item.clauses)})" if item.clauses else ""
    return visible_line(f"{item.title}{clauses}{economic}")


def _mark_words(mark: Mark) -> str:
    by = f", said by {mark.by}" if mark.by else ""
    if mark.status is Status.IMPASSE and not mark.by:
        by = ", and the grid does not say who claims it"
    when = "as of now" if mark.at == mark.recorded else day(mark.at)
    return visible_line(f"{mark.status.value} {when}{by}")


def _differing(takeover: Takeover) -> list[tuple[str, str]]:
    return [
        (f"row {one.row}  {one.item}", f"{one.what}: {one.grid} here, {one.record} in the record")
        for one in takeover.differing
    ]


def _unread(takeover: Takeover) -> list[tuple[str, str]]:
    return [
        (f"row {one.row}", f"{one.where}: {one.why}" if one.where else one.why)
        for one in takeover.unread
    ]


def _beside(takeover: Takeover) -> Iterator[str]:
    """What grid and record each have that the other lacks, and how much they agree on."""
    if takeover.missing:
        names = ", ".join(map(visible_line, takeover.missing))
        yield f"Named here and not recorded (bargain record): {names}"
    if takeover.absent:
        yield f"In the record and not in this grid: {', '.join(takeover.absent)}"
    if takeover.same:
        yield f"{counted(len(takeover.same), 'item')}: grid and record say the same."


def _ending(preview: Preview) -> str:
    if preview.applied:
        return "Nothing that was recorded has been changed."
    if not (preview.takeover.items or preview.takeover.marks):
        return "Nothing to create."
    return "Nothing has been written. The same command with --apply does it."


def _lines(title: str, rows: Iterable[tuple[str, str]], *, width: int, colour: bool) -> list[str]:
    """Lay a titled list in two columns; nothing for an empty one."""
    cells = tuple((visible_line(one), visible_line(other)) for one, other in rows)
    laid = table_lines(Table((f"{title}:", ""), cells), width=width, colour=colour)
    return laid if cells else []
