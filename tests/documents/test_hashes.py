"""A line of hashes and words is a heading; anything else is none."""

from __future__ import annotations

import pytest

from tracker.documents.hashes import heading


@pytest.mark.parametrize(
    ("line", "level", "words"),
    [
        ("# Agreement", 1, "Agreement"),
        ("### ARTICLE 3 – RIGHTS ###", 3, "ARTICLE 3 – RIGHTS"),
        ("## Article 9 {#article-9}", 2, "Article 9"),
    ],
)
def test_hashes_head_a_line(line: str, level: int, words: str) -> None:
    found = heading(line)
    assert found is not None
    assert (found.heading, found.text) == (level, words)


@pytest.mark.parametrize("line", ["#9 of the list", "####### Too deep", "Item # 4", "#", ""])
def test_a_hash_alone_makes_no_heading(line: str) -> None:
    assert heading(line) is None
