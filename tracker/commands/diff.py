"""``bargain diff``: what changed, clause by clause, between two documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_document, complete_item, complete_label
from tracker.commands.options import covers_option, json_option, off_record_option, out_option, verb
from tracker.refusals import GitRefused, StateRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.commands.invocation import Invocation
    from tracker.ledger.facts import Item
    from tracker.table.comparison import Comparison
    from tracker.table.open_table import OpenTable


@verb(
    "diff",
    "bargain diff U5                     against what it counters, else the contract",
    "bargain diff contract U5            against the contract in force",
    "bargain diff E3 U5 --item admin-time",
    "bargain diff union@last employer@last --item wages     how far apart on an item",
    "bargain diff employer@last --format html -o their-last.html",
    "bargain diff old.docx new.docx      two files, outside any table",
)
@click.argument("old", shell_complete=complete_document)
@click.argument("new", required=False, shell_complete=complete_document)
@click.option(
    "--item",
    "slug",
    metavar="SLUG",
    shell_complete=complete_item,
    help="Only the clauses of this item.",
)
@click.option(
    "--clause",
    "label",
    metavar="LABEL",
    shell_complete=complete_label,
    help="Only this clause and what lies below it.",
)
@click.option("--all", "everything", is_flag=True, help="Also unchanged, renumbered and folded.")
@covers_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown", "html"]),
    default="text",
    show_default=True,
)
@off_record_option
@json_option
@out_option
@click.option("--exit-code", is_flag=True, help="Leave with 1 when something changed in substance.")
@click.pass_context
def diff_command(
    context: click.Context,
    old: str,
    new: str | None,
    slug: str | None,
    label: str | None,
    everything: bool,
    covers: str | None,
    form: str,
    as_json: bool,
    out: Path | None,
    exit_code: bool,
) -> int:
    """What changed, clause by clause, between two documents.

    OLD and NEW are "contract", a ref such as U5, union@last, or a file. With one of them: against
    what it counters, else against the contract. With --item, union@last is the union's last
    document on that item.
    """
    from tracker.table.compared import compared, narrowed

    invocation: Invocation = context.obj
    table = _table(invocation, old, new)
    if slug is not None:
        slug = (table or invocation.table()).item(slug).item.slug
    items = table.frame.items if table else ()
    form = "json" if as_json else form
    found = compared(table, old, new, covers, slug, meanwhile=f"tracker.reports.diff_{form}")
    comparison = narrowed(found, items, slug, label)
    text = _rendered(comparison, invocation, items, form, everything=everything)
    invocation.show(text, out)
    return int(exit_code and bool(comparison.shown))


def _table(invocation: Invocation, old: str, new: str | None) -> OpenTable | None:
    """The table, if there is one or a name needs one: two files compare anywhere."""
    try:
        return invocation.table()
    except (GitRefused, StateRefused):
        if all(Path(name).exists() for name in (old, new) if name is not None) and new:
            return None
        raise


def _rendered(
    comparison: Comparison,
    invocation: Invocation,
    items: Sequence[Item],
    form: str,
    *,
    everything: bool,
) -> str:
    match form:
        case "json":
            from tracker.reports.diff_json import diff_shape
            from tracker.reports.shapes import to_json

            return to_json(diff_shape(comparison, items=items, everything=everything))
        case "markdown":
            from tracker.reports.diff_markdown import render_markdown

            return render_markdown(comparison, everything=everything)
        case "html":
            from tracker.reports.diff_html import render_html

            return render_html(comparison, everything=everything)
        case _:
            from tracker.reports.diff_text import render_text

            return render_text(
                comparison,
                colour=invocation.colour,
                width=invocation.width,
                everything=everything,
            )
