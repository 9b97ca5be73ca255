"""``bargain init``: begin a table."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.commands.options import verb
from tracker.refusals import DocumentRefused, UsageRefused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.commands.invocation import Invocation
    from tracker.ledger.facts import Party

REGIMES = ("nlra", "nlra-health-care", "none")
FEWEST = 2
"""Parties that bargain."""


@verb(
    "init",
    'bargain init --contract cba.docx --party union="Local 118" --party employer="Alder Coast"',
    'bargain init north-shore --contract cba.md --party union="Local 7" --party employer=County '
    "--us union",
)
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--contract",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The contract in force (.docx, .odt, .pdf, .md or .txt).",
)
@click.option(
    "--party",
    "parties",
    multiple=True,
    metavar="KEY=NAME",
    required=True,
    help="A side of the table; give it once for each. The key is what you type.",
)
@click.option("--us", metavar="KEY", help="The party that keeps this table; it orders columns.")
@click.option("--title", metavar="T", help="What this negotiation is called.")
@click.option("--unit-size", type=click.IntRange(min=1), help="People in the bargaining unit.")
@click.option("--expiry", metavar="DATE", help="The day on which the contract expires.")
@click.option("--regime", type=click.Choice(REGIMES), default="none", help="The law that applies.")
@click.option("--first-contract", is_flag=True, help="No agreement has been in force yet.")
@click.pass_obj
def init_command(
    invocation: Invocation,
    folder: Path | None,
    contract: Path,
    parties: tuple[str, ...],
    us: str | None,
    title: str | None,
    unit_size: int | None,
    expiry: str | None,
    regime: str,
    first_contract: bool,
) -> None:
    """Begin a table: one negotiation, kept as one git repository.

    It is made in DIR (here, unless named). The contract in force is read and kept byte for byte;
    every proposal is compared with it.
    """
    from tracker.commands.recorder import recorder
    from tracker.documents.reading import READER_VERSION
    from tracker.ledger.facts import ContractFact, Settings
    from tracker.ledger.recording import create_table
    from tracker.reports.recorded import contract_text
    from tracker.table.judged import unsided
    from tracker.table.received import receive

    root = (invocation.folder / folder if folder else invocation.folder).resolve()
    known = tuple(_parties(parties))
    settings = Settings(
        title=title or " and ".join(party.name for party in known),
        parties=known,
        us=_key(us, known),
        unit_size=unit_size,
        expiry=_day(expiry),
        regime=regime,
        first_contract=first_contract,
    )
    received = receive(contract)
    if received.unread:
        raise DocumentRefused(f"{contract}: no contract to compare with. {received.unread}")
    who = recorder(invocation.folder, invocation.environment)
    draft = ContractFact(
        original="",
        sha256="",
        reader=READER_VERSION,
        recorded=invocation.now(),
        by=str(who),
        received_as=received.name,
        warnings=received.doubts,
    )
    create_table(root, settings, received.papers, draft, who)
    text = contract_text(
        settings,
        received.reading,
        folder=str(folder or ""),
        unsided=unsided(settings),
        colour=invocation.colour,
        width=invocation.width,
    )
    invocation.show(text)


def _parties(given: Iterable[str]) -> Iterable[Party]:
    """Parse "union=NAME"; refs take the shortest beginning of the key that no other party has."""
    from tracker.ledger.facts import Party

    taken: set[str] = set()
    for text in given:
        key, separator, name = text.partition("=")
        if not (key and separator and name.strip()):
            raise UsageRefused(f'--party {text!r}: write it KEY=NAME, such as union="Local 118"')
        lengths = range(1, len(key) + 1)
        prefix = next((key[:n].upper() for n in lengths if key[:n].upper() not in taken), key)
        taken.add(prefix)
        yield Party(key, name.strip(), prefix)
    if len(taken) < FEWEST:
        raise UsageRefused("a table has two sides; name both: --party KEY=NAME --party KEY=NAME")


def _key(us: str | None, parties: tuple[Party, ...]) -> str | None:
    if us is not None and us not in {party.key for party in parties}:
        raise UsageRefused(f"--us {us!r} is none of the parties; give one of their keys")
    return us


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageRefused(f"--expiry {text!r} is no date; write it 2025-09-30") from None
