"""Scores a diff against the known truth of a made pair of agreements.

The truth is what ``make_pair.py`` writes beside its documents: which section became which, what was
edited, moved, split and merged, and which sections changed only in number or cross-reference.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from tests.documents.files import read_file
from tracker.diff.compare import compare
from tracker.diff.model import Kind, Op

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tracker.diff.model import Change, Diff
    from tracker.documents.clause import Clause

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Match:
    """What was found and what is true."""

    found: frozenset[object]
    true: frozenset[object]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall (0-1); 1 when both are empty."""
        total = len(self.found) + len(self.true)
        return 2 * len(self.found & self.true) / total if total else 1.0

    @property
    def worse(self) -> float:
        """Recall or precision, whichever is lower (0-1); 1 when both are empty."""
        most = max(len(self.found), len(self.true))
        return len(self.found & self.true) / most if most else 1.0


@dataclass(frozen=True, slots=True)
class Marks:
    """How many words are struck and how many inserted."""

    struck: int
    inserted: int

    def __str__(self) -> str:
        """Both, to be read."""
        return f"{self.struck:,} and {self.inserted:,}"


@dataclass(frozen=True, slots=True)
class Score:
    """How a diff compares with the truth of its pair.

    ``needed`` are the marks that the true alignment needs, section by section, where a part that
    was split off or merged counts as struck and as inserted; ``by_section`` are the diff's marks
    counted so, ``marks`` its marks as they are: a part that stayed word for word has none.
    """

    pairs: Match
    moved: Match
    split: Match
    merged: Match
    falsely_reworded: frozenset[Pair]
    marks: Marks
    by_section: Marks
    needed: Marks


def make_pair(maker: Path, folder: Path, size: tuple[str, ...], *extra: str) -> Path:
    """Make a pair in ``folder`` from name, articles, sections, scale, seed; gives its stem."""
    command: list[str | Path] = [sys.executable, maker, *size, *extra, "--out", folder]
    subprocess.run(command, check=True, capture_output=True)
    return folder / size[0]


def score(stem: Path, suffix: str) -> Score:
    """Compare ``STEM_old`` with ``STEM_new`` and hold the diff against the truth."""
    old, new = (read_file(stem.with_name(f"{stem.name}_{side}{suffix}")) for side in ("old", "new"))
    truth = json.loads(stem.with_name(f"{stem.name}_truth.json").read_text(encoding="utf-8"))
    needed = _needed(_bodies(old.clauses), _bodies(new.clauses), truth["alignment"])
    return _score(compare(old.clauses, new.clauses), truth, needed)


def _bodies(clauses: Iterable[Clause]) -> dict[str, list[str]]:
    """The words of each section with its items, their markers, and tables, by its number."""
    bodies: dict[str, list[str]] = {}
    for clause in clauses:
        if len(clause.path) > 1:
            bodies.setdefault(clause.path[1], []).extend((*_marker(clause), *clause.text.split()))
    return bodies


def _marker(clause: Clause) -> tuple[str, ...]:
    """The marker of an item, "(a)", which a reader of the documents counts as a word."""
    is_item = len(clause.path) > 2 and not clause.table
    return (clause.label.removeprefix(clause.path[-2]),) if is_item else ()


def _needed(
    old: dict[str, list[str]], new: dict[str, list[str]], alignment: Iterable[Sequence[str | None]]
) -> Marks:
    struck = inserted = 0
    for left, right in alignment:
        before, after = old.get(left or "", []), new.get(right or "", [])
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        same = sum(block.size for block in matcher.get_matching_blocks())
        struck, inserted = struck + len(before) - same, inserted + len(after) - same
    return Marks(struck, inserted)


def _marks(changes: Iterable[Change]) -> Marks:
    words = Counter[Op]()
    for change in changes:
        for segment in change.segments:
            words[segment.op] += len(segment.text.split())
    return Marks(words[Op.DELETE], words[Op.INSERT])


def _marks_by_section(changes: Iterable[Change]) -> Marks:
    """Section by section: what stands in a part is struck in the whole and inserted in the part."""
    struck = inserted = 0
    for change in changes:
        marks, parts = _marks([change]), _parts(change)
        struck, inserted = struck + marks.struck + parts, inserted + marks.inserted + parts
    return Marks(struck, inserted)


def _parts(change: Change) -> int:
    """The words that the parts of a split or merger behind the first share with the whole."""
    if not {Kind.SPLIT, Kind.MERGED} & set(change.kinds):
        return 0
    first = len((change.new if Kind.SPLIT in change.kinds else change.old)[0].text.split())
    kept = sum(len(s.text.split()) for s in change.segments if s.op is Op.EQUAL)
    return max(0, kept - first)


def _score(diff: Diff, truth: dict[str, Any], needed: Marks) -> Score:
    changes = [sections for change in diff.changes if (sections := _Sections.of(change))]
    edits = truth["edits"]
    true_pairs = frozenset((old, new) for old, new in truth["alignment"] if old and new)
    touched = {
        (edit["old_num"], edit["new_num"])
        for edit in edits
        if edit["edit"] in ("reworded", "moved", "split", "merged")
    }
    return Score(
        Match(frozenset(c.pair for c in changes), true_pairs),
        _match(changes, Kind.MOVED, [(e["old_num"], e["new_num"]) for e in _of(edits, "moved")]),
        _match(
            changes, Kind.SPLIT, [(e["old_num"], *e["into_new_nums"]) for e in _of(edits, "split")]
        ),
        _match(
            changes,
            Kind.MERGED,
            [(*e["from_old_nums"], e["new_num"]) for e in _of(edits, "merged")],
        ),
        frozenset(
            c.pair
            for c in changes
            if Kind.REWORDED in c.kinds and c.substance and c.pair in true_pairs - touched
        ),
        _marks(diff.changes),
        _marks_by_section(diff.changes),
        needed,
    )


@dataclass(frozen=True, slots=True)
class _Sections:
    """A change as the truth speaks of it: sections by number, their items and tables left out."""

    kinds: tuple[Kind, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    substance: bool

    @classmethod
    def of(cls, change: Change) -> _Sections | None:
        old, new = (
            tuple(clause.label for clause in side if clause.level == 2 and not clause.table)
            for side in (change.old, change.new)
        )
        return cls(change.kinds, old, new, change.substance) if old and new else None

    @property
    def pair(self) -> Pair:
        return self.old[0], self.new[0]


def _match(changes: list[_Sections], kind: Kind, true: Iterable[tuple[str, ...]]) -> Match:
    found = frozenset((*c.old, *c.new) for c in changes if kind in c.kinds)
    return Match(found, frozenset(true))


def _of(edits: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [edit for edit in edits if edit["edit"] == kind]
