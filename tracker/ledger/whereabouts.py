"""Where a table is on this computer: its root, its git directory, its unfinished writing.

The rule that this module protects: a table is the root of one git repository. All of this is asked
with plain file reads, so that finding a table needs no git.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.layout import SETTINGS
from tracker.refusals import GitRefused, StateRefused, UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

GIT = ".git"
OURS = "bargain"
PENDING = "pending"


def find_root(start: Path) -> Path | None:
    """The root of the git repository that ``start`` lies in, None when it lies in none."""
    start = start.resolve()
    return next((one for one in (start, *start.parents) if (one / GIT).exists()), None)


def find_table(start: Path) -> Path:
    """The root of the table that ``start`` lies in.

    Raises UsageRefused when there is no such folder, GitRefused when it lies in no git repository,
    StateRefused when the repository holds no table at its root.
    """
    if not start.is_dir():
        raise UsageRefused(f"{start} is no folder")
    root = find_root(start)
    if root is None:
        raise GitRefused(
            f"{start.resolve()} is inside no git repository; bargain init makes a table"
        )
    if not (root / SETTINGS).is_file() and not has_pending(root):
        raise StateRefused(f"{root} holds no {SETTINGS}, so no table; start with bargain init")
    return root


def git_dir(root: Path) -> Path:
    """The git directory of a repository; a linked work tree names it in a file."""
    found = root / GIT
    if found.is_file():
        named = found.read_text(encoding="utf-8", errors="surrogateescape")
        return (root / named.removeprefix("gitdir:").strip()).resolve()
    return found


def common_dir(git: Path) -> Path:
    """The directory that holds objects and branches, shared by linked work trees."""
    pointer = git / "commondir"
    if pointer.is_file():
        return (git / pointer.read_text(encoding="utf-8").strip()).resolve()
    return git


def our_dir(root: Path) -> Path:
    """The folder inside the git directory that this program keeps for its own writing."""
    return git_dir(root) / OURS


def pending_dir(root: Path) -> Path:
    """Where a write notes which commit the work tree has still to follow."""
    return our_dir(root) / PENDING


def has_pending(root: Path) -> bool:
    """Whether a write is under way or was interrupted."""
    folder = pending_dir(root)
    return folder.is_dir() and any(folder.glob("*.json"))
