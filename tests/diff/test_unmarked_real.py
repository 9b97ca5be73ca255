"""Redlines of single articles of real agreements: the one unmarked edit is found, nothing else.

Each article is printed with one marked edit, once as it is and once with a number or a "not"
changed without a mark. The lines that a page leaves in such texts are taken out on both sides.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.diff.contracts import dice
from tracker.diff.unmarked import Baseline, unmarked
from tracker.documents.read import read_bytes

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator
    from pathlib import Path

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause

pytestmark = pytest.mark.long

NAMES = ("oregon/markdown/*.md", "oregon/state-afscme-doc*.txt", "ugsdw/contract*.md")
_FURNITURE = re.compile(
    r"^(?:[^\n]*Collective Bargaining Agreement[^\n]*|\s*20\d\d ?[-–] ?20\d\d [^\n]*)\n",
    re.MULTILINE,
)
_ARTICLE = re.compile(r"^(?:#+ *ARTICLE \d+[^\n.]*|## [^\n]*)$", re.MULTILINE)
_NUMBER = re.compile(r"(?<=[a-z] )(?:[a-z-]+) \(\d+\)(?= [a-z])")
_NOT = re.compile(r"(?<=shall )not ")
_FRONT = "# Employer Proposal 3\n\nDated May 1.\n\n"
_LARGEST = 60_000


def articles(text: str) -> Iterator[str]:
    """The articles of an agreement in which two numbers stand."""
    starts = [match.start() for match in _ARTICLE.finditer(text)]
    for start, end in pairwise(starts):
        article = text[start:end]
        if len(_NUMBER.findall(article)) > 1 and len(article) < _LARGEST:
            yield article


def edited(article: str, rng: random.Random) -> tuple[str, str]:
    """The article with one marked edit, and the same with an edit without a mark before it."""
    *_, marked = _NUMBER.finditer(article)
    tail = f"{{--{marked[0]}--}}{{++ninety (90)++}}{article[marked.end() :]}"
    head = article[: marked.start()]
    places = [*_NUMBER.finditer(head), *_NOT.finditer(head)]
    place = rng.choice(places)
    new = "" if place[0] == "not " else "seventy-seven (77)"
    return head + tail, head[: place.start()] + new + head[place.end() :] + tail


def differing(redline: str, name: str, contract: tuple[Clause, ...]) -> tuple[Change, ...]:
    """What is said to differ without a mark."""
    reading = read_bytes(f"{_FRONT}{redline}".encode(), name)
    assert reading.claimed_base is not None
    found = unmarked(reading.claimed_base, reading.clauses, [Baseline("contract", contract)])
    return found.diff.changes


def test_one_unmarked_edit_in_a_real_article_is_found_and_no_other(corpus: Path) -> None:
    files = [path for name in NAMES for path in sorted((corpus / "agreements").glob(name))]
    looked = 0
    wrong: list[tuple[str, str, list[str]]] = []
    for path in files:
        text = _FURNITURE.sub("", path.read_text("utf-8", errors="replace"))
        contract, rng = read_bytes(text.encode(), path.name).clauses, dice(path.name)
        for article in articles(text):
            fair, silent = edited(article, rng)
            looked += 1
            for redline, right in ((fair, 0), (silent, 1)):
                changes = differing(redline, path.name, contract)
                if len(changes) != right:
                    labels = [(one.old or one.new)[0].label for one in changes]
                    wrong.append((path.name, article[:40], labels))
    assert looked > 130
    assert wrong == []
