"""Running git: the only module that imports ``git`` (GitPython's command layer).

The rule that this module protects: what a command does depends on its arguments and the repository
alone. The environment is fixed (no settings of the user or the system, no hooks, no signing, no
replaced objects, paths taken literally) and everything git writes is synchronized to the disk.
"""

from __future__ import annotations

import os
from subprocess import PIPE
from typing import TYPE_CHECKING

from tracker.ledger.facts import Identity
from tracker.ledger.whereabouts import common_dir
from tracker.refusals import GitRefused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from git import Git

_SETTINGS = (
    "core.fsync=all",
    "core.fsyncMethod=fsync",
    f"core.hooksPath={os.devnull}",
    "core.quotePath=false",
    "commit.gpgSign=false",
    "i18n.commitEncoding=UTF-8",
    "gc.auto=0",
)
_OPTIONS = tuple(word for setting in _SETTINGS for word in ("-c", setting))


class GitFailed(GitRefused):
    """A git command failed; ``said`` is what it wrote to its error channel."""

    def __init__(self, command: str, said: str) -> None:
        super().__init__(f"git {command} failed: {said or 'it gave no reason'}")
        self.said = said


class GitCommand:
    """Git on the repository whose root and git directory are given."""

    def __init__(self, root: Path, git_dir: Path) -> None:
        self._git = _command_layer(root)
        self._environment = _environment(root, git_dir)

    def run(self, *args: str, given: bytes = b"", env: Mapping[str, str] | None = None) -> bytes:
        """What ``git *args`` writes when handed ``given``; raises GitFailed when it fails."""
        code, said, complaint = self._call(args, given, env or {})
        if code:
            raise GitFailed(_verb(args), complaint)
        return said

    def ask(self, *args: str) -> bytes | None:
        """The same for a question whose "no" is exit code 1 and no complaint: None then."""
        code, said, complaint = self._call(args, b"", {})
        if code == 1 and not complaint:
            return None
        if code:
            raise GitFailed(_verb(args), complaint)
        return said

    def _call(
        self, args: tuple[str, ...], given: bytes, env: Mapping[str, str]
    ) -> tuple[int, bytes, str]:
        return _call(self._git, (*_OPTIONS, *args), given, {**self._environment, **env})


def configured_identity(folder: Path) -> Identity | None:
    """Who git says is at work here, None when nobody told it.

    This asks the user's own settings and environment, unlike every other command here.
    """
    asked = ("-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT")
    code, said, _ = _call(_command_layer(folder), asked, b"", {})
    if code:
        return None
    name, _, rest = said.decode(errors="replace").partition(" <")
    return Identity(name, rest.partition(">")[0])


def _call(
    git: Git, args: tuple[str, ...], given: bytes, env: Mapping[str, str]
) -> tuple[int, bytes, str]:
    from git.exc import GitCommandNotFound

    command = [git.GIT_PYTHON_GIT_EXECUTABLE, *args]
    try:
        process = git.execute(command, istream=PIPE, as_process=True, env=env)
        said, complaint = process.communicate(given)
    except GitCommandNotFound as error:
        raise GitRefused("git was not found; install it, or put it on the PATH") from error
    except OSError as error:
        raise GitRefused(f"git could not be run: {error.strerror or error}") from error
    return process.returncode, said, _one_line(complaint)


def _command_layer(folder: Path) -> Git:
    try:
        from git import Git
    except ImportError as error:
        # GitPython looks for git while it is imported.
        raise GitRefused("git was not found; install it, or put it on the PATH") from error
    return Git(str(folder))


def _environment(root: Path, git_dir: Path) -> dict[str, str]:
    """GitPython adds to the inherited environment, so what could leak in is overruled by name."""
    return {
        "GIT_DIR": str(git_dir),
        "GIT_WORK_TREE": str(root),
        "GIT_INDEX_FILE": str(git_dir / "index"),
        "GIT_OBJECT_DIRECTORY": str(common_dir(git_dir) / "objects"),
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": "",
        "GIT_NAMESPACE": "",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_COUNT": "0",
        "GIT_CONFIG_PARAMETERS": "",
        "GIT_DEFAULT_HASH": "sha1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_GLOB_PATHSPECS": "0",
        "GIT_NOGLOB_PATHSPECS": "0",
        "GIT_ICASE_PATHSPECS": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }


def _verb(args: tuple[str, ...]) -> str:
    return args[2] if args[0] == "-C" else args[0]


def _one_line(complaint: bytes) -> str:
    text = complaint.decode(errors="replace").strip()
    return text.splitlines()[0].removeprefix("fatal: ").removeprefix("error: ") if text else ""
