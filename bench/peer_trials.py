"""What the diff and each of its peers make of one pair of Word files: seconds, marks and flaws.

The rule: the quick ones take turns over several runs; a slow one runs once, under a time limit.
Marks are compared only with those of a redline that gives both texts back.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from diff_floor import PARSE
from redline import Marks, flaws, marks
from timing import Timing, interleaved, once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peer_tools import Command, Peer

FLOOR = "the floor"
DIFF = "bargain diff"
QUICK = 4
"""Seconds below which a peer takes its turns with the others."""
TIMED_OUT = 124
"""What ``timeout`` answers for a command that it ended."""
BARGAIN = Path(sys.executable).with_name("bargain")


@dataclass(frozen=True, slots=True)
class Pair:
    """An old and a new agreement, and how many times faster than its peers the diff must be."""

    name: str
    old: Path
    new: Path
    ahead: float

    @property
    def files(self) -> tuple[Path, Path]:
        """Both, as commands take them."""
        return self.old, self.new


@dataclass(frozen=True, slots=True)
class Settings:
    """How often the quick commands run, how long a slow one may, and who judges the redlines."""

    runs: int
    limit: float
    judge: Path


@dataclass(frozen=True, slots=True)
class Trial:
    """What one peer made of a pair; no time and no marks when it came to no end."""

    peer: Peer
    timing: Timing | None
    marks: Marks | None
    flaws: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """One pair, measured: the floor, the diff with the words that it marks, and the peers."""

    pair: Pair
    floor: Timing
    diff: Timing
    marks: Marks
    marks_with_noise: Marks
    trials: tuple[Trial, ...]


def measure(pair: Pair, peers: Sequence[Peer], folder: Path, settings: Settings) -> Measured:
    """Run everything on one pair; redlines are written into ``folder``."""
    redlines = {peer.name: folder / f"{pair.name} {peer.name}.docx" for peer in peers}
    commands = {peer.name: peer.command(*pair.files, redlines[peer.name]) for peer in peers}
    first: dict[str, Timing | str] = {
        name: _first(command, settings.limit) for name, command in commands.items()
    }
    quick = {name: commands[name] for name, ran in first.items() if _is_quick(ran)}
    ours: dict[str, Command] = {
        FLOOR: [sys.executable, "-c", PARSE, *pair.files],
        DIFF: [BARGAIN, "diff", *pair.files],
    }
    turns = interleaved(ours | quick, settings.runs)
    timings = first | turns
    return Measured(
        pair,
        turns[FLOOR],
        turns[DIFF],
        our_marks(pair),
        our_marks(pair, "--all"),
        tuple(
            _trial(peer, timings[peer.name], redlines[peer.name], pair, settings.judge)
            for peer in peers
        ),
    )


def _trial(peer: Peer, ran: Timing | str, redline: Path, pair: Pair, judge: Path) -> Trial:
    if isinstance(ran, str):
        return Trial(peer, None, None, (ran,))
    return Trial(peer, ran, marks(redline), flaws(judge, redline, *pair.files))


def _first(command: Command, limit: float) -> Timing | str:
    """The time of a first run, or why it came to no end.

    ``timeout`` ends what the command began as well, where Python would end the command alone.
    """
    try:
        return Timing((once(["timeout", str(limit), *command]),))
    except subprocess.CalledProcessError as failure:
        if failure.returncode == TIMED_OUT:
            return f"no end within {limit:g} s"
        said = "".join(failure.__notes__).strip().splitlines()
        return f"failed: {said[-1] if said else failure}"


def _is_quick(ran: Timing | str) -> bool:
    return isinstance(ran, Timing) and ran.median < QUICK


def our_marks(pair: Pair, *options: str) -> Marks:
    """The words inserted and deleted in the segments of ``bargain diff --json``."""
    command: Command = [BARGAIN, "diff", *pair.files, "--json", *options]
    ran = subprocess.run(command, check=True, capture_output=True)
    words = Counter[str]()
    for change in json.loads(ran.stdout)["changes"]:
        for segment in change["segments"]:
            words[segment["op"]] += len(segment["text"].split())
    return Marks(words["insert"], words["delete"])
