"""A private folder for one write, and the private copy of the shared index made in it.

The rule that this module protects: what a writer prepares is invisible to every other git command,
and what a killed writer left is swept away by the next.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from tracker.ledger.whereabouts import our_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.ledger.plumbing import Blob, Repository

_PREFIX = "scratch-"


@contextmanager
def scratch(root: Path) -> Iterator[Path]:
    """A new folder inside the git directory, gone afterwards.

    Its name is new each time: a git that outlived its writer may still write to an old one.
    """
    folder = Path(mkdtemp(prefix=_PREFIX, dir=our_dir(root)))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear_scratch(root: Path) -> None:
    """Sweep away what stopped writers left; the caller holds the lock of writers."""
    for folder in our_dir(root).glob(f"{_PREFIX}*"):
        shutil.rmtree(folder, ignore_errors=True)


def changed_index(repository: Repository, folder: Path, blobs: Iterable[Blob]) -> Path:
    """A copy of the shared index in ``folder`` with ``blobs`` set: what a person staged stays.

    The caller holds the index lock and puts the copy in place.
    """
    shared, copy = repository.git_dir / "index", folder / "shared"
    if shared.exists():
        shutil.copyfile(shared, copy)
    repository.set_entries(copy, blobs)
    return copy
