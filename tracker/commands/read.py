"""``bargain read``: what the tool sees in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.commands.options import json_option, markup_option, verb

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation


@verb(
    "read",
    "bargain read proposal.docx",
    "bargain read offer.txt --json",
    "bargain read marked-by-hand.docx --markup struck",
)
@click.argument("file", type=click.Path(path_type=Path))
@markup_option
@json_option
@click.pass_obj
def read_command(invocation: Invocation, file: Path, markup: str, as_json: bool) -> None:
    """What the tool sees in a file, without recording it.

    Prints every clause with its label, how the document marks its changes, and each doubt.
    """
    from tracker.documents.opening import load_bytes
    from tracker.table.received import doubted

    reading = doubted(load_bytes(file), file.name, markup)
    if as_json:
        from tracker.reports.diff_json import reading_shape
        from tracker.reports.shapes import to_json

        invocation.show(to_json(reading_shape(reading)))
        return
    from tracker.reports.reading_text import reading_text

    invocation.show(reading_text(reading, colour=invocation.colour, width=invocation.width))
