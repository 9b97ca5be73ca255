"""What one run of the command line was given from outside: folder, clock, terminal.

The rule protected here: nothing below the commands reads the clock, the environment or the
terminal; this value is the only way in, and its methods the only way out.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import click

from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from tracker.table.open_table import OpenTable


class Invocation(NamedTuple):
    """One run: the folder it is about, the clock, and the terminal it speaks to.

    ``local`` gives a moment without a zone the zone that this computer had then. Supposals are
    shown only when ``off_record`` says so. ``asks`` when there is a person to answer questions.
    """

    folder: Path
    now: Callable[[], datetime]
    local: Callable[[datetime], datetime]
    environment: Mapping[str, str]
    terminal: bool
    width: int
    height: int
    off_record: bool = False
    asks: bool = False

    @property
    def colour(self) -> bool:
        """Whether to colour: on a terminal, unless NO_COLOR says no (no-color.org)."""
        return self.terminal and not self.environment.get("NO_COLOR")

    def table(self) -> OpenTable:
        """The table that the folder lies in; raises GitRefused or StateRefused when in none."""
        from tracker.ledger.whereabouts import find_table

        root = find_table(self.folder)  # first: two files outside any table need no ledger
        from tracker.table.open_table import OpenTable

        return OpenTable(root, self.off_record)

    def show(self, text: str | bytes, out: Path | None = None) -> None:
        """Print a text (through a pager when the terminal is too short), or write it to a file."""
        if out is not None:
            write_file(out, text if isinstance(text, bytes) else text.encode())
            click.echo(f"Wrote {out}", err=True)
        elif isinstance(text, bytes):
            click.echo(text, nl=False)
        elif self.terminal and text.count("\n") >= self.height:
            click.echo_via_pager(text, color=self.colour)
        else:
            click.echo(text, nl=False, color=self.colour)


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises UsageRefused when the place does not allow it."""
    import tempfile

    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(temporary, 0o644)  # noqa: PTH101 - mkstemp gives a path as text
        os.replace(temporary, path)  # noqa: PTH105
    except OSError as error:
        if temporary is not None and os.path.exists(temporary):  # noqa: PTH110
            os.unlink(temporary)  # noqa: PTH108
        reason = error.strerror or "unknown reason"
        raise UsageRefused(f"{path}: cannot be written ({reason}); choose another -o") from None
