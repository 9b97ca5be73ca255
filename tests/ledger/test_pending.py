"""A write that was interrupted is finished by the next command, of whatever kind."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.ledger.invented import record, say
from tests.ledger.repository import assert_sound, git, status
from tracker.ledger import locks
from tracker.ledger.check import check
from tracker.ledger.facts import Status
from tracker.ledger.load import load
from tracker.ledger.pending import Note, keep_note
from tracker.ledger.store import complete
from tracker.ledger.whereabouts import has_pending


@pytest.fixture
def behind(table: Path) -> Path:
    """A table whose last record has reached the branch, and neither the folder nor the index."""
    old = git(table, "rev-parse", "HEAD").strip()
    index = (table / ".git/index").read_bytes()
    folder = table / record(table, "seven hours").fact.folder
    paths = tuple(f"{folder.relative_to(table)}/{file.name}" for file in folder.iterdir())
    keep_note(table, Note("refs/heads/main", old, git(table, "rev-parse", "HEAD").strip(), paths))
    shutil.rmtree(folder)
    (table / ".git/index").write_bytes(index)
    return table


def test_reading_finishes_what_was_interrupted(behind: Path) -> None:
    assert len(status(behind)) == 4
    assert len(load(behind).proposals) == 1
    assert status(behind) == []
    assert not has_pending(behind)


def test_writing_finishes_what_was_interrupted(behind: Path) -> None:
    say(behind, Status.OPEN)
    assert status(behind) == []
    assert check(behind) == ()
    assert_sound(behind)


def test_a_document_interrupted_counts_for_the_next_one(behind: Path) -> None:
    assert record(behind, "six hours").fact.ref == "U2"
    assert record(behind, "seven hours").commit is None


def test_what_a_person_made_meanwhile_stays(behind: Path) -> None:
    (behind / "caucus.txt").write_text("ours")
    git(behind, "add", "caucus.txt")
    load(behind)
    assert status(behind) == ["A  caucus.txt"]


def test_a_lock_that_a_writer_left_on_the_index_is_no_obstacle(behind: Path) -> None:
    (behind / ".git/index.lock").write_bytes(b"bargain\n")
    assert len(load(behind).proposals) == 1
    assert not (behind / ".git/index.lock").exists()


def test_locks_that_a_killed_git_left_on_the_branch_are_no_obstacle(
    behind: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "STALE_AFTER", 0.1)
    for name in ("HEAD.lock", "refs/heads/main.lock"):
        (behind / ".git" / name).write_bytes(b"")
    say(behind, Status.OPEN)
    assert status(behind) == []


def test_an_index_that_a_person_keeps_leaves_a_finding_and_the_documents(
    behind: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "INDEX_PATIENCE", 0.1)
    (behind / ".git/index.lock").write_bytes(b"")
    found = load(behind)
    assert len(found.proposals) == 1
    assert [finding.code for finding in found.findings] == ["behind"]
    (behind / ".git/index.lock").unlink()
    assert load(behind).findings == ()
    assert status(behind) == []


def test_a_commit_that_the_branch_never_took_is_forgotten_once_the_branch_moves(
    table: Path,
) -> None:
    head = git(table, "rev-parse", "HEAD").strip()
    tree = git(table, "rev-parse", "HEAD^{tree}").strip()
    lost = git(table, "commit-tree", tree, "-p", head, "-m", "never taken").strip()
    keep_note(table, Note("refs/heads/main", head, lost, ("items/x/item.toml",)))
    complete(table)
    assert has_pending(table)
    record(table, "seven hours")
    complete(table)
    assert not has_pending(table)
    assert status(table) == []


def test_a_file_that_a_later_commit_took_away_does_not_come_back(behind: Path) -> None:
    git(behind, "rm", "-r", "--quiet", "--cached", "--ignore-unmatch", "proposals")
    git(behind, "commit", "--quiet", "-m", "somebody removes it")
    load(behind)
    assert not (behind / "proposals").exists() or not any((behind / "proposals").iterdir())
    assert not has_pending(behind)


def test_what_a_stopped_writer_prepared_is_swept_away(table: Path) -> None:
    left = table / ".git/bargain/scratch-left"
    left.mkdir()
    (left / "index").write_bytes(b"half")
    (table / ".git/bargain/pending/.half.json.new").write_bytes(b"{")
    record(table, "seven hours")
    assert not left.exists()
    assert not Path(table / ".git/bargain/pending/.half.json.new").exists()
