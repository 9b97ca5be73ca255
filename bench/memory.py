"""How much memory a command takes at its peak, with every process that it begins.

Summed is the proportional set size (PSS): a page that a parent shares with its children counts once
in all, where their resident sizes would count it for each. Linux alone tells it.
"""

from __future__ import annotations

import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from timing import as_installed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAUSE = 0.002
"""Seconds between two looks."""
MEGABYTE = 1_000_000


def peak(command: Sequence[str | Path]) -> float:
    """The most memory that the command and its children had at one moment, in megabytes."""
    most = 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=as_installed()) as running:
        while running.poll() is None:
            most = max(most, sum(map(_bytes, _family(running.pid))))
            time.sleep(PAUSE)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, running.args)
    return most / MEGABYTE


def _family(pid: int) -> Iterator[int]:
    """A process, its children and theirs."""
    yield pid
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _family(int(child))


def _bytes(pid: int) -> int:
    """The proportional set size of a process; none of one that is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
