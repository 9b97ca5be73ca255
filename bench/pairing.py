"""How right the diff is: made pairs of agreements, scored against what was done to them.

``python -m bench.pairing`` makes the usual sizes with ten seeds each, numbered by hand and by
Word, and prints for each size the worst F1 of pairing, the worst recall or precision of moves,
splits and merges, and how many sections whose words did not change were called reworded.
For each size it prints the words struck and inserted (``--marks SEED``, 12 unless told): as the
diff shows them; counted section by section, where the words of a part that was split off or merged
are struck in one section and inserted in another; and as the true alignment of sections needs them
so counted. A diff that tells splits and mergers as such shows fewer.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from tests.diff.truth import Score, make_pair, score

MAKER = Path(__file__).parents[2] / "shared" / "corpus" / "tools" / "make_pair.py"
SIZES = (("small", "3", "15", "0.1"), ("big", "40", "25", "1"), ("x3", "100", "30", "3"))
NUMBERING = (("typed", ()), ("auto", ("--auto",)))


def main() -> None:
    """Score every size asked for and print one line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", default=["small", "big"], help="small, big, x3")
    parser.add_argument("--maker", type=Path, default=MAKER, help="the script that makes the pairs")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--marks", default="12", help="the seed for which words are counted")
    asked = parser.parse_args()
    print(f"{'pair':12}     worst: {'pairs':>6} {'moved':>6} {'split':>6} {'merged':>6}  reworded")
    for size in SIZES:
        for title, extra in NUMBERING if size[0] in asked.sizes else ():
            start = time.perf_counter()
            scores = [
                one(asked.maker, (*size, str(seed)), extra)
                for seed in range(asked.first, asked.first + asked.seeds)
            ]
            show(f"{size[0]} {title}", scores, time.perf_counter() - start)
        if size[0] in asked.sizes:
            show_marks(one(asked.maker, (*size, asked.marks), ()))


def one(maker: Path, size: tuple[str, ...], extra: tuple[str, ...]) -> Score:
    """Make one pair and score it."""
    with tempfile.TemporaryDirectory() as folder:
        return score(make_pair(maker, Path(folder), size, *extra), ".docx")


def show(title: str, scores: list[Score], seconds: float) -> None:
    """Print the worst of some scores."""
    pairs = min(found.pairs.f1 for found in scores)
    moved, split, merged = (
        min(getattr(found, name).worse for found in scores) for name in ("moved", "split", "merged")
    )
    false = sum(len(found.falsely_reworded) for found in scores)
    print(
        f"{title:12}            {pairs:6.4f} {moved:6.3f} {split:6.3f} {merged:6.3f}  {false:4}"
        f"   ({len(scores)} pairs, {seconds:.0f} s with making them)"
    )


def show_marks(found: Score) -> None:
    """Print the words struck and inserted, and by how much more than needed."""
    shown, counted, needed = found.marks, found.by_section, found.needed
    most = needed.struck + needed.inserted
    over = (counted.struck + counted.inserted) / most - 1
    print(
        f"  words struck and inserted: {shown} as shown; section by section {counted},"
        f" the truth needs {needed} ({over:+.1%})"
    )


if __name__ == "__main__":
    main()
