"""The steps that a write is made of, each one low-level command of git.

The rule that this module protects: nothing here touches the work tree or the shared index, and no
step is visible to anybody before ``advance`` moves the branch from the commit that was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger.command import GitCommand
from tracker.ledger.whereabouts import git_dir
from tracker.refusals import GitRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from tracker.ledger.facts import Identity

REGULAR = "100644"
EXECUTABLE = "100755"


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a commit: its path from the root and the name of the object that holds it."""

    path: str
    name: str


class Repository:
    """The repository at ``root``; every method may raise GitRefused."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git_dir = git_dir(root)
        self._git = GitCommand(root, self.git_dir)

    def start(self) -> None:
        """Make the folder a repository; does nothing to one that is there."""
        self._git.run("init", "--quiet", "--template=", "--initial-branch=main")

    def branch(self) -> str:
        """The full name of the branch that HEAD is on; refuses when HEAD is on none."""
        found = self._git.ask("symbolic-ref", "--quiet", "HEAD")
        if found is None:
            raise GitRefused("HEAD is on no branch and a record could be lost; git switch to one")
        return found.decode().strip()

    def commit_of(self, revision: str) -> str | None:
        """The name of the commit that ``revision`` means, None when there is none."""
        wanted = f"{revision}^{{commit}}"
        found = self._git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        return found.decode().strip() if found else None

    def contains(self, later: str, earlier: str) -> bool:
        """Whether commit ``earlier`` is ``later`` or one of its ancestors."""
        return self._git.ask("merge-base", "--is-ancestor", earlier, later) is not None

    def keep(self, folder: Path, names: Iterable[str]) -> list[str]:
        """Keep these files of ``folder`` as objects, byte for byte; gives the objects' names."""
        said = self._git.run(
            "-C", str(folder), "hash-object", "-w", "--no-filters", "--", *names
        )  # fmt: skip
        return said.decode().split()

    def tree(self, index: Path, base: str | None, blobs: Iterable[Blob]) -> str:
        """The tree of commit ``base`` with ``blobs`` set, made in the private file ``index``."""
        env = {"GIT_INDEX_FILE": str(index)}
        if base is not None:
            self._git.run("read-tree", base, env=env)
        self.set_entries(index, blobs)
        return self._git.run("write-tree", env=env).decode().strip()

    def set_entries(self, index: Path, blobs: Iterable[Blob]) -> None:
        """Set exactly these entries of an index file; all others stay as they are."""
        lines = "".join(f"{REGULAR} {blob.name}\t{blob.path}\0" for blob in blobs)
        env = {"GIT_INDEX_FILE": str(index)}
        self._git.run("update-index", "-z", "--index-info", given=lines.encode(), env=env)

    def commit(
        self, tree: str, parent: str | None, message: str, author: Identity, when: datetime
    ) -> str:
        """Make a commit that no branch holds yet; gives its name. ``when`` has a zone."""
        parents = () if parent is None else ("-p", parent)
        said = self._git.run(
            "commit-tree", *parents, "-F", "-", tree,
            given=message.encode(errors="replace"), env=_signature(author, when),
        )  # fmt: skip
        return said.decode().strip()

    def advance(self, branch: str, new: str, old: str | None, reason: str) -> None:
        """Move ``branch`` from ``old`` (None: from nothing) to ``new``; fails when it has moved."""
        self._git.run("update-ref", "-m", f"bargain: {reason}", branch, new, old or "")

    def blobs(self, revision: str, paths: Iterable[str] = ()) -> list[Blob]:
        """The files of a commit, all or exactly these; links and submodules are left out."""
        said = self._git.run("ls-tree", "-r", "-z", "--full-tree", revision, "--", *paths)
        return list(_listed(said))

    def names(self, paths: Iterable[str]) -> list[str]:
        """The names that the work tree's files, taken byte for byte, would have as objects."""
        given = "".join(f"{path}\n" for path in paths).encode()
        said = self._git.run("hash-object", "--no-filters", "--stdin-paths", given=given)
        return said.decode().split()

    def index_paths(self, paths: Iterable[str]) -> set[str]:
        """Which of these paths the shared index holds."""
        return _names(self._git.run("ls-files", "-z", "--full-name", "--", *paths))

    def read(self, names: Iterable[str]) -> list[bytes]:
        """The bytes of these objects, as kept."""
        given = "".join(f"{name}\n" for name in names).encode()
        return list(_contents(self._git.run("cat-file", "--batch", given=given)))

    def rewritten(self, revision: str, paths: Iterable[str]) -> set[str]:
        """Files below ``paths`` that a commit up to ``revision`` changed or took away."""
        said = self._git.run(
            "log", "--no-renames", "--diff-filter=MDT", "--format=", "--name-only", "-z",
            revision, "--", *paths,
        )  # fmt: skip
        return _names(said)


def _names(said: bytes) -> set[str]:
    return set(filter(None, said.decode(errors="replace").split("\0")))


def _listed(said: bytes) -> Iterator[Blob]:
    for line in filter(None, said.decode(errors="replace").split("\0")):
        head, _, path = line.partition("\t")
        mode, _, name = head.split()
        if mode in {REGULAR, EXECUTABLE}:
            yield Blob(path, name)


def _contents(said: bytes) -> Iterator[bytes]:
    """Take a batch apart: ``<name> blob <size>``, a line break, the bytes, a line break."""
    at = 0
    while at < len(said):
        end = said.index(b"\n", at)
        head = said[at:end].split()
        if head[1] != b"blob":
            raise GitRefused(f"object {head[0].decode()} is missing; git fsck tells more")
        size = int(head[2])
        yield said[end + 1 : end + 1 + size]
        at = end + size + 2


def _signature(author: Identity, when: datetime) -> dict[str, str]:
    date = f"@{int(when.timestamp())} {when:%z}"
    return {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", author.name), ("EMAIL", author.email), ("DATE", date))
    }
