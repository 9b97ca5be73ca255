"""One write is one commit of exactly its paths, whatever the person's git is set to or doing."""

from __future__ import annotations

import errno
import os
import subprocess
import threading
from typing import TYPE_CHECKING

import pytest

from tests.ledger.invented import ANN, RECORDED, make_table, record, say
from tests.ledger.repository import assert_sound, commits, files_of, git, status
from tracker.ledger import locks
from tracker.ledger.check import check
from tracker.ledger.facts import Facts, Status
from tracker.ledger.load import load
from tracker.ledger.store import ATTEMPTS, Plan, transact
from tracker.refusals import GitRefused, StateRefused

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"items/wages/marks/a.json": b"1", "items/wages/marks/b.json": b"2"}


def write(root: Path, files: dict[str, bytes] | None = None) -> str | None:
    """Record files as they are."""
    planned = Plan(None, FILES if files is None else files, "Two files")
    return transact(root, lambda _: planned, ANN, RECORDED).commit


def test_a_write_is_one_commit_by_its_author_of_exactly_its_paths(table: Path) -> None:
    before = commits(table)
    commit = write(table)
    assert commits(table) == [commit, *before]
    assert files_of(table, "HEAD") == sorted(FILES)
    shown = git(table, "show", "--no-patch", "--format=%an <%ae>|%cn <%ce>|%aI|%s", "HEAD")
    assert shown.strip().split("|") == [str(ANN), str(ANN), RECORDED.isoformat(), "Two files"]
    assert status(table) == []
    assert_sound(table)


def test_a_plan_without_files_changes_nothing(table: Path) -> None:
    before = commits(table)
    assert write(table, {}) is None
    assert commits(table) == before


def test_what_a_person_staged_edited_or_left_stays_as_it_was(table: Path) -> None:
    (table / "caucus.txt").write_text("ours")
    git(table, "add", "caucus.txt")
    git(table, "rm", "--quiet", "--cached", "items/wages/item.toml")
    (table / "items/admin-time/item.toml").write_text('title = "Admin"\n')
    before = status(table)
    write(table)
    assert status(table) == before
    assert files_of(table, "HEAD") == sorted(FILES)


def test_nothing_recorded_is_ever_overwritten(table: Path) -> None:
    write(table)
    with pytest.raises(StateRefused, match="in the way"):
        write(table)
    for path in FILES:
        (table / path).unlink()
    with pytest.raises(StateRefused, match="recorded already; git restore"):
        write(table)


def test_a_file_of_a_person_is_never_overwritten(table: Path) -> None:
    (table / "items/wages/marks").mkdir()
    (table / "items/wages/marks/b.json").write_text("mine")
    before = commits(table)
    with pytest.raises(StateRefused, match=r"marks/b\.json is in the way"):
        write(table)
    assert commits(table) == before
    assert (table / "items/wages/marks/b.json").read_text() == "mine"


def test_nothing_is_written_through_a_symbolic_link(table: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (table / "items/wages/marks").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StateRefused, match="symbolic link"):
        write(table)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_person_who_keeps_the_index_is_waited_for_and_then_refused(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "INDEX_PATIENCE", 0.2)
    lock = table / ".git/index.lock"
    lock.write_bytes(b"")
    before = commits(table)
    with pytest.raises(GitRefused, match="another git command is at work"):
        write(table)
    assert commits(table) == before
    assert lock.exists()
    threading.Timer(0.1, lock.unlink).start()
    write(table)
    assert status(table) == []


def test_a_branch_that_moves_meanwhile_makes_the_plan_anew(table: Path) -> None:
    calls: list[int] = []

    def plan(_: Facts) -> Plan[None]:
        calls.append(1)
        if len(calls) == 1:
            git(table, "commit", "--quiet", "--allow-empty", "-m", "somebody else")
        return Plan(None, FILES, "mine")

    transact(table, plan, ANN, RECORDED)
    assert len(calls) == 2
    assert git(table, "log", "-2", "--format=%s").split("\n")[:2] == ["mine", "somebody else"]
    assert status(table) == []


def test_a_branch_that_never_rests_is_given_up(table: Path) -> None:
    calls: list[int] = []

    def plan(_: Facts) -> Plan[None]:
        calls.append(1)
        git(table, "commit", "--quiet", "--allow-empty", "-m", "somebody else")
        return Plan(None, FILES, "mine")

    with pytest.raises(GitRefused, match="nothing was recorded"):
        transact(table, plan, ANN, RECORDED)
    assert len(calls) == ATTEMPTS
    assert status(table) == []


