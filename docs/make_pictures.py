"""Write the pictures of ``docs/printing.md``: two pages of the worked example's summary.

Run ``make pictures``. It plays the worked example afresh and needs ``pdftoppm`` (poppler-utils).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

PAGES = {"summary-page-1.png": 1, "summary-page-3.png": 3}
AS_OF = "2026-01-23"
"""The day after the story's last session."""
DOTS = 80
"""Dots an inch: readable on a screen, and small enough to keep."""


def main() -> None:
    """Play, print, and keep two pages beside this file."""
    bargain = Path(sys.executable).with_name("bargain")
    with tempfile.TemporaryDirectory() as folder:
        table, printed = Path(folder, "table"), Path(folder, "summary.pdf")
        subprocess.run([bargain, "demo", table], check=True, capture_output=True)
        words: list[str | Path] = ["summary", "--as-of", AS_OF, "--format", "pdf", "-o", printed]
        subprocess.run([bargain, "-C", table, *words], check=True)
        for name, page in PAGES.items():
            picture = Path(__file__).with_name("pictures") / name
            picture.parent.mkdir(exist_ok=True)
            only: list[str] = ["-f", str(page), "-l", str(page), "-singlefile", "-r", str(DOTS)]
            shrunk: list[str | Path] = ["pdftoppm", "-png", *only, printed, picture.with_suffix("")]
            subprocess.run(shrunk, check=True)


if __name__ == "__main__":
    main()
