"""A document's papers: the original, its text, and the text that its redline claims to change.

The rule that this module protects: an original that is shown as evidence has the sha256 that its
fact names. It is read from git's objects, because filters, line-ending rules, links and replaced
objects can change what lies in the folder and cannot change those bytes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ledger import layout
from tracker.ledger.unread import unread
from tracker.refusals import StateRefused

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tracker.ledger.facts import ContractFact, Proposal


@dataclass(frozen=True, slots=True)
class Papers:
    """A document's bytes as received, its canonical text, and the text its redline claims."""

    original: bytes
    text: bytes
    claimed_base: bytes | None = None

    @property
    def sha256(self) -> str:
        """That of the original."""
        return hashlib.sha256(self.original).hexdigest()

    def files(self, folder: str, original: str) -> dict[str, bytes]:
        """The papers by their paths from the root."""
        files = {f"{folder}/{original}": self.original, f"{folder}/{layout.TEXT}": self.text}
        if self.claimed_base is not None:
            files[f"{folder}/{layout.CLAIMED_BASE}"] = self.claimed_base
        return files


def same_words(root: Path, proposal: Proposal, others: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Those of ``others`` whose words, in other bytes, are the proposal's, from the same party."""
    text = (root / proposal.folder / layout.TEXT).read_bytes()
    alike = (one for one in others if one.party == proposal.party and not unread(one))
    return tuple(one for one in alike if one.id != proposal.id and _says(root, one, text))


def _says(root: Path, proposal: Proposal, text: bytes) -> bool:
    path = root / proposal.folder / layout.TEXT
    try:  # the size first: a large table has thousands of texts
        return path.stat().st_size == len(text) and path.read_bytes() == text
    except OSError:
        return False


def read_original(root: Path, fact: Proposal | ContractFact) -> bytes:
    """The document as received.

    Raises StateRefused when it is not in the last commit or is not the one that was recorded.
    """
    from tracker.ledger.plumbing import Repository

    path = f"{layout.folder(fact)}/{fact.original}"
    repository = Repository(root)
    blobs = repository.blobs("HEAD", [path])
    if not blobs:
        raise StateRefused(f"{path} is not in the last commit; bargain check tells more")
    [data] = repository.read([blobs[0].name])
    if hashlib.sha256(data).hexdigest() != fact.sha256:
        raise StateRefused(f"{path} is not the document that was recorded (its sha256 differs)")
    return data
