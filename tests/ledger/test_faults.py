"""A writer stopped anywhere: nothing acknowledged is lost, no half state, no repair needed."""

from __future__ import annotations

import os
import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ledger import faults
from tests.ledger.invented import record, say
from tests.ledger.repository import assert_sound, commits, git, status
from tracker.ledger.check import check
from tracker.ledger.facts import Status
from tracker.ledger.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="stops a forked child"),
]


FAULTS = [faults.KILL, faults.FULL_DISK, faults.IO_ERROR]


def recording(root: Path) -> None:
    """The write under test: a document with all its papers."""
    record(root, "four hours a week", hours=2, party="employer")


def marking(root: Path) -> None:
    """The write under test: one small fact."""
    say(root, Status.IMPASSE, 3, by="employer", why="nothing moves")


@pytest.fixture
def busy_table(table: Path) -> Path:
    """A table in use: a document recorded, a person's draft staged, another one not even that."""
    record(table, "seven hours a week")
    (table / "caucus.txt").write_text("not for them")
    git(table, "add", "caucus.txt")
    (table / "scribble.txt").write_text("nor this")
    return table


@pytest.mark.parametrize(
    "fault", [faults.KILL, faults.FULL_DISK, faults.IO_ERROR], ids=lambda f: f.name
)
@pytest.mark.parametrize("act", [recording, marking])
def test_a_writer_stopped_at_any_step_leaves_nothing_to_repair(
    act: Callable[[Path], None], fault: faults.Fault, busy_table: Path, tmp_path: Path
) -> None:
    counted = _copy(busy_table, tmp_path / "counted")
    steps = faults.count_steps(partial(act, counted), counted)
    assert steps > 30
    for step in range(1, steps + 1):
        root = _copy(busy_table, tmp_path / f"at-{step}")
        code = faults.run_with_fault(partial(act, root), root, fault, step)
        assert code in {faults.DONE, faults.REFUSED, faults.KILLED}, step
        _assert_next_commands_work(root, acknowledged=code == faults.DONE)
        shutil.rmtree(root)


def _copy(table: Path, to: Path) -> Path:
    return Path(shutil.copytree(table, to))


def _assert_next_commands_work(root: Path, *, acknowledged: bool) -> None:
    before = load(root)
    kept = len(before.proposals) + len(before.marks) - 1
    assert kept in ({1} if acknowledged else {0, 1})
    assert before.findings == ()
    record(root, "five hours a week", hours=5)
    assert len(commits(root)) == 5 + kept
    assert {*status(root)} == {"A  caucus.txt", "?? scribble.txt"}
    assert check(root) == ()
    assert_sound(root)
    assert _leftovers(root) == []


def _leftovers(root: Path) -> list[Path]:
    ours = [path for path in (root / ".git/bargain").rglob("*") if path.is_file()]
    expected = {"lock", "word"}
    locks = [*(root / ".git").rglob("*.lock"), *root.glob("[!.]*/**/.*.new")]
    return [path for path in ours if path.name not in expected] + locks
