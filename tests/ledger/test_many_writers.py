"""Many people recording at once: all that was acknowledged is there, each in its own commit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ledger.invented import record
from tests.ledger.repository import assert_sound, commits, files_of, git, status
from tracker.ledger.check import check
from tracker.ledger.load import load

PROJECT = Path(__file__).parents[2]

WRITER = """
import sys
from pathlib import Path
from tests.ledger.invented import record
root, party, number, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
for place in range(count):
    record(root, f"writer {number}, document {place}", party=party, hours=number + place)
    print("acknowledged", flush=True)
"""


def start(root: Path, number: int, documents: int) -> subprocess.Popen[str]:
    """A process that records so many documents and says so after each."""
    words = [str(root), ("union", "employer")[number % 2], str(number), str(documents)]
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, *words], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    )


def record_at_once(root: Path, processes: int, documents: int) -> None:
    (root / "caucus.txt").write_text("our draft, not for the other side")
    git(root, "add", "caucus.txt")
    before = len(commits(root))
    writers = [start(root, number, documents) for number in range(processes)]
    said = [writer.communicate()[0].count("acknowledged") for writer in writers]
    assert said == [documents] * processes
    _assert_all_there(root, processes * documents, before)


def _assert_all_there(root: Path, expected: int, before: int) -> None:
    facts = load(root)
    assert len(facts.proposals) == expected
    assert len({proposal.ref for proposal in facts.proposals}) == expected
    written = commits(root)[: len(commits(root)) - before]
    assert len(written) == expected
    folders = [{path.split("/")[1] for path in files_of(root, commit)} for commit in written]
    assert all(len(folder) == 1 for folder in folders)
    assert len(set.union(*folders)) == expected
    assert status(root) == ["A  caucus.txt"]
    assert check(root) == ()
    assert_sound(root)


def test_two_writers_at_once_lose_nothing(table: Path) -> None:
    record_at_once(table, processes=2, documents=3)


@pytest.mark.long
def test_eight_writers_of_twenty_five_documents_lose_nothing(table: Path) -> None:
    record_at_once(table, processes=8, documents=25)


def test_what_one_writer_saw_the_next_comes_after(table: Path) -> None:
    first = record(table, "seven hours").fact
    second = record(table, "six hours").fact
    third = record(table, "five hours").fact
    assert (first.after, second.after, third.after) == ((), (first.id,), (second.id,))
