"""``bargain history``: every pass and every mark on an item or a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_subject
from tracker.commands.options import json_option, off_record_option, verb
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation
    from tracker.reports.history import Event
    from tracker.table.open_table import OpenTable


@verb(
    "history",
    "bargain history admin-time",
    'bargain history "9.4(b)"',
    "bargain history art. 9",
    "bargain history 9.4 --words              which document brought each word in",
    "bargain history 9.4 --words --party union",
)
@click.argument(
    "subject", metavar="ITEM|LABEL", nargs=-1, required=True, shell_complete=complete_subject
)
@click.option(
    "--words", is_flag=True, help="Of each word of the positions, the document that brought it in."
)
@click.option("--party", metavar="KEY", help="With --words: only this party's position.")
@off_record_option
@json_option
@click.pass_obj
def history_command(
    invocation: Invocation,
    subject: tuple[str, ...],
    words: bool,
    party: str | None,
    as_json: bool,
) -> None:
    """Every pass and every mark on an item or a clause."""
    from tracker.reports.history import history_shape, history_text

    name = " ".join(subject)
    if party and not words:
        raise UsageRefused("--party goes with --words")
    if words and invocation.off_record:
        raise UsageRefused("--words follows what is on the record; leave out --off-record")
    table = invocation.table()
    if words:
        from tracker.commands.origins import origins

        invocation.show(origins(table, name, party, invocation, as_json=as_json))
        return
    title, events = _events(table, name)
    if as_json:
        from tracker.reports.shapes import to_json

        invocation.show(to_json(history_shape(name, events)))
    else:
        invocation.show(
            history_text(title, events, colour=invocation.colour, width=invocation.width)
        )


def _events(table: OpenTable, name: str) -> tuple[str, tuple[Event, ...]]:
    from tracker.documents.labels import find
    from tracker.reports.history import events_of_clause, events_of_item
    from tracker.reports.words import clause_title
    from tracker.table.moves import moves_on

    item = table.find_item(name)
    if item is not None:
        return item.item.title, events_of_item(table.state, item, moves_on(table, item))
    passes = [(p, table.documents.changes_to(name, p)) for p in table.state.proposals]
    clauses = find(table.documents.contract, name)
    if not clauses and not any(changes for _, changes in passes):
        raise UsageRefused(
            f"{name!r} is neither an item nor a clause of the contract or of any document"
        )
    title = clause_title(clauses[0]) if clauses else name
    return title, events_of_clause(table.facts.settings, passes)
