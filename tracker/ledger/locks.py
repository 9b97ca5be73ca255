"""Who may write: one lock for this program, and git's own lock on the shared index.

The rule that this module protects: no two writers at once, and no lock outlives its owner. The
first lock is the system's, let go when its holder dies. Git's is a file, so ours carries a word by
which the next writer, who holds the first lock, knows that its owner is gone.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from tracker.ledger.whereabouts import OURS, common_dir, our_dir
from tracker.refusals import GitRefused, StateRefused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60.0
"""Seconds to wait for another writer: a whole room recording at once takes a few."""

INDEX_PATIENCE = 5.0
"""Seconds to wait for a git command of somebody else that holds the shared index."""

STALE_AFTER = 2.0
"""Seconds without change after which a branch lock left by a killed git is nobody's: git holds
such a lock for the time of one rename."""

_STEP = 0.05
_OUR_WORD = b"bargain\n"


class IndexBusy(GitRefused):
    """Another git command holds the shared index."""


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Hold the one lock of this table's writers; refuses after PATIENCE."""
    from filelock import FileLock, Timeout

    folder = our_dir(root)
    folder.mkdir(exist_ok=True)
    try:
        with FileLock(folder / "lock", timeout=PATIENCE):
            yield
    except Timeout as error:
        raise StateRefused(
            f"another command has been writing for {PATIENCE:.0f} seconds"
        ) from error


@contextmanager
def index_lock(git_dir: Path) -> Iterator[None]:
    """Hold ``index.lock``, so that no git command changes the shared index meanwhile.

    The caller holds ``writing``. Raises IndexBusy when another git command keeps it too long.
    """
    lock = git_dir / "index.lock"
    for _ in range(round(INDEX_PATIENCE / _STEP)):
        drop_our_index_lock(git_dir)
        if _claim(lock):
            break
        time.sleep(_STEP)
    else:
        raise IndexBusy(f"another git command is at work; when none is, delete {lock}")
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def drop_our_index_lock(git_dir: Path) -> None:
    """Remove ``index.lock`` when a writer of this program left it; the caller holds ``writing``."""
    lock = git_dir / "index.lock"
    with suppress(FileNotFoundError):
        if lock.stat().st_size == len(_OUR_WORD) and lock.read_bytes() == _OUR_WORD:
            lock.unlink()


def drop_stale_branch_locks(git_dir: Path, branch: str) -> None:
    """Remove the locks on HEAD and ``branch`` that a killed git left behind.

    To be called only after a write was interrupted; a lock that changes meanwhile is somebody's.
    """
    for lock in (git_dir / "HEAD.lock", common_dir(git_dir) / f"{branch}.lock"):
        if (before := _stamp(lock)) is None:
            continue
        for _ in range(round(STALE_AFTER / _STEP)):
            time.sleep(_STEP)
            if _stamp(lock) != before:
                break
        else:
            lock.unlink(missing_ok=True)


def _stamp(path: Path) -> tuple[int, int] | None:
    with suppress(FileNotFoundError):
        found = path.stat()
        return found.st_ino, found.st_mtime_ns
    return None


def _claim(lock: Path) -> bool:
    """Make the lock with our word in it, whole from its first moment; False when it exists."""
    word = lock.parent / OURS / "word"
    word.write_bytes(_OUR_WORD)
    try:
        os.link(word, lock)
    except FileExistsError:
        return False
    except OSError:
        # A file system without hard links.
        return _claim_by_writing(lock)
    return True


def _claim_by_writing(lock: Path) -> bool:
    try:
        with lock.open("xb") as file:
            file.write(_OUR_WORD)
    except FileExistsError:
        return False
    return True
