"""The one writer: a plan made from what is recorded becomes one commit, or nothing happens.

The rule that this module protects: all or nothing, compare and swap. The plan is made under the
writers' lock from what is there at that moment; the branch moves only from the commit that was
read; nobody's staged or edited file is touched; a recorded file is never overwritten; and once the
branch has moved, the record is kept, whatever happens afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from tracker.ledger.command import GitFailed
from tracker.ledger.load import read_facts
from tracker.ledger.locks import IndexBusy, drop_stale_branch_locks, index_lock, writing
from tracker.ledger.pending import Note, drop_note, keep_note, recover
from tracker.ledger.plumbing import Blob, Repository
from tracker.ledger.scratch import changed_index, scratch
from tracker.ledger.whereabouts import GIT
from tracker.ledger.worktree import WorkTree, check_way, place
from tracker.refusals import GitRefused, StateRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from tracker.ledger.facts import Facts, Identity

ATTEMPTS = 5
"""How often a plan is made anew because somebody's git moved the branch meanwhile."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Plan(Generic[T]):
    """What to record: new files by path from the root; none means that nothing has to change."""

    fact: T
    files: Mapping[str, bytes]
    message: str = ""


@dataclass(frozen=True, slots=True)
class Recorded(Generic[T]):
    """What stands recorded, and the commit that did it; None when it was there before."""

    fact: T
    commit: str | None


def transact(
    root: Path, plan: Callable[[Facts], Plan[T]], author: Identity, when: datetime
) -> Recorded[T]:
    """Record what ``plan`` makes of the table's facts; ``when`` is the recorder's clock.

    ``plan`` may be called again when the branch has moved. Raises what it raises, StateRefused for
    a file that is in the way, GitRefused when git or the disk fails (the line says whether the
    record is kept).
    """
    recorded: Recorded[T] | None = None
    try:
        with writing(root):
            repository = Repository(root)
            attempts = (_attempt(repository, plan, author, when) for _ in range(ATTEMPTS))
            recorded = next((one for one in attempts if one is not None), None)
    except OSError as error:
        if recorded is None:
            raise GitRefused(f"nothing was recorded: {_reason(error)}") from error
    if recorded is None:
        raise GitRefused("nothing was recorded: another program keeps moving the branch")
    return recorded


def start(root: Path) -> None:
    """Make ``root`` a repository of its own unless it is the root of one; raises GitRefused."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        if not (root / GIT).exists():
            Repository(root).start()
    except OSError as error:
        raise GitRefused(f"no table can be made here: {_reason(error)}") from error


def complete(root: Path) -> None:
    """Finish what an interrupted writer began; raises StateRefused or GitRefused."""
    try:
        with writing(root):
            recover(Repository(root))
    except OSError as error:
        raise GitRefused(_reason(error)) from error


@dataclass(frozen=True, slots=True)
class _Writing:
    """One attempt: the repository, where it stood, and the private folder."""

    repository: Repository
    branch: str
    base: str | None
    folder: Path


def _attempt(
    repository: Repository, plan: Callable[[Facts], Plan[T]], author: Identity, when: datetime
) -> Recorded[T] | None:
    """None when the branch moved between reading and writing."""
    recover(repository)
    branch = repository.branch()
    base = repository.commit_of(branch)
    planned = plan(read_facts(WorkTree(repository.root)))
    if not planned.files:
        return Recorded(planned.fact, None)
    _check_free(repository, base, planned.files)
    with scratch(repository.root) as folder:
        writing = _Writing(repository, branch, base, folder)
        blobs = _keep(writing, planned.files)
        tree = repository.tree(folder / "index", base, blobs)
        new = repository.commit(tree, base, planned.message, author, when)
        moved = _publish(writing, new, blobs, planned.files)
    return Recorded(planned.fact, new) if moved else None


def _check_free(repository: Repository, base: str | None, files: Mapping[str, bytes]) -> None:
    for path in files:
        check_way(repository.root, path)
        if (repository.root / path).exists():
            raise StateRefused(f"{path} is in the way: it is there and is not to be overwritten")
    if base is not None and (found := repository.blobs(base, files)):
        raise StateRefused(f"{found[0].path} is recorded already; git restore brings it back")


def _keep(writing: _Writing, files: Mapping[str, bytes]) -> list[Blob]:
    names = [str(place) for place in range(len(files))]
    for name, data in zip(names, files.values(), strict=True):
        (writing.folder / name).write_bytes(data)
    objects = writing.repository.keep(writing.folder, names)
    return [Blob(path, name) for path, name in zip(files, objects, strict=True)]


def _publish(writing: _Writing, new: str, blobs: list[Blob], files: Mapping[str, bytes]) -> bool:
    """Move the branch and let everything follow; False when somebody moved it before."""
    root, git_dir = writing.repository.root, writing.repository.git_dir
    note = Note(writing.branch, writing.base, new, tuple(files))
    keep_note(root, note)
    moved = False
    try:
        with index_lock(git_dir):
            index = changed_index(writing.repository, writing.folder, blobs)
            moved = _advance(writing, new)
            if moved:
                _follow(root, files)
                index.replace(git_dir / "index")
        drop_note(root, note)
    except IndexBusy:
        drop_note(root, note)
        raise
    except OSError as error:
        if not moved:
            raise
        raise GitRefused(
            f"it is recorded (commit {new[:10]}), but the work tree could not follow "
            f"({_reason(error)}); the next command completes that"
        ) from error
    return moved


def _advance(writing: _Writing, new: str) -> bool:
    """Move the branch; False when somebody else has moved it before."""
    repository = writing.repository
    try:
        repository.advance(writing.branch, new, writing.base, "record")
    except GitFailed:
        match repository.commit_of(writing.branch):
            case found if found == writing.base:
                raise
            case found if found != new:
                return False
    # A git that was killed, or could not remove its own locks, may have moved the branch all the
    # same; what it left locked is nobody's now.
    drop_stale_branch_locks(repository.git_dir, writing.branch)
    return True


def _follow(root: Path, files: Mapping[str, bytes]) -> None:
    """Facts last: whoever reads meanwhile never sees one without its documents."""
    for path in sorted(files, key=lambda path: path.endswith(".json")):
        place(root, path, files[path])


def _reason(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"{reason} ({error.filename})" if error.filename else reason
