"""``bargain correct``: mend what was recorded wrongly of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_item, complete_ref
from tracker.commands.noting import Desk
from tracker.commands.options import (
    KINDS,
    counter_to_option,
    covers_option,
    party_option,
    passed_option,
    session_option,
    verb,
)

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation


@verb(
    "correct",
    'bargain correct U5 --passed "2025-07-08 14:32" --why "Typed with the wrong hour."',
    'bargain correct E3 --ref E4 --why "The employer numbered it so."',
    'bargain correct E5 --party union --ref U6 --why "Typed with the wrong party."',
    'bargain correct E7 --kind supposal --why "Both sides said off the record."',
    'bargain correct U3 --covers listed --why "It prints only what it changes."',
    'bargain correct E8 --in-error --why "The wrong file: never passed."',
)
@click.argument("ref", shell_complete=complete_ref)
@click.option("--why", required=True, metavar="TEXT", help="What went wrong.")
@party_option
@passed_option
@click.option("--ref", "new", metavar="NEW", help="Its number.")
@click.option("--kind", type=click.Choice(KINDS), help="What it is.")
@session_option
@counter_to_option
@click.option(
    "--item",
    "slugs",
    multiple=True,
    metavar="SLUG",
    shell_complete=complete_item,
    help="The items it touches, all.",
)
@click.option("--package", metavar="NAME", help="The package it belongs to.")
@covers_option
@click.option(
    "--in-error/--not-in-error",
    default=None,
    help="Whether it should not have been recorded at all: kept, and nobody's position.",
)
@click.pass_obj
def correct_command(
    invocation: Invocation,
    ref: str,
    why: str,
    party: str | None,
    passed: str | None,
    new: str | None,
    kind: str | None,
    session: int | None,
    counter_to: str | None,
    slugs: tuple[str, ...],
    package: str | None,
    covers: str | None,
    in_error: bool | None,
) -> None:
    """Mend what was recorded wrongly of a document.

    REF is its number, or the beginning of its id. The first record stays; the correction is kept
    beside it, and show and history tell both. A document's words cannot be corrected: they are its
    bytes.
    """
    from tracker.ledger.facts import Correction, Covers, ProposalKind
    from tracker.ledger.recording import add_correction
    from tracker.reports.corrections import corrected_words

    desk = Desk(invocation)
    draft = Correction(
        corrects=ref,
        why=why,
        recorded=desk.now,
        who=desk.who,
        ref=new,
        party=desk.party(party) if party else None,
        passed=desk.moment(passed) if passed else None,
        kind=ProposalKind(kind) if kind else None,
        session=session,
        counter_to=counter_to,
        items=tuple(desk.table.item(slug).item.slug for slug in slugs) or None,
        package=package,
        covers=Covers(covers) if covers else None,
        in_error=in_error,
    )
    correction = add_correction(desk.table.root, draft, desk.identity).fact
    facts = invocation.table().facts
    recorded = (*facts.proposals, *facts.in_error)
    proposal = next(one for one in recorded if one.id == correction.corrects)
    invocation.show("\n".join(corrected_words(proposal)) + "\n")
