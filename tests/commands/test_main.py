"""The command itself: what it begins with, and how it ends when something went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commands.main import BROKEN, run
from tracker.commands.program import bargain as group

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.commands.conftest import Bargain


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
