"""How much a diff costs over the least that any diff of two Word files can cost.

The floor is one Python process that unzips both files and parses their main parts with lxml.
``python bench/diff_floor.py OLD.docx NEW.docx`` takes your own files; ``--maker make_pair.py``
makes the usual big agreement instead (40 articles of 25 sections, its numbers typed or automatic).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from timing import Target, interleaved, show

FLOOR = "unzip and parse"
DIFF = "bargain diff"
AT_MOST = 6
MAKER = Path(__file__).parents[2] / "shared" / "corpus" / "tools" / "make_pair.py"
BIG = ("big", "40", "25", "1", "1")
PARSE = """
import sys, zipfile
from lxml import etree
for name in sys.argv[1:]:
    etree.fromstring(zipfile.ZipFile(name).read("word/document.xml"))
"""


def main() -> None:
    """Measure the pair that was asked for, or the made one, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.docx")
    parser.add_argument("--maker", type=Path, default=MAKER, help="the script that makes the pair")
    parser.add_argument("--runs", type=int, default=11)
    asked = parser.parse_args()
    if asked.files:
        measure("your files", [path.resolve() for path in asked.files], asked.runs)
        return
    for title, extra in (("typed numbers", ()), ("automatic numbers", ("--auto",))):
        with tempfile.TemporaryDirectory() as folder:
            make = [sys.executable, asked.maker, *BIG, *extra, "--out", folder]
            subprocess.run(make, check=True, capture_output=True)
            pair = [Path(folder, f"big_{side}.docx") for side in ("old", "new")]
            measure(title, pair, asked.runs)


def measure(title: str, pair: list[Path], runs: int) -> None:
    """Time the floor and the diff on one pair, and print them under a title."""
    bargain = Path(sys.executable).with_name("bargain")
    commands: dict[str, list[str | Path]] = {
        FLOOR: [sys.executable, "-c", PARSE, *pair],
        DIFF: [bargain, "diff", *pair],
    }
    print(f"{title}: {' → '.join(f'{path.stat().st_size // 1024} KiB' for path in pair)}")
    show(interleaved(commands, runs), (Target(DIFF, FLOOR, AT_MOST),))
    print()


if __name__ == "__main__":
    main()
