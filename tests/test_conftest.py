"""The tests stand on nothing of the person who runs them."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=folder, check=False, capture_output=True, text=True)


def test_git_has_no_settings_but_a_repository_s_own(tmp_path: Path) -> None:
    result = git(tmp_path, "config", "--list")
    assert (result.returncode, result.stdout) == (0, "")


def test_a_git_hook_s_variables_point_no_test_at_another_repository(tmp_path: Path) -> None:
    assert git(tmp_path, "rev-parse", "--git-dir").returncode != 0


def test_home_is_the_run_s_own(away_from_home: Path) -> None:
    assert Path.home() == Path("~").expanduser() == away_from_home
