"""A table is found from any folder inside it, and what is none is said to be none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ledger.repository import git
from tracker.ledger.whereabouts import common_dir, find_table, git_dir
from tracker.refusals import GitRefused, StateRefused, UsageRefused

if TYPE_CHECKING:
    from pathlib import Path


def test_a_table_is_found_from_its_root_and_from_within(table: Path) -> None:
    assert find_table(table) == table.resolve()
    assert find_table(table / "items" / "wages") == table.resolve()


def test_a_folder_inside_no_repository_is_refused_with_exit_4(tmp_path: Path) -> None:
    with pytest.raises(GitRefused, match="inside no git repository") as refusal:
        find_table(tmp_path)
    assert refusal.value.exit_code == 4


def test_a_repository_without_a_table_is_refused_with_exit_3(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    with pytest.raises(StateRefused, match="so no table") as refusal:
        find_table(tmp_path)
    assert refusal.value.exit_code == 3


def test_a_table_that_is_a_part_of_another_repository_is_refused(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "part").mkdir()
    (tmp_path / "part/table.toml").write_text("")
    with pytest.raises(StateRefused, match="so no table"):
        find_table(tmp_path / "part")


def test_a_folder_that_is_not_there_is_refused_with_exit_2(tmp_path: Path) -> None:
    with pytest.raises(UsageRefused, match="is no folder"):
        find_table(tmp_path / "nowhere")


def test_a_linked_work_tree_names_its_git_directory_in_a_file(table: Path, tmp_path: Path) -> None:
    assert common_dir(git_dir(table)) == table / ".git"
    linked = tmp_path / "linked"
    git(table, "worktree", "add", "--quiet", str(linked))
    assert git_dir(linked) == (table / ".git/worktrees/linked").resolve()
    assert common_dir(git_dir(linked)) == (table / ".git").resolve()
    assert find_table(linked) == linked.resolve()
