"""``bargain summary``: what leadership takes into the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.options import json_option, off_record_option, out_option, verb
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from tracker.commands.invocation import Invocation
    from tracker.ledger.state import TableState
    from tracker.reports.pictures import Pictures
    from tracker.table.open_table import OpenTable
    from tracker.table.summary import Summary

_FILES = {"docx": "a Word document", "pdf": "a PDF", "xlsx": "an Excel workbook"}
"""The formats that no terminal shows."""

_PICTURED = frozenset({"html", "pdf"})
_ON_PAPER = frozenset({"pdf", "xlsx"})
_PAPER = "letter"


@verb(
    "summary",
    "bargain summary",
    "bargain summary --only impasse --format html -o impasse.html",
    "bargain summary --format pdf --paper a4 -o summary.pdf",
    "bargain summary --format docx -o summary.docx",
    "bargain summary --format xlsx -o grid.xlsx",
    "bargain summary --as-of 2025-11-20",
    "bargain summary --neutral --format markdown",
)
@click.option("--only", type=click.Choice(["impasse", "open", "agreed"]), help="Only these items.")
@click.option("--as-of", metavar="WHEN", help="As it was at a moment; a day means its end.")
@click.option("--neutral", is_flag=True, help="No claim of impasse, and no word on who gains.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html", "pdf", "docx", "xlsx", "json"]),
    default="text",
    show_default=True,
)
@click.option(
    "--paper",
    type=click.Choice(["letter", "a4"]),
    help="The paper that a PDF or a workbook is set for; letter unless said.",
)
@off_record_option
@json_option
@out_option
@click.pass_obj
def summary_command(
    invocation: Invocation,
    only: str | None,
    as_of: str | None,
    neutral: bool,
    form: str,
    paper: str | None,
    as_json: bool,
    out: Path | None,
) -> None:
    """What leadership takes into the room: agreed, open, at impasse.

    For each item: the contract's words, each party's last position, what differs, the days since
    the last movement, whose response is owed, and who claims impasse since when and why. As xlsx:
    the bargaining grid, with a sheet of every pass and one of every mark.
    """
    from tracker.commands.when import end_of

    now = invocation.now()
    moment = end_of(as_of, now, invocation.local) if as_of else now
    form = "json" if as_json else form
    if form in _FILES and out is None:
        raise UsageRefused(f"{_FILES[form]} needs a file; add -o summary.{form}")
    if paper and form not in _ON_PAPER:
        raise UsageRefused(f"--paper is for pdf and xlsx, not for {form}; leave it out")
    table = invocation.table()
    state = table.state_at(moment) if as_of else table.state
    if form in _FILES:
        _read(table, state, progress=invocation.terminal)
    found = _summary(table, state, moment, only, neutral=neutral)
    if form == "xlsx":
        invocation.show(_workbook(found, state, table, paper or _PAPER), out)
    elif form in _PICTURED:
        pictures = _pictures(invocation, table, state, moment if as_of else None, neutral=neutral)
        invocation.show(_pictured(found, pictures, form, paper or _PAPER, table), out)
    else:
        invocation.show(_rendered(found, invocation, form), out)


def _summary(
    table: OpenTable, state: TableState, moment: datetime, only: str | None, *, neutral: bool
) -> Summary:
    from tracker.ledger.facts import Status
    from tracker.reports.agenda import agenda_of
    from tracker.table.summary import summary_of

    return summary_of(
        table,
        state,
        as_of=moment,
        only=Status(only) if only else None,
        neutral=neutral,
        agenda=agenda_of(state, moment),
    )


def _read(table: OpenTable, state: TableState, *, progress: bool) -> None:
    """Compare every party's last documents beforehand, and tell how far that has come."""
    from tracker.commands.progress import told

    last = {one.id: one for item in state.items for one in item.positions.values()}
    for proposal in told(list(last.values()), progress=progress):
        table.documents.hear(proposal)


def _workbook(summary: Summary, state: TableState, table: OpenTable, paper: str) -> bytes:
    from tracker.reports.grid import grid
    from tracker.reports.grid_xlsx import grid_xlsx

    return grid_xlsx(grid(summary, state, table.documents.contract), paper=paper)


def _pictures(
    invocation: Invocation,
    table: OpenTable,
    state: TableState,
    as_of: datetime | None,
    *,
    neutral: bool,
) -> Pictures:
    from tracker.commands.pictures import pictures_of

    return pictures_of(table, state, as_of, neutral=neutral, progress=invocation.terminal)


def _pictured(
    summary: Summary, pictures: Pictures, form: str, paper: str, table: OpenTable
) -> str | bytes:
    if form == "html":
        from tracker.reports.summary_html import summary_html

        return summary_html(summary, pictures)
    from tracker.ledger.head import head_commit
    from tracker.reports.summary_pdf import summary_pdf

    return summary_pdf(summary, pictures, paper=paper, commit=head_commit(table.root))


def _rendered(summary: Summary, invocation: Invocation, form: str) -> str | bytes:
    match form:
        case "docx":
            from tracker.reports.summary_docx import summary_docx

            return summary_docx(summary)
        case "json":
            from tracker.reports.shapes import to_json
            from tracker.reports.summary_json import summary_shape

            return to_json(summary_shape(summary))
        case "markdown":
            from tracker.reports.summary_markdown import summary_markdown

            return summary_markdown(summary)
        case _:
            from tracker.reports.summary_text import summary_text

            return summary_text(summary, colour=invocation.colour, width=invocation.width)
