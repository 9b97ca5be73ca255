"""How well judging does: on labelled sentences of others, and on those kept aside in the tests.

``python bench/judging.py LABELS.json`` takes a list of objects with ``id``, ``before``, ``after``
and ``label``. ``--show`` lists what was called otherwise, but never of the pairs kept aside.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.diff.gains.scoring import score_pairs, score_records
from tests.diff.invented_pairs import KEPT_ASIDE, WORKED_ON

LABELS = Path(__file__).parents[2] / "shared" / "corpus" / "labels" / "concessions.json"


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="?", type=Path, default=LABELS)
    parser.add_argument("--show", action="store_true", help="list what was called otherwise")
    asked = parser.parse_args()
    scores = {"worked on": score_pairs(WORKED_ON), "kept aside": score_pairs(KEPT_ASIDE)}
    if asked.labels.is_file():
        scores[asked.labels.name] = score_records(json.loads(asked.labels.read_text("utf-8")))
    for title, score in scores.items():
        print(f"{title}: {score}")
        for call in score.calls if asked.show and title != "kept aside" else ():
            if call.called is not call.label:
                print(f"  {call.name}: {call.label} called {call.called}: {call.because}")


if __name__ == "__main__":
    main()
