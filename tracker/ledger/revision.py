"""The facts as of one commit, read from git's objects.

The rule that this module protects: an answer about the past comes from that revision's own tree and
never from walking through history.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.load import read_facts
from tracker.ledger.plumbing import Repository
from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.ledger.facts import Facts


class Revision:
    """The facts' files of one commit, read at the cost of two git commands."""

    def __init__(self, repository: Repository, commit: str) -> None:
        blobs = [one for one in repository.blobs(commit) if one.path.endswith((".json", ".toml"))]
        contents = repository.read(blob.name for blob in blobs)
        self._files = {blob.path: data for blob, data in zip(blobs, contents, strict=True)}

    def paths(self) -> list[str]:
        """The path of every file that could be a fact, sorted."""
        return sorted(self._files)

    def read(self, path: str) -> bytes:
        """The bytes of one of them."""
        return self._files[path]


def load_at(root: Path, revision: str) -> Facts:
    """The facts as of a commit (a tag, a branch, ``HEAD~3``); raises UsageRefused for none such."""
    repository = Repository(root)
    commit = repository.commit_of(revision)
    if commit is None:
        raise UsageRefused(f"{revision!r} is no commit of this table")
    return read_facts(Revision(repository, commit))
