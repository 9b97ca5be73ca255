"""What git itself says of a table, asked as a person would ask it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def git(root: Path, *args: str) -> str:
    """What a git command prints; it must succeed."""
    who = ("-c", "user.name=Bo", "-c", "user.email=bo@example.org")
    done = subprocess.run(
        ["git", "-C", str(root), *who, *args], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def status(root: Path) -> list[str]:
    """The lines of ``git status``: what is staged, edited or untracked."""
    return git(root, "status", "--porcelain", "--untracked-files=all").splitlines()


def commits(root: Path) -> list[str]:
    """All commits, the newest first."""
    return git(root, "log", "--format=%H").split()


def files_of(root: Path, commit: str) -> list[str]:
    """The paths that a commit adds or changes."""
    return git(root, "show", "--format=", "--name-only", commit).split("\n")[:-1]


def assert_sound(root: Path) -> None:
    """git fsck finds nothing to say."""
    done = subprocess.run(
        ["git", "-C", str(root), "fsck", "--strict", "--no-dangling"],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
