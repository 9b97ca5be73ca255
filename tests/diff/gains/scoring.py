"""Judges pairs of sentences, and scores the calls against labels.

A call is definite when it names one side. Two numbers count: the share of definite calls that is
right, and the share of definite labels that is called.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.diff.gains.judge import judge
from tracker.diff.gains.sides import Sides
from tracker.diff.model import Change, Favours, Kind
from tracker.diff.terms import terms
from tracker.diff.wording import compare_words
from tracker.documents.clause import Clause

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DEFINITE = (Favours.UNION, Favours.EMPLOYER)
OPPOSITE = {Favours.UNION: Favours.EMPLOYER, Favours.EMPLOYER: Favours.UNION}
TRADE = Sides()
"""No names but the words of the trade."""
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
    """All calls of one set of labels."""

    calls: tuple[Call, ...]

    @property
    def definite(self) -> tuple[Call, ...]:
        """The calls for one side."""
        return tuple(call for call in self.calls if call.called in DEFINITE)

    @property
    def precision(self) -> float:
        """The share of the definite calls that is as labelled (0 to 1)."""
        return sum(call.called is call.label for call in self.definite) / len(self.definite)

    @property
    def opposite(self) -> tuple[Call, ...]:
        """Those that give to one side what the label gives to the other."""
        return tuple(call for call in self.calls if call.called is OPPOSITE.get(call.label))

    @property
    def reach(self) -> float:
        """The share of the definite labels that was called as labelled (0 to 1)."""
        labelled = [call for call in self.calls if call.label in DEFINITE]
        return sum(call.called is call.label for call in labelled) / len(labelled)

    def __str__(self) -> str:
        """One line for a person."""
        return (
            f"{len(self.definite)} definite calls, {self.precision:.1%} right, "
            f"{len(self.opposite)} on the wrong side, "
            f"{self.reach:.1%} of the definite labels called"
        )


def judged(
    before: str,
    after: str,
    sides: Sides = TRADE,
    *,
    better_for: tuple[tuple[Favours, str], ...] = (),
    by: Favours | None = None,
) -> Change:
    """The change from one text to another, judged; "[in Article 15] …" says where words stand."""
    old, new = _clause(before), _clause(after)
    segments = compare_words(old.text, new.text).segments
    change = Change(
        _kinds(old, new),
        (old,) if old.text else (),
        (new,) if new.text else (),
        segments,
        terms(segments),
    )
    return judge(change, sides, better_for, by=by)


def check(rule: tuple[Favours, str, str, str]) -> None:
    """Assert whom a change favours, from before to after, and that the reason quotes some words."""
    favours, before, after, quoted = rule
    change = judged(before, after)
    assert change.favours is favours, change.because
    assert quoted in change.because, change.because


def score(labelled: Iterable[tuple[str, str, str, str]]) -> Score:
    """The score on (name, label, before, after); a label that is none of ours is unclear."""
    return Score(tuple(_call(*one) for one in labelled))


def score_pairs(pairs: Iterable[tuple[Favours, str, str]]) -> Score:
    """The score on invented pairs."""
    return score((str(at), pair[0].value, pair[1], pair[2]) for at, pair in enumerate(pairs))


def score_records(records: Iterable[Mapping[str, str]]) -> Score:
    """The score on records with ``id``, ``label``, ``before`` and ``after``."""
    return score((one["id"], one["label"], one["before"], one["after"]) for one in records)


def _call(name: str, label: str, before: str, after: str) -> Call:
    known = Favours(label) if label in [one.value for one in Favours] else Favours.UNCLEAR
    change = judged(before, after)
    return Call(name, known, change.favours, change.because)


def _kinds(old: Clause, new: Clause) -> tuple[Kind, ...]:
    if not (old.text and new.text):
        return (Kind.DELETED if old.text else Kind.INSERTED,)
    moved = (Kind.MOVED,) if old.label != new.label else ()
    return (*moved, *((Kind.REWORDED,) if old.text != new.text else ()))


def _clause(text: str) -> Clause:
    place = _PLACE.match(text)
    label = place[1] if place else "Article 1"
    words = _NOTHING.sub("", text[place.end() :] if place else text).strip()
    return Clause(label, "", words, 1, (label,))
