"""``bargain check``: look for anything wrong or suspicious in the table's record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.options import json_option, verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.commands.invocation import Invocation
    from tracker.ledger.facts import Doubt, Finding
    from tracker.table.open_table import OpenTable


@verb("check", "bargain check", "bargain check --json")
@json_option
@click.pass_context
def check_command(context: click.Context, as_json: bool) -> int:
    """Look for anything wrong or suspicious in the table's record.

    Leaves with 1 when there are findings. The warnings that the contract and the documents were
    read with are listed below them and are no findings. Changes nothing.
    """
    from tracker.ledger.check import check
    from tracker.reports.findings import findings_shape, findings_text

    invocation: Invocation = context.obj
    table = invocation.table()
    found = (*check(table.root), *_unknown_clauses(table))
    doubts = tuple(_doubts(table))
    if as_json:
        from tracker.reports.shapes import to_json

        invocation.show(to_json(findings_shape(found, doubts)))
    else:
        invocation.show(
            findings_text(found, doubts, colour=invocation.colour, width=invocation.width)
        )
    return int(bool(found))


def _doubts(table: OpenTable) -> Iterator[tuple[str, Doubt]]:
    """What was doubtful in reading the contract and each document, as it was recorded."""
    from tracker.ledger.layout import CONTRACT
    from tracker.ledger.silent_edits import other_doubts
    from tracker.ledger.unread import without_unread

    if table.facts.contract is not None:
        yield from ((CONTRACT, doubt) for doubt in table.facts.contract.warnings)
    for proposal in table.state.proposals:
        doubts = without_unread(other_doubts(proposal.warnings))
        yield from ((proposal.ref, doubt) for doubt in doubts)


def _unknown_clauses(table: OpenTable) -> Iterator[Finding]:
    """Labels of items that neither the contract nor any document has."""
    from tracker.documents.labels import spoken
    from tracker.ledger.facts import Finding
    from tracker.ledger.layout import item_file

    texts = [table.contract, *map(table.words, table.state.proposals)]
    known = {spoken(clause.label) for clauses in texts for clause in clauses}
    for item in table.items:
        for label in item.clauses:
            if spoken(label) not in known:
                message = f"neither the contract nor any document has a clause {label!r}"
                yield Finding("unknown-clause", item_file(item.slug), message)
