"""A git that is killed in the middle, locks and all, costs nothing that was acknowledged."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import record
from tests.ledger.repository import assert_sound, commits, status
from tracker.ledger import locks
from tracker.ledger.check import check
from tracker.ledger.load import load
from tracker.refusals import GitRefused

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="puts a shell script in git's place")

KILLED_BEFORE = (
    'case "$*" in *update-ref*) touch "$GIT_DIR/HEAD.lock"; kill -9 $$;; esac\n{git} "$@"'
)
KILLED_AFTER = (
    '{git} "$@"; code=$?\n'
    'case "$*" in *update-ref*) touch "$GIT_DIR/HEAD.lock"; kill -9 $$;; esac\nexit $code'
)


def put_in_place_of_git(script: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    git = folder / "git"
    git.write_text("#!/bin/sh\n" + script.replace("{git}", str(shutil.which("git"))))
    git.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a lock for a dead git's after a moment instead of two seconds."""
    monkeypatch.setattr(locks, "STALE_AFTER", 0.1)


def test_killed_after_it_moved_the_branch_the_record_is_kept(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        put_in_place_of_git(KILLED_AFTER, tmp_path / "bin", patch)
        recorded = record(table, "seven hours")
    assert commits(table)[0] == recorded.commit
    assert not (table / ".git/HEAD.lock").exists()
    assert (status(table), check(table)) == ([], ())


def test_killed_before_it_moved_the_branch_nothing_is_recorded_and_the_next_command_works(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = commits(table)
    with monkeypatch.context() as patch:
        put_in_place_of_git(KILLED_BEFORE, tmp_path / "bin", patch)
        with pytest.raises(GitRefused, match="git update-ref failed"):
            record(table, "seven hours")
    assert commits(table) == before
    assert load(table).proposals == ()
    assert not (table / ".git/index.lock").exists()
    assert record(table, "seven hours").fact.ref == "U1"
    assert (status(table), check(table)) == ([], ())
    assert_sound(table)
