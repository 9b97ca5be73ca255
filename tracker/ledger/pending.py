"""Notes about commits that the work tree has still to follow, and following them.

The rule that this module protects: whatever moment a writer is stopped at, the next command makes
the work tree and the shared index agree with the commit, and touches nothing that a person made. A
note is written before the branch moves and dropped after everything has followed; a note whose
commit the branch never took says nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.locks import drop_our_index_lock, drop_stale_branch_locks, index_lock
from tracker.ledger.scratch import changed_index, clear_scratch, scratch
from tracker.ledger.whereabouts import pending_dir
from tracker.ledger.worktree import place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tracker.ledger.plumbing import Repository


@dataclass(frozen=True, slots=True)
class Note:
    """``branch`` goes from commit ``old`` to ``new``, which adds the files at ``paths``."""

    branch: str
    old: str | None
    new: str
    paths: tuple[str, ...]


def keep_note(root: Path, note: Note) -> None:
    """Write the note durably; raises OSError."""
    record = {"branch": note.branch, "new": note.new, "old": note.old, "paths": list(note.paths)}
    place(pending_dir(root), _name(note), json.dumps(record).encode())


def drop_note(root: Path, note: Note) -> None:
    """Everything has followed, or never will have to."""
    (pending_dir(root) / _name(note)).unlink(missing_ok=True)


def recover(repository: Repository) -> None:
    """Finish what interrupted writers began; the caller holds the lock of writers."""
    drop_our_index_lock(repository.git_dir)
    clear_scratch(repository.root)
    _clear_half_notes(repository.root)
    for note in _notes(repository.root):
        drop_stale_branch_locks(repository.git_dir, note.branch)
        _settle(repository, note)


def _settle(repository: Repository, note: Note) -> None:
    head = repository.commit_of(note.branch)
    if head is not None and _holds(repository, head, note.new):
        complete(repository, note.paths)
    elif head == note.old:
        # A git that outlived its writer may still move the branch: the note stays until it can't.
        return
    drop_note(repository.root, note)


def complete(repository: Repository, paths: Iterable[str]) -> None:
    """Bring files of HEAD that are nowhere in the work tree or the shared index to both."""
    blobs = repository.blobs("HEAD", paths)
    missing = [blob for blob in blobs if not (repository.root / blob.path).exists()]
    for blob, data in zip(missing, repository.read(blob.name for blob in missing), strict=True):
        place(repository.root, blob.path, data)
    listed = repository.index_paths(blob.path for blob in blobs)
    absent = [blob for blob in blobs if blob.path not in listed]
    if absent:
        with scratch(repository.root) as folder, index_lock(repository.git_dir):
            changed_index(repository, folder, absent).replace(repository.git_dir / "index")


def _holds(repository: Repository, head: str, commit: str) -> bool:
    return repository.commit_of(commit) is not None and repository.contains(head, commit)


def _notes(root: Path) -> list[Note]:
    records = [json.loads(file.read_bytes()) for file in sorted(pending_dir(root).glob("*.json"))]
    return [Note(one["branch"], one["old"], one["new"], tuple(one["paths"])) for one in records]


def _clear_half_notes(root: Path) -> None:
    for file in pending_dir(root).glob(".*.new"):
        file.unlink(missing_ok=True)


def _name(note: Note) -> str:
    return f"{note.new}.json"