def test_a_file_system_without_hard_links_is_locked_in_another_way(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(locks, "INDEX_PATIENCE", 0.1)
    write(table)
    (table / ".git/index.lock").write_bytes(b"")
    with pytest.raises(GitRefused, match="another git command is at work"):
        write(table, {"items/wages/marks/c.json": b"3"})


def test_a_head_on_no_branch_is_refused(table: Path) -> None:
    git(table, "checkout", "--quiet", "--detach")
    with pytest.raises(GitRefused, match="HEAD is on no branch"):
        write(table)


def test_the_first_commit_of_a_branch_can_be_a_record(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "draft.txt").write_text("x")
    git(tmp_path, "add", "draft.txt")
    write(tmp_path)
    assert files_of(tmp_path, "HEAD") == sorted(FILES)
    assert status(tmp_path) == ["A  draft.txt"]


def test_a_linked_work_tree_is_written_to_like_any_other(table: Path, tmp_path: Path) -> None:
    git(table, "worktree", "add", "--quiet", "-b", "caucus", str(tmp_path / "linked"))
    record(tmp_path / "linked", "five hours")
    assert status(tmp_path / "linked") == []
    assert check(tmp_path / "linked") == ()
    assert load(table).proposals == ()


HOSTILE = """
[core]
    autocrlf = true
    fsmonitor = false
    hooksPath = hooks
[commit]
    gpgSign = true
[user]
    name = Somebody Else
[i18n]
    commitEncoding = ISO-8859-1
[filter "upper"]
    clean = tr a-z A-Z
    smudge = tr a-z A-Z
"""


def test_no_setting_of_a_person_or_a_repository_changes_what_is_kept(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "gitconfig"
    settings.write_text(HOSTILE)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    for name, value in {
        "GIT_DIR": str(tmp_path / "nowhere"),
        "GIT_INDEX_FILE": str(tmp_path / "other-index"),
        "GIT_OBJECT_DIRECTORY": str(tmp_path / "objects"),
        "GIT_NAMESPACE": "elsewhere",
        "GIT_AUTHOR_NAME": "Somebody Else",
        "GIT_ICASE_PATHSPECS": "1",
    }.items():
        monkeypatch.setenv(name, value)
    (table / ".git/info").mkdir()
    (table / ".git/info/attributes").write_text("* filter=upper text\n")
    with (table / ".git/config").open("a") as config:
        config.write(HOSTILE)
    hook = table / ".git/hooks/reference-transaction"
    hook.parent.mkdir()
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    write(table, {"items/wages/marks/a.json": "é\r\nline\n".encode()})
    for name in [name for name in os.environ if name.startswith("GIT_") and "CONFIG" not in name]:
        monkeypatch.delenv(name)
    said = subprocess.run(
        ["git", "-C", str(table), "cat-file", "blob", "HEAD:items/wages/marks/a.json"],
        check=True, capture_output=True,
    ).stdout  # fmt: skip
    assert said == "é\r\nline\n".encode()
    assert git(table, "log", "-1", "--format=%an") == "Ann Example\n"
    assert not (tmp_path / "other-index").exists()


def test_two_laptops_working_apart_merge_without_conflict(table: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", str(table), str(other))
    record(table, "seven hours")
    say(table, Status.AGREED, 1)
    record(other, "four hours", party="employer")
    say(other, Status.IMPASSE, 2, by="employer")
    git(other, "pull", "--quiet", "--no-rebase", "--no-edit")
    found = load(other)
    assert (len(found.proposals), len(found.marks), found.findings) == (2, 2, ())
    assert [finding.code for finding in check(other)] == ["disputed"]
    with pytest.raises(StateRefused, match=r"disputed .* --settles"):
        say(other, Status.OPEN, 3)
    say(other, Status.OPEN, 3, settles=True)
    assert check(other) == ()


def test_a_table_survives_a_clone_on_a_system_that_rewrites_line_endings(
    table: Path, tmp_path: Path
) -> None:
    record(table, "seven hours\r\nor more")
    copy = tmp_path / "copy"
    git(tmp_path, "-c", "core.autocrlf=true", "clone", "--quiet", str(table), str(copy))
    assert check(copy) == ()
    assert load(copy) == load(table)


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(GitRefused, match="no table can be made here"):
        make_table(tmp_path / "file" / "table")


def test_another_writer_is_waited_for_and_then_refused(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.1)
    holding, done = threading.Event(), threading.Event()

    def hold() -> None:
        with locks.writing(table):
            holding.set()
            done.wait()

    holder = threading.Thread(target=hold, daemon=True)
    holder.start()
    holding.wait()
    with pytest.raises(StateRefused, match="another command has been writing"):
        write(table)
    done.set()
    holder.join()
    write(table)
