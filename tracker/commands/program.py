"""The verbs of ``bargain`` and the options before them: what click makes of a command line.

The rule protected here: nothing heavy is imported before the verb is known.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from importlib import import_module
from pathlib import Path

import click

from tracker import __version__
from tracker.commands.invocation import Invocation

_PAGE = 100, 40
"""Columns and lines of what is no terminal."""

VERBS = {
    "init": "Begin a table: one negotiation, kept as one git repository.",
    "item": "Name what is being bargained.",
    "record": "Record a document that a party passed, byte for byte.",
    "mark": "Say that an item is open, agreed or at impasse.",
    "status": "Where every item stands, and whose court it is in.",
    "show": "One document as it was read, or one item with its positions.",
    "diff": "What changed, clause by clause, between two documents.",
    "clawbacks": "What parties now propose to take back, the largest first.",
    "history": "Every pass and every mark on an item or a clause.",
    "summary": "What leadership takes into the room: agreed, open, at impasse.",
    "calendar": "Sessions, votes, notices, requests, and the clocks of the law.",
    "session": "Put a bargaining day into the calendar.",
    "vote": "Keep a vote: who could vote, who did, what they said.",
    "request": "Keep requests for information, and what came in answer.",
    "notice": "Keep the notices that the law asks for.",
    "letter": "Keep side letters, with their own numbers and expiry.",
    "cost": "Keep what a party says that an item costs.",
    "import": "Take over the items and marks of a team's own grid.",
    "correct": "Mend what was recorded wrongly of a document.",
    "read": "What the tool sees in a file, without recording it.",
    "check": "Look for anything wrong or suspicious in the table's record.",
    "demo": "Play a whole negotiation, the worked example, into a new table.",
}
"""Every verb with its one line; a test holds this against the commands themselves."""

_MODULES = {"import": "import_grid"}
"""Where a verb's module has another name, because Python keeps the verb for itself."""

_EPILOG = """\b
Begin here:
  bargain demo                     play the worked example, and look around
  bargain read proposal.docx       see what the tool sees in a file
  bargain COMMAND --help           what a command does, with examples
"""


class Verbs(click.Group):
    """A group whose commands are imported when they are asked for, and listed without it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every verb, in the order of a table's life."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the verb's module and give its command."""
        if cmd_name not in VERBS:
            return None
        module = _MODULES.get(cmd_name, cmd_name)
        command = getattr(import_module(f"tracker.commands.{module}"), f"{cmd_name}_command")
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs from the table, so that ``--help`` imports none of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=Verbs,
    epilog=_EPILOG,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("-C", "folder", metavar="DIR", default=".", help="The table's folder, or one in it.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show where an error came from.")
@click.version_option(__version__, prog_name="bargain")
@click.pass_context
def bargain(ctx: click.Context, folder: str) -> None:
    """Keep a bargaining table: what was passed, what changed, where it stands.

    Inside a table and without a COMMAND it shows where the table stands and what may come next.
    """
    ctx.obj = _invocation(Path(folder))
    if ctx.invoked_subcommand is None:
        from tracker.commands.first_screen import show_first_screen

        show_first_screen(ctx, ctx.obj)


def _invocation(folder: Path) -> Invocation:
    terminal = sys.stdout.isatty()
    width, height = _terminal_size() if terminal else _PAGE
    return Invocation(
        folder=folder,
        now=lambda: datetime.now().astimezone(),
        local=lambda moment: moment.astimezone(),
        environment=dict(os.environ),
        terminal=terminal,
        width=width,
        height=height,
        asks=terminal and sys.stdin is not None and sys.stdin.isatty(),
    )


def _terminal_size() -> tuple[int, int]:
    """How many columns and lines the terminal shows, or as many as COLUMNS and LINES say."""
    from shutil import get_terminal_size

    return get_terminal_size(_PAGE)
