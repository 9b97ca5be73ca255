"""``bargain record``: record a document that a party passed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_item
from tracker.commands.options import (
    KINDS,
    counter_to_option,
    covers_option,
    json_option,
    markup_option,
    party_option,
    passed_option,
    session_option,
    verb,
)

if TYPE_CHECKING:
    from datetime import datetime

    from tracker.commands.invocation import Invocation
    from tracker.ledger.facts import Doubt, Proposal
    from tracker.ledger.store import Recorded
    from tracker.table.open_table import OpenTable
    from tracker.table.received import Received, RecordedDocument


@verb(
    "record",
    "bargain record                      on a terminal: it asks",
    'bargain record "Union Proposal 5.docx" --party union --passed "2025-07-08 10:32"',
    'bargain record counter.docx --party employer --passed "today 14:05" --counter-to U5',
    'bargain record offer.md --party employer --passed "2026-01-13 16:00" --kind final-offer',
)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@party_option
@passed_option
@click.option("--ref", default="", metavar="U5", help="Its number; the next free one otherwise.")
@session_option
@counter_to_option
@click.option("--kind", type=click.Choice(KINDS), help="What it is; a supposal is off the record.")
@covers_option
@markup_option
@click.option(
    "--item",
    "slugs",
    multiple=True,
    metavar="SLUG",
    shell_complete=complete_item,
    help="An item it touches; found otherwise.",
)
@click.option("--package", metavar="NAME", help="The package it belongs to: all or nothing.")
@click.option("--note", metavar="TEXT", help="Anything to be kept with it.")
@json_option
@click.pass_obj
def record_command(
    invocation: Invocation,
    file: Path | None,
    party: str | None,
    passed: str | None,
    ref: str,
    session: int | None,
    counter_to: str | None,
    kind: str | None,
    covers: str | None,
    markup: str,
    slugs: tuple[str, ...],
    package: str | None,
    note: str | None,
    as_json: bool,
) -> None:
    """Record a document that a party passed, byte for byte.

    Says how it was read, what a redline changes without a mark, and which items it touches. On a
    terminal it asks for what was not typed. Recording a document again changes nothing.
    """
    from tracker.commands.asking import ask_what_to_record
    from tracker.commands.recorder import recorder
    from tracker.commands.when import moment
    from tracker.documents.reading import READER_VERSION
    from tracker.ledger.facts import Covers, Proposal, ProposalKind
    from tracker.ledger.recording import add_proposal
    from tracker.table.received import receive, understood

    asked = ask_what_to_record(invocation, file, party, passed, ref, counter_to)
    table = invocation.table()
    now, key = invocation.now(), table.party(asked.party).key
    at = moment(asked.passed, now, invocation.local)
    answers = table.proposal(asked.counter_to).ref if asked.counter_to else None
    slugs = tuple(table.item(slug).item.slug for slug in slugs)
    received = receive(asked.file, markup)
    found = understood(table, received, covers)
    who = recorder(table.root, invocation.environment)
    draft = Proposal(
        ref=asked.ref,
        party=key,
        passed=at,
        recorded=now,
        by=str(who),
        sha256="",
        original="",
        reader=READER_VERSION,
        kind=ProposalKind(kind or ("counter" if answers else "proposal")),
        covers=Covers(found.covers),
        markup=received.reading.markup.value,
        session=session,
        counter_to=answers,
        items=slugs or tuple(found.touched),
        package=package,
        note=note,
        received_as=received.name,
        warnings=(*_found_out(table, received, key, at, answers), *received.doubts),
    )
    done = add_proposal(table.root, draft, received.papers, who)
    _show(invocation, found.recorded(done.fact, done.commit, _slips(table, done)), as_json=as_json)


def _found_out(
    table: OpenTable, received: Received, party: str, passed: datetime, counter_to: str | None
) -> tuple[Doubt, ...]:
    """What is kept with the document: another number that it prints, and edits without a mark."""
    from tracker.ledger.printed import printed_doubts
    from tracker.reports.unmarked import unmarked_doubts
    from tracker.table.unmarked import Passed, unmarked_edits

    reading = received.reading
    document = Passed(party, passed, counter_to, reading.claimed_base, reading.clauses)
    found = unmarked_edits(table, document)
    printed = printed_doubts(received.note, table.party(party))
    return (*printed, *(unmarked_doubts(found) if found else ()))


def _slips(table: OpenTable, done: Recorded[Proposal]) -> tuple[str, ...]:
    """What to look at again in what was typed, said once: not when nothing new was recorded."""
    from tracker.ledger.papers import same_words
    from tracker.ledger.slips import slips
    from tracker.ledger.unread import unread

    if not done.commit:
        return ()
    known = table.facts
    alike = () if unread(done.fact) else same_words(table.root, done.fact, known.proposals)
    return slips(known, done.fact, alike)


def _show(invocation: Invocation, document: RecordedDocument, *, as_json: bool) -> None:
    from tracker.reports.recorded import recorded_shape, recorded_text
    from tracker.reports.shapes import to_json

    if as_json:
        invocation.show(to_json(recorded_shape(document)))
    else:
        invocation.show(recorded_text(document, colour=invocation.colour, width=invocation.width))
