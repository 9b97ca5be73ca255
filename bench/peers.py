"""How the diff of two Word files stands among the other tools that make one: speed, marks, memory.

``python bench/peers.py`` measures two made agreements and two real ones of the corpus, as files and
as recorded proposals; ``python bench/peers.py real55k`` just that one. The peers are installed into
``.venv-peers`` first, which needs the network once. Let nothing else run meanwhile.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from memory import peak
from peer_table import print_pair, verdict
from peer_tools import find
from peer_trials import BARGAIN, DIFF, Pair, Settings, measure
from recorded import record
from timing import Target, interleaved, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peer_tools import Command, Peer

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
MADE = {"big": ("40", "25", "1", "1"), "x3": ("100", "30", "3", "1")}
AHEAD = {"big": 2.0, "x3": 2.0, "real29k": 4.0, "real55k": 8.0}
"""The pairs, and how many times faster than its peers the diff of each must be."""
MOST_GROWTH = 3.5
MOST_GITS = 3
MOST_MEGABYTES = 150
GIT = "git diff --word-diff, then click"
GIT_AND_CLICK = 'git diff --no-index --word-diff "$1" "$2"; exec "$0" -c "import click"'


def main() -> None:
    """Measure the pairs asked for and print what is reached of each target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", nargs="*", metavar="PAIR", help=", ".join(AHEAD))
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--runs", type=int, default=7, help="runs of each quick command")
    parser.add_argument("--limit", type=float, default=120, help="seconds a slow peer may take")
    asked = parser.parse_args()
    settings = Settings(asked.runs, asked.limit, asked.corpus / "tools" / "check_redline.py")
    peers = peers_here()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pairs = [pair_of(pair, asked.corpus, folder) for pair in asked.pairs or AHEAD]
        for pair in pairs:
            print_pair(measure(pair, peers, folder, settings))
        for pair in pairs:
            measure_recorded(pair, folder / f"{pair.name} table", settings.runs)
        measure_growth(pairs, settings.runs)
        measure_memory(pairs)


def peers_here() -> tuple[Peer, ...]:
    """The peers that can be had; those that cannot are named with the reason."""
    found = find()
    print(f"Peers: {', '.join(f'{peer.name} {peer.version}' for peer in found.peers)}")
    for name, reason in found.missing.items():
        print(f"Not measured: {name}, because {reason}")
    return found.peers


def pair_of(name: str, corpus: Path, folder: Path) -> Pair:
    """A pair by its name, in ``folder``: LibreOffice leaves a lock beside what it opens."""
    old, new = (folder / f"{name}_{side}.docx" for side in ("old", "new"))
    if name in MADE:
        maker = corpus / "tools" / "make_pair.py"
        make: Command = [sys.executable, maker, name, *MADE[name], "--out", folder]
        subprocess.run(make, check=True, capture_output=True)
    else:
        for file in (old, new):
            shutil.copyfile(corpus / "pairs" / "large" / file.name, file)
    return Pair(name, old, new, AHEAD[name])


def measure_recorded(pair: Pair, table: Path, runs: int) -> None:
    """Print how the diff of two recorded proposals stands against git's on their texts."""
    recorded = record(BARGAIN, table, *pair.files)
    commands: dict[str, Command] = {
        GIT: ["sh", "-c", GIT_AND_CLICK, sys.executable, *recorded.texts],
        DIFF: [BARGAIN, "diff", *recorded.refs],
    }
    print(f"\n{pair.name}, recorded")
    show(interleaved(commands, runs, table), (Target(DIFF, GIT, MOST_GITS),))


def measure_growth(pairs: Sequence[Pair], runs: int) -> None:
    """Print how much more the agreement of three times the size takes, the two in turn."""
    commands: dict[str, Command] = {
        pair.name: [BARGAIN, "diff", *pair.files] for pair in pairs if pair.name in MADE
    }
    if len(commands) == len(MADE):
        print(f"\n{DIFF}, from one size to the other")
        show(interleaved(commands, runs), (Target("x3", "big", MOST_GROWTH),))


def measure_memory(pairs: Sequence[Pair]) -> None:
    """Print the most memory that the diff of each pair takes; the target speaks of x3."""
    print("\nMemory at its peak, parent and children together (PSS)")
    for pair in pairs:
        most = peak([BARGAIN, "diff", *pair.files])
        word = verdict(most <= MOST_MEGABYTES)
        print(f"{pair.name}: {most:.0f} MB ({word} {MOST_MEGABYTES} MB)")


if __name__ == "__main__":
    main()
