"""Write ``docs/commands.md``: the help of every command, as the program itself prints it.

Run ``python docs/make_commands.py`` after changing a command; a test holds the page against it.
"""

from __future__ import annotations

from pathlib import Path

import click
from click.testing import CliRunner

from tracker.commands.program import VERBS, bargain

HEAD = """\
# Commands

What `bargain COMMAND --help` prints, in one page. Everywhere, WHEN is a date and a time such as
`"2025-07-08 10:32"` or `"today 10:32"`, LABEL is a citation such as `"Article 9"` or `9.4(b)`, and
REF is a document's number such as `U5`.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | differences (`diff --exit-code`), or findings (`check`) |
| 2 | what was typed names nothing, or cannot be meant |
| 3 | refused by the table's state |
| 4 | git, or a folder in no repository |
| 5 | an unreadable or refused document |
| 70 | the program is at fault; `--debug` shows where |
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD, _section("bargain")]
    for name in VERBS:
        parts.append(_section(f"bargain {name}", name))
        command = bargain.get_command(click.Context(bargain), name)
        if isinstance(command, click.Group):
            parts += [_section(f"bargain {name} {sub}", name, sub) for sub in command.commands]
    return "\n".join(parts)


def _section(title: str, *words: str) -> str:
    shown = CliRunner().invoke(bargain, [*words, "--help"], prog_name="bargain", terminal_width=80)
    return f"## {title}\n\n```text\n{shown.output.rstrip()}\n```\n"


if __name__ == "__main__":
    Path(__file__).with_name("commands.md").write_text(page(), encoding="utf-8")
