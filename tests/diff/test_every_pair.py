"""The law of the segments on every pair of documents in the corpus, in both directions."""

from __future__ import annotations

import csv
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.diff.contracts import obeys_the_law
from tests.diff.truth import make_pair
from tests.documents.files import read_file
from tracker.diff.compare import compare
from tracker.diff.covers import Covers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUCCESSIONS = (
    ("pairs/ronin-bylaws", "*.docx"),
    ("agreements/ugsdw", "contract_*.md"),
    ("agreements/oregon/markdown", "*physicians*.md"),
    ("agreements/oregon/markdown", "*nurses*.md"),
)
"""Folders and patterns whose files, by name, succeed each other."""


def small_pairs(corpus: Path) -> Iterator[tuple[Path, Path]]:
    """Old and new: tables, notes, fields and boxes; redlines; successive bylaws and contracts."""
    for name, old, new in (("pairs/compare", "old", "new"), ("tracked", "rejected", "accepted")):
        for row in manifest(corpus / name):
            yield corpus / name / row[old], corpus / name / row[new]
    for folder, pattern in SUCCESSIONS:
        yield from pairwise(sorted((corpus / folder).glob(pattern)))


def manifest(folder: Path) -> list[dict[str, str]]:
    """The rows of a folder's list."""
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def redlines(corpus: Path) -> Iterator[Path]:
    """Every document that may carry the text that it claims to change."""
    yield from (corpus / "tracked" / row["redline"] for row in manifest(corpus / "tracked"))
    yield from (corpus / "golden" / row["docx"] for row in manifest(corpus / "golden"))
    yield from sorted((corpus / "pairs/ilpa").glob("*.docx"))


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


@pytest.mark.long
def test_what_a_redline_claims_to_change_is_spelled_back(corpus: Path) -> None:
    """The claimed base against the text as it would stand; and backwards."""
    carried = 0
    for path in redlines(corpus):
        found = read_file(path)
        if found.claimed_base is None:
            continue
        base, new, carried = found.claimed_base, found.clauses, carried + 1
        assert obeys_the_law(compare(base, new), base, new), path.name
        assert obeys_the_law(compare(base, new, claimed_base=base), base, new), path.name
        assert obeys_the_law(compare(new, base), new, base), path.name
    assert carried > 20


@pytest.mark.long
@pytest.mark.parametrize("extra", [(), ("--auto",)], ids=["typed", "auto"])
def test_made_agreements_are_spelled_back(
    corpus: Path, tmp_path: Path, extra: tuple[str, ...]
) -> None:
    """A thousand sections with moves, splits and mergers, in every format."""
    stem = make_pair(corpus / "tools/make_pair.py", tmp_path, ("big", "40", "25", "1", "3"), *extra)
    for suffix in (".docx", ".md", ".txt"):
        old, new = (
            read_file(stem.with_name(f"big_{side}{suffix}")).clauses for side in ("old", "new")
        )
        assert obeys_the_law(compare(old, new), old, new), suffix
        assert obeys_the_law(compare(new, old), new, old), suffix
