"""What a long history costs: the same commands on a table of 30 documents and on one of 3,000.

``python bench/long_history.py [--runs N]`` writes both, under one contract of 300 articles. A diff
of two documents must follow these and not the others; what else asks for all of them is told.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from timing import Target, interleaved, show

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.big_table import make_big_table

if TYPE_CHECKING:
    from collections.abc import Iterable

DIFF = ("diff", "U0", "E1")
COMMANDS = (DIFF, ("status",), ("history", "group-1"), ("history", "1.1"))
SHORT, LONG = "30 documents", "3,000 documents"
MOST = 1.5
KEPT = 3
"""Items of which the table with the short history keeps the documents, ten each."""


def main() -> None:
    """Measure in both tables and print how many times longer the long history takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    bargain = Path(sys.executable).with_name("bargain")
    with tempfile.TemporaryDirectory() as folder:
        tables = {SHORT: Path(folder, "short"), LONG: make_big_table(Path(folder, "long"))}
        shutil.copytree(tables[LONG], tables[SHORT])
        _shorten(tables[SHORT].joinpath("proposals").iterdir())
        for words in COMMANDS:
            print(f"bargain {' '.join(words)}")
            commands = {size: [bargain, "-C", table, *words] for size, table in tables.items()}
            targets = (Target(LONG, SHORT, MOST),) if words is DIFF else ()
            show(interleaved(commands, runs), targets)


def _shorten(folders: Iterable[Path]) -> None:
    kept = tuple(f"-group-{item}-" for item in range(1, KEPT + 1))
    for one in folders:
        if not any(name in one.name for name in kept):
            shutil.rmtree(one)


if __name__ == "__main__":
    main()
