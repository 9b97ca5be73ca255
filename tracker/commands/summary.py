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
    from tracker.reports.summary import Summary


@verb(
    "summary",
    "bargain summary",
    "bargain summary --only impasse --format html -o impasse.html",
    "bargain summary --format docx -o summary.docx",
    "bargain summary --as-of 2025-11-20",
    "bargain summary --neutral --format markdown",
)
@click.option("--only", type=click.Choice(["impasse", "open", "agreed"]), help="Only these items.")
@click.option("--as-of", metavar="WHEN", help="As it was at a moment; a day means its end.")
@click.option("--neutral", is_flag=True, help='No claim of impasse: "open, no movement since …".')
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html", "docx", "json"]),
    default="text",
    show_default=True,
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
    as_json: bool,
    out: Path | None,
) -> None:
    """What leadership takes into the room: agreed, open, at impasse.

    For each item: the contract's words, each party's last position, what differs, the days since
    the last movement, whose response is owed, and who claims impasse since when and why.
    """
    from tracker.commands.when import end_of

    now = invocation.now()
    moment = end_of(as_of, now, invocation.local) if as_of else now
    if form == "docx" and out is None:
        raise UsageRefused("a Word document needs a file; add -o summary.docx")
    found = _summary(invocation, moment, only, neutral=neutral, cut=as_of is not None)
    invocation.show(_rendered(found, invocation, "json" if as_json else form), out)


def _summary(
    invocation: Invocation, moment: datetime, only: str | None, *, neutral: bool, cut: bool
) -> Summary:
    from tracker.ledger.facts import Status
    from tracker.reports.summary import summarise

    table = invocation.table()
    return summarise(
        table.state_at(moment) if cut else table.state,
        table.contract,
        table.against_contract,
        as_of=moment,
        only=Status(only) if only else None,
        neutral=neutral,
    )


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
        case "html":
            from tracker.reports.summary_html import summary_html

            return summary_html(summary)
        case _:
            from tracker.reports.summary_text import summary_text

            return summary_text(summary, colour=invocation.colour, width=invocation.width)
