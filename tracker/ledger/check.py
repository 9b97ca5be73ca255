"""Looking for everything that is wrong or suspicious with what is recorded.

The rule that this module protects: a check changes nothing and stops at nothing; what it finds are
values with a stable code, a path and a sentence. It reads git's objects as well as the folder,
because the two can differ.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tracker.ledger import layout
from tracker.ledger.facts import Facts, Finding
from tracker.ledger.fold import fold
from tracker.ledger.load import load
from tracker.ledger.plumbing import Repository
from tracker.ledger.worktree import FOLDERS, WorkTree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tracker.ledger.facts import ContractFact, Proposal

IMMUTABLE = (layout.CONTRACT, layout.PROPOSALS, layout.CALENDAR)
HAND_EDITED = (layout.SETTINGS, layout.ITEM_FILE)


def check(root: Path) -> tuple[Finding, ...]:
    """All findings about the table at ``root``; raises GitRefused when git cannot be asked."""
    facts = load(root)
    repository = Repository(root)
    return tuple(
        dict.fromkeys(
            (
                *fold(facts).findings,
                *_folders_without_facts(root, facts),
                *_papers(root, facts),
                *_against_commit(repository),
                *_history(repository),
            )
        )
    )


def _papers(root: Path, facts: Facts) -> Iterator[Finding]:
    documents: list[Proposal | ContractFact] = [*facts.proposals, *facts.in_error]
    if facts.contract is None:
        yield Finding("no-contract", layout.CONTRACT, "there is no contract to compare with")
    else:
        documents.append(facts.contract)
    for fact in documents:
        folder = layout.folder(fact)
        yield from _original(root, f"{folder}/{fact.original}", fact.sha256)
        if not (root / folder / layout.TEXT).is_file():
            yield Finding("missing", f"{folder}/{layout.TEXT}", "the document's text is not there")


def _original(root: Path, path: str, sha256: str) -> Iterator[Finding]:
    try:
        data = (root / path).read_bytes()
    except OSError:
        yield Finding("missing", path, "the document is not there")
        return
    if hashlib.sha256(data).hexdigest() != sha256:
        yield Finding("altered", path, "the document is not the one that was recorded")


def _folders_without_facts(root: Path, facts: Facts) -> Iterator[Finding]:
    known = {proposal.folder for proposal in (*facts.proposals, *facts.in_error)}
    known |= {finding.where.rpartition("/")[0] for finding in facts.findings}
    folders = {
        "/".join(path.split("/")[:2])
        for path in WorkTree(root).paths()
        if path.startswith(f"{layout.PROPOSALS}/") and path.count("/") > 1
    }
    for folder in sorted(folders - known):
        yield Finding("no-fact", folder, f"a proposal's folder without {layout.PROPOSAL_FILE}")


def _against_commit(repository: Repository) -> Iterator[Finding]:
    """What differs between the folder and the last commit."""
    recorded = {blob.path: blob.name for blob in repository.blobs("HEAD")}
    ours = {path: name for path, name in recorded.items() if _belongs(path)}
    present = WorkTree(repository.root).paths()
    for path in sorted(ours.keys() - set(present)):
        yield Finding("missing", path, "it is recorded but not in the folder; git restore it")
    for path in sorted(set(present) - ours.keys()):
        yield Finding("uncommitted", path, "it is in the folder but not recorded in git")
    common = [path for path in present if path in ours and "\n" not in path]
    names = dict(zip(common, repository.names(common), strict=True))
    for path in common:
        if names[path] != ours[path]:
            yield _edited(path)


def _edited(path: str) -> Finding:
    if path.endswith(HAND_EDITED):
        return Finding("uncommitted", path, "it was edited and is not committed")
    return Finding("altered", path, "it differs from what is recorded in git")


def _history(repository: Repository) -> Iterator[Finding]:
    """Facts and documents that a later commit changed or took away."""
    for path in sorted(repository.rewritten("HEAD", (*IMMUTABLE, layout.ITEMS))):
        if not path.endswith(HAND_EDITED):
            yield Finding("rewritten", path, "a later commit changed or removed what was recorded")


def _belongs(path: str) -> bool:
    return path == layout.SETTINGS or path.startswith(tuple(f"{folder}/" for folder in FOLDERS))
