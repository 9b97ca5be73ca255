"""``bargain demo``: play the worked example into a new table, through the real commands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.commands.options import verb
from tracker.commands.story import moves
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from tracker.commands.invocation import Invocation

STORY = "story.toml"
ITEM = "admin-time"


@verb("demo", "bargain demo", "bargain demo ../try-it")
@click.argument("folder", metavar="[DIR]", default="demo-table", type=click.Path(path_type=Path))
@click.pass_obj
def demo_command(invocation: Invocation, folder: Path) -> None:
    """Play a whole negotiation, the worked example, into a new table.

    It is made in DIR. Every move goes through the same commands that you would type. Then it prints
    where the table stands, what happened to administrative time, and the impasse summary.
    """
    import tomllib

    root = (invocation.folder / folder).resolve()
    if root.exists() and any(root.iterdir()):
        raise StateRefused(f"{folder} is there already; name another folder, or remove it first")
    home = _story_folder()
    story = tomllib.loads((home / STORY).read_text(encoding="utf-8"))
    _play(list(moves(story, home, root)))
    _tell(invocation, folder, root)


def _story_folder() -> Path:
    """Where the worked example lies: in a checkout beside the package, else inside it."""
    import tracker

    package = Path(tracker.__file__).parent
    for found in (package.parent / "proposals", package / "worked_example"):
        if (found / STORY).is_file():
            return found
    raise UsageRefused("the worked example is not installed; run bargain demo in a checkout")


def _play(moves: list[list[str]]) -> None:
    """Run the moves; what each would print is left out."""
    from contextlib import redirect_stdout
    from io import StringIO

    from tracker.commands.program import bargain

    with click.progressbar(moves, label="Playing the story", file=sys.stderr) as shown:
        for words in shown:
            with redirect_stdout(StringIO()):
                bargain.main(words, prog_name="bargain", standalone_mode=False)


def _tell(invocation: Invocation, folder: Path, root: Path) -> None:
    """Print where the table stands, and write the pages to open."""
    from contextlib import redirect_stderr
    from io import StringIO

    from tracker.commands.program import bargain

    positions = invocation._replace(folder=root).table().item(ITEM).positions
    union, employer = (positions[key].ref for key in ("union", "employer"))
    pages = root.with_name(f"{root.name}-pages")
    pages.mkdir(exist_ok=True)
    shown = (
        ["status"],
        ["diff", "contract", employer, "--item", ITEM],
        ["diff", union, employer, "--item", ITEM],
        ["summary", "--only", "impasse"],
    )
    written = {
        "summary.html": ["summary", "--format", "html"],
        "admin-time.html": ["diff", "contract", employer, "--item", ITEM, "--format", "html"],
    }
    for words in shown:
        click.secho(f"\n$ bargain -C {folder} {' '.join(words)}", bold=True)
        bargain.main(["-C", str(root), *words], prog_name="bargain", standalone_mode=False)
    click.secho("\nOpen these in a browser:", bold=True)
    for name, words in written.items():
        with redirect_stderr(StringIO()):
            bargain.main(["-C", str(root), *words, "-o", str(pages / name)], standalone_mode=False)
        click.echo(f"  {folder.with_name(pages.name) / name}")
    click.secho(f"\nThe table is the git repository in {folder}; look around with:", bold=True)
    for line in (f"show {employer}", f"history {ITEM}", f"diff {union}", "calendar"):
        click.echo(f"  bargain -C {folder} {line}")
