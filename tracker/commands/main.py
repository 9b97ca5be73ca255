"""The ``bargain`` command: runs it, and turns every refusal into one line.

The rule protected here: no bad input ends in a traceback unless one is asked for with ``--debug``,
and nothing heavy is imported before the verb is known, but what would be waited for then.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from tracker.refusals import Refused

if TYPE_CHECKING:
    from tracker.documents.sandbox.hosted import Host

BROKEN = 70
"""Exit code when the program itself is at fault, after sysexits.h (EX_SOFTWARE)."""

STOPPED = 130
"""Exit code when a person stopped the program, as shells have it (128 + SIGINT)."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line, and leave the process with the exit code of the outcome."""
    # One command lives for a second and makes no circles worth collecting: a tenth of its time.
    gc.disable()
    given = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    host = _host_ahead(given)
    try:
        code = run(given)
    finally:
        if host is not None:
            host.end()
    sys.exit(code)


def _host_ahead(arguments: list[str]) -> Host | None:
    """What will read two files, where the words look like asking for it; else None.

    It is a guess, which decides nothing: click says what is meant, and opens no file for less. A
    host that nobody asked for in the end has only imported for nothing.
    """
    if "diff" not in arguments:
        return None
    from tracker.documents.read import is_told_by_name

    files = [word for word in arguments if is_told_by_name(word)]
    if len(files) != 2:
        return None
    from tracker.documents.sandbox import host_ahead

    return host_ahead(files)


def run(arguments: list[str]) -> int:
    """Run the command line; gives the exit code, with every refusal said in one line."""
    try:
        from tracker.commands.program import bargain

        code = bargain.main(arguments, prog_name="bargain", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last door
        if "--debug" in arguments:
            import traceback

            traceback.print_exc()
        line, code = _outcome(error)
        _say(line)
    return code if isinstance(code, int) else 0


def _outcome(error: BaseException) -> tuple[str, int]:
    """The one line that a user reads of an error, and the exit code."""
    import click

    match error:
        case Refused():
            return str(error), error.exit_code
        case click.UsageError():
            hint = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
            return error.format_message().rstrip(".") + hint, error.exit_code
        case click.ClickException():
            return error.format_message(), error.exit_code
        case click.Abort() | KeyboardInterrupt():
            return "stopped; nothing was half written", STOPPED
    said = f"the program is at fault ({type(error).__name__}: {error})"
    return f"{said}; run again with bargain --debug … and report what it prints", BROKEN


def _say(line: str) -> None:
    import click

    from tracker.reports.escape import visible_line

    click.echo(visible_line(f"bargain: {line}".replace("\n", " ")), err=True)
