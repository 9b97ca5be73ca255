"""Git as a program: missing, failing, and asked who is at work."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ledger.invented import record
from tests.ledger.repository import git
from tracker.ledger.command import GitFailed, configured_identity
from tracker.ledger.facts import Identity
from tracker.ledger.plumbing import Blob, Repository
from tracker.refusals import GitRefused

LEDGER = Path(__file__).parents[2] / "tracker" / "ledger"


def test_git_is_imported_in_one_module_only() -> None:
    importing = []
    for file in sorted(LEDGER.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            importing += [file.name for name in names if name.split(".")[0] == "git"]
    assert set(importing) == {"command.py"}


def test_reading_the_state_imports_neither_git_nor_toml_writing_nor_locks(table: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tracker.ledger.load import load;"
        "from tracker.ledger.fold import fold; fold(load(Path(sys.argv[1])));"
        "print({'git', 'tomlkit', 'filelock', 'subprocess'} & set(sys.modules))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(table)], check=True, capture_output=True, text=True
    )
    assert said.stdout == "set()\n"


def test_a_computer_without_git_gets_one_clear_line(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitRefused, match="git was not found; install it"):
        record(table, "seven hours")


def test_a_failing_command_says_which_and_why(table: Path) -> None:
    with pytest.raises(GitFailed, match="git ls-tree failed: Not a valid object name nowhere"):
        Repository(table).blobs("nowhere")


def test_an_object_that_is_not_there_is_refused(table: Path) -> None:
    with pytest.raises(GitRefused, match="is missing; git fsck"):
        Repository(table).read(["0" * 40])


def test_objects_are_read_as_they_were_kept(table: Path) -> None:
    repository = Repository(table)
    contents = [b"", b"\n", b"a\nb", b"\0\r\n"]
    for place, data in enumerate(contents):
        (table / str(place)).write_bytes(data)
    names = repository.keep(table, map(str, range(len(contents))))
    assert repository.read(names) == contents


def test_links_are_no_files_of_a_commit(table: Path) -> None:
    (table / "link").symlink_to("table.toml")
    for words in (
        ["add", "link"],
        ["-c", "user.name=B", "-c", "user.email=b", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", "-C", str(table), *words], check=True)
    blobs = Repository(table).blobs("HEAD")
    assert all(isinstance(blob, Blob) and blob.path != "link" for blob in blobs)


def test_who_is_at_work_is_what_git_was_told_or_nobody(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert configured_identity(table) is None
    for key, value in {"user.name": "Cy Example", "user.email": "cy@example.org"}.items():
        git(table, "config", key, value)
    assert configured_identity(table) == Identity("Cy Example", "cy@example.org")
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Di")
    assert str(configured_identity(table)) == "Di <cy@example.org>"
