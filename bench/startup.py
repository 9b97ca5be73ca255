"""How soon a command answers: help, status and two small diffs against bare click.

``python bench/startup.py [--runs N]`` replays the worked example into a temporary table first.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from timing import Target, interleaved, show

FLOOR = 'python -c "import click"'
HELP = "bargain --help"
STATUS = "bargain status"
PASSES = "bargain diff U1 E1"
FILES = "bargain diff old.docx new.docx"
DOCUMENTS = Path(__file__).parents[1] / "proposals" / "documents"
PAIR = [DOCUMENTS / f"{side}3-triage.docx" for side in "UE"]
TARGETS = (
    Target(HELP, FLOOR, 2.5),
    Target(STATUS, FLOOR, 4),
    Target(PASSES, FLOOR, 6),
    Target(FILES, FLOOR, 5),
)


def main() -> None:
    """Measure in the table of the worked example and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=21)
    runs = parser.parse_args().runs
    bargain = Path(sys.executable).with_name("bargain")
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "table")
        subprocess.run([bargain, "demo", table], check=True, capture_output=True)
        commands: dict[str, list[str | Path]] = {
            FLOOR: [sys.executable, "-c", "import click"],
            HELP: [bargain, "--help"],
            STATUS: [bargain, "status"],
            PASSES: [bargain, "diff", "U1", "E1"],
            FILES: [bargain, "-C", folder, "diff", *PAIR],
        }
        show(interleaved(commands, runs, table), TARGETS)


if __name__ == "__main__":
    main()
