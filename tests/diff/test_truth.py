"""Made pairs of agreements, scored against what was done to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diff.truth import Marks, make_pair, score

if TYPE_CHECKING:
    from pathlib import Path

    from tests.diff.truth import Score

SMALL = ("small", "3", "15", "0.1")
BIG = ("big", "40", "25", "1")


def assert_told_right(found: Score) -> None:
    """Sections paired, moves, splits and merges found, and no noise called rewording."""
    assert found.pairs.f1 >= 0.995, found.pairs.found ^ found.pairs.true
    assert found.moved.worse >= 0.95, found.moved
    assert found.split.worse >= 0.95, found.split
    assert found.merged.worse >= 0.95, found.merged
    assert not found.falsely_reworded


@pytest.mark.parametrize("suffix", [".docx", ".md", ".txt"])
def test_a_small_agreement_is_told_right_in_every_format(
    corpus: Path, tmp_path: Path, suffix: str
) -> None:
    """45 sections, one of each kind of edit."""
    assert_told_right(
        score(make_pair(corpus / "tools/make_pair.py", tmp_path, (*SMALL, "1")), suffix)
    )


@pytest.mark.long
@pytest.mark.parametrize("seed", [str(seed) for seed in range(2, 12)])
def test_small_agreements_are_told_right(corpus: Path, tmp_path: Path, seed: str) -> None:
    """Other edits in other places, numbered by Word."""
    maker = corpus / "tools/make_pair.py"
    assert_told_right(score(make_pair(maker, tmp_path, (*SMALL, seed), "--auto"), ".docx"))


@pytest.mark.long
@pytest.mark.parametrize("seed", ["1", "2"])
@pytest.mark.parametrize("extra", [(), ("--auto",)], ids=["typed", "auto"])
def test_big_agreements_are_told_right(
    corpus: Path, tmp_path: Path, seed: str, extra: tuple[str, ...]
) -> None:
    """A thousand sections, ninety edits, some 280 renumbered and 80 references that follow."""
    maker = corpus / "tools/make_pair.py"
    assert_told_right(score(make_pair(maker, tmp_path, (*BIG, seed), *extra), ".docx"))


@pytest.mark.long
def test_no_more_words_are_marked_than_the_true_sections_need(corpus: Path, tmp_path: Path) -> None:
    """Counted section by section within 3 %; as shown fewer, since what a part keeps is kept."""
    found = score(make_pair(corpus / "tools/make_pair.py", tmp_path, (*BIG, "12")), ".docx")
    assert found.needed == Marks(struck=2_103, inserted=1_732)
    assert found.by_section.struck == pytest.approx(found.needed.struck, rel=0.03)
    assert found.by_section.inserted == pytest.approx(found.needed.inserted, rel=0.03)
    assert found.marks.struck <= found.needed.struck
    assert found.marks.inserted <= found.needed.inserted
