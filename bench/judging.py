"""How well judging does: on labelled sentences of others, and on those kept aside in the tests.

``python bench/judging.py LABELS.json`` takes a list of objects with ``id``, ``before``, ``after``
and ``label``. Two numbers count: of the definite calls (union or employer) the share that is
right, and of the definite labels the share that is called. ``--show`` lists what went wrong.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.diff.invented_pairs import KEPT_ASIDE, WORKED_ON
from tracker.diff.gains.judge import judge
from tracker.diff.gains.sides import Sides
from tracker.diff.model import Change, Favours, Kind
from tracker.diff.wording import compare_words
from tracker.documents.clause import Clause

LABELS = Path(__file__).parents[2] / "shared" / "corpus" / "labels" / "concessions.json"
DEFINITE = (Favours.UNION, Favours.EMPLOYER)
_PLACE = re.compile(r"\[(?:in|moved to) ([^\]]+)\]\s*")
_NOTHING = re.compile(r"\[[^\]]*deleted[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Call:
    """What was called against what the label says."""

    name: str
    label: Favours
    called: Favours
    because: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """How many calls were definite, right, and on the wrong side."""

    calls: tuple[Call, ...]

    @property
    def definite(self) -> tuple[Call, ...]:
        """The calls for one side."""
        return tuple(call for call in self.calls if call.called in DEFINITE)

    @property
    def right(self) -> int:
        """How many of them are as labelled."""
        return sum(call.called is call.label for call in self.definite)

    @property
    def opposite(self) -> tuple[Call, ...]:
        """Those that give to one side what the label gives to the other."""
        return tuple(c for c in self.definite if c.label in DEFINITE and c.label is not c.called)

    @property
    def reach(self) -> float:
        """The share of the definite labels that was called as labelled (0 to 1)."""
        labelled = [call for call in self.calls if call.label in DEFINITE]
        return sum(call.called is call.label for call in labelled) / len(labelled)

    def __str__(self) -> str:
        """One line for a person."""
        return (
            f"{self.right} of {len(self.definite)} definite calls right "
            f"({self.right / len(self.definite):.1%}), {len(self.opposite)} on the wrong side, "
            f"{self.reach:.1%} of the definite labels called"
        )


def judged(before: str, after: str) -> Change:
    """The change from one text to another, judged by the words of the trade alone."""
    old, new = (_clause(text) for text in (before, after))
    kinds = (
        (Kind.REWORDED,)
        if old.text and new.text
        else ((Kind.DELETED,) if old.text else (Kind.INSERTED,))
    )
    if old.path[0] != new.path[0]:
        kinds = (Kind.MOVED, *(kinds if old.text != new.text else ()))
    from tracker.diff.terms import terms

    segments = compare_words(old.text, new.text).segments
    change = Change(
        kinds,
        (old,) if old.text else (),
        (new,) if new.text else (),
        segments,
        terms(segments),
    )
    return judge(change, Sides())


def score_labels(records: list[dict[str, str]]) -> Score:
    """The score on labelled sentences; a label that is none of ours counts as unclear."""
    return Score(tuple(_call(r["id"], r["label"], r["before"], r["after"]) for r in records))


def score_pairs(pairs: tuple[tuple[Favours, str, str], ...]) -> Score:
    """The score on invented pairs."""
    return Score(tuple(_call(str(at), *pair) for at, pair in enumerate(pairs)))


def _call(name: str, label: str, before: str, after: str) -> Call:
    known = Favours(label) if label in [one.value for one in Favours] else Favours.UNCLEAR
    change = judged(before, after)
    return Call(name, known, change.favours, change.because)


def _clause(text: str) -> Clause:
    """A text as a clause: "[in Article 15] …" says where it stands."""
    place = _PLACE.match(text)
    label = place[1] if place else "Article 1"
    words = _NOTHING.sub("", text[place.end() :] if place else text).strip()
    return Clause(label, "", words, 1, (label,))


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="?", type=Path, default=LABELS)
    parser.add_argument("--show", action="store_true", help="list what was called otherwise")
    asked = parser.parse_args()
    scores = {"worked on": score_pairs(WORKED_ON), "kept aside": score_pairs(KEPT_ASIDE)}
    if asked.labels.is_file():
        scores = {asked.labels.name: score_labels(json.loads(asked.labels.read_text())), **scores}
    for title, score in scores.items():
        print(f"{title}: {score}")
        for call in score.calls if asked.show and title != "kept aside" else ():
            if call.called is not call.label:
                print(f"  {call.name}: {call.label} called {call.called}: {call.because}")


if __name__ == "__main__":
    main()
