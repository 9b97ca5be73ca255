"""Which commit a table's folder follows, for the foot of a printed page.

The rule that this module protects: naming the commit needs no git; plain file reads give it, and
where they cannot (another storage of refs), nothing is named rather than something wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.ledger.whereabouts import common_dir, git_dir

if TYPE_CHECKING:
    from pathlib import Path

_POINTER = "ref: "
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


def head_commit(root: Path) -> str:
    """The full id of the commit that HEAD of the table at ``root`` names, "" when unknown."""
    git = git_dir(root)
    named = _read(git / "HEAD")
    if named.startswith(_POINTER):
        named = _of_branch(common_dir(git), named.removeprefix(_POINTER))
    return named if _COMMIT.fullmatch(named) else ""


def _of_branch(common: Path, ref: str) -> str:
    return _read(common / ref) or _packed(_read(common / "packed-refs"), ref)


def _packed(listing: str, ref: str) -> str:
    lines = (line.partition(" ") for line in listing.splitlines())
    return next((commit for commit, _, name in lines if name == ref), "")


def _read(path: Path) -> str:
    """The file's text without the white space around it, "" when there is none."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
