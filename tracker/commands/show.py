"""``bargain show``: one document as it was read, or one item with its positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_shown
from tracker.commands.options import json_option, off_record_option, out_option, verb
from tracker.phrases import joined
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.commands.invocation import Invocation
    from tracker.ledger.facts import Proposal
    from tracker.ledger.state import ItemState
    from tracker.table.open_table import OpenTable


@verb(
    "show",
    "bargain show U5",
    "bargain show E2 --silent            what its redline changes without a mark",
    "bargain show admin-time",
    "bargain show admin-time --side-by-side     contract and each party's last position",
    "bargain show wages --side-by-side --format html -o wages.html",
    "bargain show contract",
    "bargain show E2 --original -o as-it-came.docx     the file, byte for byte",
)
@click.argument("what", metavar="REF|ITEM|contract", shell_complete=complete_shown)
@click.option("--silent", is_flag=True, help="Only what a redline changes without a mark.")
@click.option(
    "--side-by-side",
    "beside",
    is_flag=True,
    help="An item's contract language and, beside it, what each party last proposed.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html"]),
    default="text",
    show_default=True,
    help="Of --side-by-side.",
)
@click.option("--original", is_flag=True, help="The document as it came, byte for byte, into -o.")
@off_record_option
@json_option
@out_option
@click.pass_obj
def show_command(
    invocation: Invocation,
    what: str,
    silent: bool,
    beside: bool,
    form: str,
    original: bool,
    as_json: bool,
    out: Path | None,
) -> None:
    """One document as it was read, or one item with its positions."""
    if form != "text" and not beside:
        raise UsageRefused("--format goes with --side-by-side")
    _refuse_several({"--silent": silent, "--side-by-side": beside, "--original": original})
    if original and as_json:
        raise UsageRefused("--original gives the file as it came, never JSON; leave out --json")
    table = invocation.table()
    if original:
        invocation.show(_original(table, what, out), out)
        return
    item, proposal = table.find_item(what), table.document(what)
    if beside:
        from tracker.commands.sides import sides

        text = sides(table, table.item(what), invocation, "json" if as_json else form)
    elif silent:
        text = _silent(table, proposal or table.proposal(what), invocation, as_json=as_json)
    elif proposal is not None:
        text = _proposal(table, proposal, invocation, as_json=as_json)
    elif item is not None:
        text = _item(table, item, invocation, as_json=as_json)
    elif what.casefold() == "contract":
        text = _contract(table, invocation, as_json=as_json)
    else:
        raise UsageRefused(f"{what!r} is neither a document nor an item; bargain status lists both")
    invocation.show(text, out)


def _refuse_several(asked: dict[str, bool]) -> None:
    given = [option for option, wanted in asked.items() if wanted]
    if len(given) > 1:
        raise UsageRefused(f"{joined(given)} show different things; take one of them")


def _original(table: OpenTable, what: str, out: Path | None) -> bytes:
    """A document as it came, from git's objects, its sha256 checked against the record."""
    from tracker.ledger.papers import read_original

    if out is None:
        raise UsageRefused("a document as it came needs a file; add -o FILE")
    contract = table.facts.contract if what.casefold() == "contract" else None
    return read_original(table.root, contract or table.proposal(what))


def _proposal(
    table: OpenTable, proposal: Proposal, invocation: Invocation, *, as_json: bool
) -> str:
    from tracker.reports.diff_json import clause_shape
    from tracker.reports.shapes import to_json
    from tracker.reports.show import proposal_text, show_proposal_shape

    clauses = table.documents.words(proposal)
    if as_json:
        return to_json(show_proposal_shape(proposal, [clause_shape(one) for one in clauses]))
    settings = table.facts.settings
    return proposal_text(
        proposal, settings, clauses, colour=invocation.colour, width=invocation.width
    )


def _silent(table: OpenTable, proposal: Proposal, invocation: Invocation, *, as_json: bool) -> str:
    from tracker.reports.diff_json import diff_shape
    from tracker.reports.diff_text import render_text
    from tracker.reports.shapes import to_json
    from tracker.reports.unmarked import unmarked_comparison
    from tracker.table.unmarked import recorded_edits

    found = recorded_edits(table, proposal)
    comparison = unmarked_comparison(proposal.ref, found)
    if as_json:
        return to_json(diff_shape(comparison, items=table.items))
    return render_text(comparison, colour=invocation.colour, width=invocation.width)


def _item(table: OpenTable, item: ItemState, invocation: Invocation, *, as_json: bool) -> str:
    from tracker.reports.shapes import to_json
    from tracker.reports.show import item_text, show_item_shape

    if as_json:
        return to_json(show_item_shape(item))
    return item_text(table.state, item, colour=invocation.colour, width=invocation.width)


def _contract(table: OpenTable, invocation: Invocation, *, as_json: bool) -> str:
    from tracker.reports.diff_json import clause_shape
    from tracker.reports.reading_text import put_clauses
    from tracker.reports.screen import Screen
    from tracker.reports.shapes import to_json

    if as_json:
        shapes = [clause_shape(clause) for clause in table.documents.contract]
        return to_json({"schema": "bargain/show/1", "contract": shapes})
    screen = Screen(width=invocation.width, colour=invocation.colour)
    put_clauses(screen, table.documents.contract)
    return screen.text()
