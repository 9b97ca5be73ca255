"""The command line itself: every verb is there, explained, and quick to find."""

from __future__ import annotations

import runpy
from typing import TYPE_CHECKING

import click
import pytest

from tracker.commands.main import BROKEN, VERBS, run
from tracker.commands.main import bargain as group

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


def test_a_fault_of_the_program_is_one_line_and_its_own_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(group, "main", broken)
    assert run(["status"]) == BROKEN
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "the program is at fault" in said


def test_debug_shows_where_a_refusal_came_from(bargain: Bargain, tmp_path: Path) -> None:
    shown = bargain("--debug", "-C", tmp_path, "status")
    assert shown.code == 4
    assert "Traceback" in shown.err
