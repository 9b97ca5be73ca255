"""``bargain import``: take over the items and marks of a team's own grid."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.commands.options import json_option, verb

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation
    from tracker.table.grid_import.preview import Preview


@verb(
    "import",
    "bargain import grid.xlsx",
    "bargain import grid.xlsx --map Subject=topic --map F=union.last --map Remarks=why",
    "bargain import tracker.csv --day-first --apply",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="What a column holds, by its heading or letter: item, topic, clauses, section, economic, "
    "status, agreed (its date), by, why, party, union.last, ignore …",
)
@click.option("--sheet", metavar="NAME", help="Another sheet than the first.")
@click.option("--day-first", is_flag=True, help="Read 7/8/25 as 7 August; else it is 8 July.")
@click.option("--apply", is_flag=True, help="Create the items and marks; else only tell.")
@json_option
@click.pass_obj
def import_command(
    invocation: Invocation,
    file: Path,
    maps: tuple[str, ...],
    sheet: str | None,
    day_first: bool,
    apply: bool,
    as_json: bool,
) -> None:
    """Take over the items and marks of a team's own grid.

    FILE is an .xlsx or .csv file. Tells first how the columns are read, what would be created, what
    differs from the record and what is not understood; --apply then creates it, in one commit.
    Nothing recorded is changed. Formulas are not computed, and proposals come with their documents:
    bargain record.
    """
    from tracker.reports.import_preview import preview_shape, preview_text

    preview = _preview(invocation, file, maps, sheet, day_first=day_first)
    if apply:
        preview = _applied(invocation, preview)
    if as_json:
        from tracker.reports.shapes import to_json

        invocation.show(to_json(preview_shape(preview)))
    else:
        text = preview_text(preview, width=invocation.width, colour=invocation.colour)
        invocation.show(text)


def _preview(
    invocation: Invocation, file: Path, maps: tuple[str, ...], sheet: str | None, *, day_first: bool
) -> Preview:
    from tracker.documents.opening import load_bytes
    from tracker.documents.spreadsheet.read import read_spreadsheet
    from tracker.table.grid_import.preview import preview_of

    return preview_of(
        invocation.table(),
        read_spreadsheet(load_bytes(file), file.name, sheet),
        file.name,
        maps,
        now=invocation.now().replace(microsecond=0),
        local=invocation.local,
        day_first=day_first,
    )


def _applied(invocation: Invocation, preview: Preview) -> Preview:
    from dataclasses import replace

    from tracker.commands.recorder import recorder
    from tracker.ledger.taking_over import take_over

    items = [item for _, item in preview.takeover.items]
    if items or preview.takeover.marks:
        root = invocation.table().root
        who = recorder(root, invocation.environment)
        marks = [replace(mark, who=str(who)) for _, mark in preview.takeover.marks]
        take_over(root, items, marks, who, invocation.now(), source=preview.source)
    return replace(preview, applied=True)
