"""The commit at the foot of a page is the one that git itself names."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import make_table
from tracker.ledger.head import head_commit

if TYPE_CHECKING:
    from pathlib import Path


def _git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", "-C", root, *words], check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table with a few commits."""
    return make_table(tmp_path / "table")


def test_a_branch_is_followed_loose_and_packed(table: Path) -> None:
    commit = _git(table, "rev-parse", "HEAD")
    assert head_commit(table) == commit
    _git(table, "pack-refs", "--all")
    assert head_commit(table) == commit


def test_a_detached_head_names_its_commit(table: Path) -> None:
    _git(table, "checkout", "--quiet", "--detach", "HEAD~1")
    assert head_commit(table) == _git(table, "rev-parse", "HEAD")


def test_a_linked_work_tree_has_its_own(table: Path, tmp_path: Path) -> None:
    _git(table, "worktree", "add", "--quiet", str(tmp_path / "other"), "HEAD~1")
    assert head_commit(tmp_path / "other") == _git(table, "rev-parse", "HEAD~1")


def test_nothing_is_named_where_nothing_is_committed(tmp_path: Path) -> None:
    _git(tmp_path, "init", "--quiet")
    assert head_commit(tmp_path) == ""
