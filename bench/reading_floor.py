"""How much reading a Word file costs over the least that reading it can cost, child and all.

The floor is one Python process that unzips the file and parses its main part with lxml. Reading is
one Python process that reads it in a bound child; what a file of one paragraph takes is its fixed
start. ``python bench/reading_floor.py FILE.docx ...``; without files, those of the corpus.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import zipfile
from pathlib import Path

from timing import interleaved

FLOOR = "unzip and parse"
READ = "read apart"
START = "read one paragraph apart"
AT_MOST = 3
START_AT_MOST = 0.150
LARGE = Path(__file__).parents[2] / "shared" / "corpus" / "pairs" / "large"
PARSE = """
import sys, zipfile
from lxml import etree
etree.fromstring(zipfile.ZipFile(sys.argv[1]).read("word/document.xml"))
"""
APART = """
import gc, sys
from pathlib import Path
from tracker.documents.opening import load_bytes
from tracker.documents.sandbox import read_apart
gc.disable()
read_apart(load_bytes(Path(sys.argv[1])), sys.argv[1])
"""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ONE = (
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Hours.</w:t></w:r></w:p></w:body>'
    "</w:document>"
)


def main() -> None:
    """Measure every file that was asked for and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.docx")
    parser.add_argument("--runs", type=int, default=11)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder, "one.docx")
        with zipfile.ZipFile(small, "w") as package:
            package.writestr("word/document.xml", ONE)
        for path in asked.files or sorted(LARGE.glob("*55k*.docx")):
            measure(path, small, asked.runs)


def measure(path: Path, small: Path, runs: int) -> None:
    """Time the floor, the reading and the fixed start, and print what they come to."""
    python = sys.executable
    timings = interleaved(
        {
            FLOOR: [python, "-c", PARSE, path],
            READ: [python, "-c", APART, path],
            START: [python, "-c", APART, small],
        },
        runs,
    )
    floor, read, start = (timings[name].median for name in (FLOOR, READ, START))
    ratio = (read - start) / floor
    print(f"{path.name}: {read * 1000:.0f} ms against {floor * 1000:.0f} ms of unzip and parse")
    print(f"  fixed start {start * 1000:.0f} ms ({_verdict(start, START_AT_MOST)} 150 ms)")
    print(f"  beyond it   {ratio:.2f} × unzip and parse ({_verdict(ratio, AT_MOST)} {AT_MOST} ×)")


def _verdict(value: float, at_most: float) -> str:
    return "within" if value <= at_most else "OVER"


if __name__ == "__main__":
    main()
