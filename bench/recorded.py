"""Two proposals of a table that hold an old and a new agreement, to diff as a negotiator does."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PARTIES = ("union=Local 118", "employer=Alder Coast")


@dataclass(frozen=True, slots=True)
class Recorded:
    """The table, the refs of its two proposals, and the canonical text of each."""

    table: Path
    refs: tuple[str, str]
    texts: tuple[Path, Path]


def record(bargain: Path, table: Path, old: Path, new: Path) -> Recorded:
    """Begin a table under the old agreement; let the union restate it, the employer the new one."""
    named = [word for party in PARTIES for word in ("--party", party)]
    _run(bargain, "init", table, "--contract", old, *named)
    passes = (("union", "2025-07-08 10:00", old), ("employer", "2025-07-09 10:00", new))
    for party, day, file in passes:
        asked = ("--party", party, "--passed", day, "--covers", "whole")
        _run(bargain, "record", file, *asked, folder=table)
    first, second = sorted((table / "proposals").glob("*/text.md"))
    return Recorded(table, ("U1", "E1"), (first, second))


def _run(*command: str | Path, folder: Path | None = None) -> None:
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
