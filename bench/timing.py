"""Times whole commands fairly: interleaved, so that a busy moment of the machine hits each alike.

The rule: what is reported is a ratio to a floor measured in the same minutes, never a bare time,
so that the figure means the same on an old laptop and on a fast server.
"""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Timing:
    """The wall-clock times of one command's runs, in seconds."""

    seconds: tuple[float, ...]

    @property
    def least(self) -> float:
        """The quickest of the runs, in seconds."""
        return min(self.seconds)

    @property
    def median(self) -> float:
        """The middle of the runs, in seconds."""
        return median(self.seconds)


@dataclass(frozen=True, slots=True)
class Target:
    """A command, the floor that it is held against, and the most it may take, in floors."""

    name: str
    floor: str
    at_most: float


def interleaved(
    commands: Mapping[str, Sequence[str | Path]], runs: int, folder: Path | None = None
) -> dict[str, Timing]:
    """Run every command once to warm up, then all in turn ``runs`` times, inside ``folder``.

    Raises ``CalledProcessError`` when a command fails: a failure is quick and would look good.
    """
    for command in commands.values():
        once(command, folder)
    rounds = [[once(c, folder) for c in commands.values()] for _ in range(runs)]
    return {
        name: Timing(column)
        for name, column in zip(commands, zip(*rounds, strict=True), strict=True)
    }


def once(command: Sequence[str | Path], folder: Path | None = None) -> float:
    """Run a command and say how many seconds it took.

    Raises ``CalledProcessError`` when it fails, with what it complained of as a note.
    """
    start = time.perf_counter()
    try:
        subprocess.run(
            command,
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=as_installed(),
        )
    except subprocess.CalledProcessError as failure:
        failure.add_note(failure.stderr.decode(errors="replace"))
        raise
    return time.perf_counter() - start


def as_installed() -> dict[str, str]:
    """The environment with Python's own cache of compiled modules, which an installation has.

    Where a setting forbids it, every run would compile the whole program anew.
    """
    return {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def show(timings: Mapping[str, Timing], targets: Sequence[Target]) -> None:
    """Print every command's times in milliseconds, then each target with the ratio reached."""
    width = max(map(len, timings))
    print(f"{'command':{width}}  {'median':>8}  min..max (ms)")
    for name, timing in timings.items():
        low, high = min(timing.seconds) * 1000, max(timing.seconds) * 1000
        print(f"{name:{width}}  {timing.median * 1000:8.1f}  {low:.1f}..{high:.1f}")
    print()
    for target in targets:
        ratio = timings[target.name].median / timings[target.floor].median
        verdict = "within" if ratio <= target.at_most else "OVER"
        print(f"{target.name}: {ratio:.2f} × {target.floor} ({verdict} {target.at_most} ×)")
