"""The command line: every verb is there, explained, and quick to find."""

from __future__ import annotations

import runpy
from typing import TYPE_CHECKING

import click
import pytest

from tracker.commands.program import VERBS
from tracker.commands.program import bargain as group

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_has_the_help_that_the_list_promises(name: str) -> None:
    context = click.Context(group)
    command = group.get_command(context, name)
    assert command is not None
    assert command.help is not None
    assert " ".join(command.help.split("\n\n")[0].split()) == VERBS[name]


@pytest.mark.parametrize("name", VERBS)
def test_every_help_shows_examples(bargain: Bargain, name: str) -> None:
    shown = bargain(name, "--help")
    assert shown.code == 0
    assert f"bargain {name}" in shown.out.partition("Examples:")[2]


def test_the_reference_is_what_the_commands_print(root: Path) -> None:
    maker = runpy.run_path(str(root / "docs" / "make_commands.py"))
    page = (root / "docs" / "commands.md").read_text(encoding="utf-8")
    assert page == maker["page"](), "run python docs/make_commands.py"


def test_the_list_of_verbs_is_the_help(bargain: Bargain) -> None:
    shown = bargain("--help").out
    for name, line in VERBS.items():
        assert name in shown
        assert line in shown


def test_the_version_is_told(bargain: Bargain) -> None:
    assert bargain("--version").out.startswith("bargain")
