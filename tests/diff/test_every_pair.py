"""The law of the segments on every pair of documents in the corpus, in both directions."""

from __future__ import annotations

import csv
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.diff.contracts import obeys_the_law
from tracker.diff.compare import compare
from tracker.diff.covers import Covers
from tracker.documents.read import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def small_pairs(corpus: Path) -> Iterator[tuple[Path, Path]]:
    """Old and new: tables, notes, fields and boxes; redlines; successive bylaws and contracts."""
    for name, old, new in (("pairs/compare", "old", "new"), ("tracked", "rejected", "accepted")):
        folder = corpus / name
        with (folder / "manifest.csv").open(encoding="utf-8", newline="") as manifest:
            for row in csv.DictReader(manifest):
                yield folder / row[old], folder / row[new]
    yield from pairwise(sorted((corpus / "pairs/ronin-bylaws").glob("*.docx")))
    yield from pairwise(sorted((corpus / "agreements/ugsdw").glob("contract_*.md")))


@pytest.mark.long
@pytest.mark.parametrize("covers", Covers)
def test_both_texts_are_spelled_back_for_every_pair(corpus: Path, covers: Covers) -> None:
    """And every clause of both sides is told in exactly one change; so backwards."""
    for before, after in small_pairs(corpus):
        old, new = read_file(before).clauses, read_file(after).clauses
        assert obeys_the_law(compare(old, new), old, new), before.name
        assert obeys_the_law(compare(new, old), new, old), after.name
        listed = compare(old, new, covers=covers)
        assert sum(len(change.old) for change in listed.changes) == len(old), before.name
