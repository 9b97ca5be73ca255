"""Options that several commands share, so that each is spelled and explained once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.commands.completing import complete_party, complete_ref

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = ("proposal", "counter", "package", "supposal", "final-offer", "side-letter")
"""What a document can be, as one types it."""

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
out_option = click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write to a file instead of the terminal.",
)
party_option = click.option(
    "--party", metavar="KEY", shell_complete=complete_party, help="Who passed it."
)
passed_option = click.option("--passed", metavar="WHEN", help="When it came across the table.")
session_option = click.option(
    "--session", type=click.IntRange(min=1), help="The bargaining session."
)
counter_to_option = click.option(
    "--counter-to", metavar="REF", shell_complete=complete_ref, help="The document that it answers."
)
covers_option = click.option(
    "--covers",
    type=click.Choice(["whole", "listed", "printed"]),
    help="What the document's silence says. whole: it restates the contract, so what it leaves out "
    "is deleted. listed: it speaks of what it lists, so only a section left out between printed "
    "ones is. printed: nothing is. Without this the tool looks.",
)
markup_option = click.option(
    "--markup",
    type=click.Choice(["auto", "tracked", "struck", "critic", "none"]),
    default="auto",
    show_default=True,
    help="How the document shows changes: Word's tracked changes, struck and underlined text, or "
    "CriticMarkup. auto decides and says on what evidence.",
)


def _let_off_record(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and context.obj is not None:
        context.obj = context.obj._replace(off_record=True)


off_record_option = click.option(
    "--off-record",
    is_flag=True,
    expose_value=False,
    callback=_let_off_record,
    help="Show supposals too; never for what goes to the other side.",
)


def examples(*lines: str) -> str:
    """The examples at the end of a command's help, one a line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def verb(name: str, *lines: str) -> Callable[[Callable[..., object]], click.Command]:
    """Make a command ``name`` whose help ends with these examples."""
    return click.command(name, epilog=examples(*lines))
