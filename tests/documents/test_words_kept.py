"""No word is lost: what is in a file is in a clause, or was set aside and said."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.documents.corpus_files import agreements, readable
from tracker.documents.characters import visible
from tracker.documents.furniture import furniture
from tracker.documents.lines import split_lines

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tracker.documents.reading import Reading

WORD = re.compile(r"[^\W_]+")
FRONT_MATTER = re.compile(r"\A---\n(?:\w[\w-]*:.*\n|[ \t-]+\S.*\n|\n)*---\n")
ONLY_MARKDOWN = re.compile(
    r"<!--.*?-->|<[a-z/][^<>]*>|(?<=\])\([^)\s]*\)", re.DOTALL | re.IGNORECASE
)
"""Tags, comments and the addresses of links: no reader of the page sees them."""

CITED = frozenset(["letters", "one", "two", "three", "four"])
"""Words that a label says otherwise: "LETTERS OF AGREEMENT" is a letter, "Step Two" is 2."""


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(text.casefold()))


def _seen(path: Path) -> str:
    """The text as a reader of the page sees it."""
    text, _ = visible(path.read_text(encoding="utf-8"))
    if path.suffix == ".md":
        text = html.unescape(ONLY_MARKDOWN.sub(" ", FRONT_MATTER.sub("", text)))
    return text


def _lost(path: Path, reading: Reading) -> Counter[str]:
    text = _seen(path)
    lines = split_lines(text)
    aside = (lines[at] for at in furniture(lines).aside)
    told = (f"{clause.label} {clause.heading} {clause.text}" for clause in reading.clauses)
    return _words([text]) - _words(told) - _words(aside)


def test_no_word_of_an_agreement_is_lost(corpus: Path) -> None:
    """679,000 words in 47 files: every one is in a clause or on a line that was set aside."""
    paths = agreements(corpus)
    read = 0
    for path, reading in readable(paths):
        lost = _lost(path, reading)
        assert set(lost) <= CITED, (path.name, lost.most_common(20))
        assert lost.total() <= 12, path.name
        read += 1
    assert read == len(paths)


def test_what_is_set_aside_is_contents_and_page_furniture_only(corpus: Path) -> None:
    """A few lines in a hundred; what is left of an agreement is never a heading."""
    for path in agreements(corpus):
        lines = split_lines(_seen(path))
        aside, _, warnings = furniture(lines)
        filled = sum(bool(line.strip()) for line in lines)
        assert sum(bool(lines[at].strip()) for at in aside) <= 0.12 * filled, path.name
        assert bool(aside) == bool(warnings)
