"""``bargain demo``: play the worked example into a new table, through the real commands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.commands.options import verb
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    _play(list(_moves(story, home, root)))
    _tell(invocation, folder, root)


def _story_folder() -> Path:
    """Where the worked example lies: in a checkout beside the package, else inside it."""
    import tracker

    package = Path(tracker.__file__).parent
    for found in (package.parent / "proposals", package / "worked_example"):
        if (found / STORY).is_file():
            return found
    raise UsageRefused("the worked example is not installed; run bargain demo in a checkout")


def _moves(story: Mapping[str, Any], home: Path, root: Path) -> Iterator[list[str]]:
    """Every move of the story as the words that one would type."""
    yield ["init", str(root), *_init_words(story["table"], home)]
    here = ["-C", str(root)]
    for item in story["item"]:
        yield [*here, "item", "add", *_item_words(item)]
    for move in story["move"]:
        words = _record_words(move, home) if move["do"] == "record" else _mark_words(move)
        yield [*here, move["do"], *words]


def _init_words(table: Mapping[str, Any], home: Path) -> list[str]:
    words = ["--contract", str(home / table["contract"])]
    for party in table["party"]:
        words += ["--party", f"{party['key']}={party['name']}"]
    return words + _options(table, "title", "us", "expiry", "unit-size", "regime")


def _item_words(item: Mapping[str, Any]) -> list[str]:
    words = [item["slug"], *_options(item, "title")]
    for label in item.get("clauses", ()):
        words += ["--clause", label]
    if "economic" in item:
        words.append("--economic" if item["economic"] else "--non-economic")
    if "better-for-union" in item:
        words += ["--better-for", f"union={item['better-for-union']}"]
    return words


def _record_words(move: Mapping[str, Any], home: Path) -> list[str]:
    words = [str(home / move["file"])]
    for slug in move.get("items", ()):
        words += ["--item", slug]
    names = ("party", "passed", "ref", "session", "counter-to", "kind", "covers", "markup")
    return words + _options(move, *names, "package", "note")


def _mark_words(move: Mapping[str, Any]) -> list[str]:
    return [move["item"], move["status"], *_options(move, "by", "on", "at", "why")]


def _options(given: Mapping[str, Any], *names: str) -> list[str]:
    return [word for name in names if name in given for word in (f"--{name}", str(given[name]))]


def _play(moves: list[list[str]]) -> None:
    """Run the moves; what each would print is left out."""
    from contextlib import redirect_stdout
    from io import StringIO

    from tracker.commands.main import bargain

    with click.progressbar(moves, label="Playing the story", file=sys.stderr) as shown:
        for words in shown:
            with redirect_stdout(StringIO()):
                bargain.main(words, prog_name="bargain", standalone_mode=False)


def _tell(invocation: Invocation, folder: Path, root: Path) -> None:
    """Print where the table stands, and write the pages to open."""
    from contextlib import redirect_stderr
    from dataclasses import replace
    from io import StringIO

    from tracker.commands.main import bargain

    positions = replace(invocation, folder=root).table().item(ITEM).positions
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
    for line in (f"show {employer}", f"history {ITEM}", f"diff {union}", "check"):
        click.echo(f"  bargain -C {folder} {line}")
