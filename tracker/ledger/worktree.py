"""A table's files as they lie in the folder: listed, read and put in place without git.

The rule that this module protects: a file is there whole or not at all (temporary name, fsync,
rename), nothing is ever read or written through a symbolic link, and reading needs no git, so that
showing where the table stands is quick.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.ledger import layout
from tracker.refusals import StateRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDERS = (layout.CONTRACT, layout.PROPOSALS, layout.ITEMS, layout.CALENDAR)


class WorkTree:
    """The folder of a table as a source of files."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def paths(self) -> list[str]:
        """Every file of the table, as sorted paths from its root; links are left out."""
        found = [layout.SETTINGS] if _is_file(self.root / layout.SETTINGS) else []
        for folder in FOLDERS:
            found.extend(_walk(self.root / folder, folder))
        return sorted(found)

    def folders(self, path: str) -> list[str]:
        """The names of the folders right below a folder, sorted; none where there is no such."""
        return sorted(entry.name for entry in _listed(self.root / path) if _is_folder(entry))

    def has_folder(self, path: str) -> bool:
        """Whether there is such a folder."""
        return os.path.isdir(f"{self.root}/{path}")  # noqa: PTH112 - asked of thousands

    def has_file(self, path: str) -> bool:
        """Whether there is such a file, and no link."""
        return _is_file(self.root / path)

    def files(self, path: str) -> list[str]:
        """Every file below a folder, as sorted paths from the root; links are left out."""
        return sorted(_walk(self.root / path, path))

    def read(self, path: str) -> bytes:
        """The bytes of one of ``paths``; raises OSError."""
        return (self.root / path).read_bytes()


def place(root: Path, path: str, data: bytes) -> None:
    """Put a file in place at once and durably; raises OSError and leaves the old file then."""
    target = root / path
    check_way(root, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.new")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(target.parent)


def check_way(root: Path, path: str) -> None:
    """Raise StateRefused when a folder on the way to ``path`` is a link to somewhere else."""
    for parent in Path(path).parents[:-1]:
        if (root / parent).is_symlink():
            raise StateRefused(f"{parent} is a symbolic link; a table keeps its files itself")


def sync_folder(folder: Path) -> None:
    """Make a rename durable, where the system lets a folder be synchronized (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _walk(folder: Path, prefix: str) -> Iterator[str]:
    for entry in _listed(folder):
        path = f"{prefix}/{entry.name}"
        if _is_folder(entry):
            yield from _walk(folder / entry.name, path)
        elif entry.is_file(follow_symlinks=False):
            yield path


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
