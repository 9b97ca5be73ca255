"""How long a very large table takes to print: 300 items, 3,000 documents.

``python bench/printing.py`` prints the seconds and the memory of ``summary`` in each form. Nothing
else in the field prints such a thing, so there is no floor: the figures are for this machine only.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.big_table import make_big_table

FORMS = ("xlsx", "docx", "html", "pdf")


def main() -> None:
    """Make the table, print it in every form, and say what each took."""
    bargain = Path(sys.executable).with_name("bargain")
    with tempfile.TemporaryDirectory() as folder:
        table = make_big_table(Path(folder, "table"))
        for form in FORMS:
            out = Path(folder, f"summary.{form}")
            start = time.perf_counter()
            words: list[str | Path] = ["summary", "--format", form, "-o", out]
            subprocess.run([bargain, "-C", table, *words], check=True, capture_output=True)
            seconds = time.perf_counter() - start
            most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            size = out.stat().st_size / 1e6
            print(f"{form}: {seconds:.1f} s, {size:.1f} MB; most memory so far {most:.0f} MB")


if __name__ == "__main__":
    main()
