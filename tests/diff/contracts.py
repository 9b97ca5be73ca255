"""Invented contracts for the laws of the diff, grown from a seed no two clauses alike."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tracker.diff.model import Op
from tracker.documents.clause import Clause, Draft, with_paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.diff.model import Change, Diff

_SYLLABLES = "ba co di fe gu la mo ni po ra se ti vu wo ze".split()
_JOINING = "shall the of to and in by for an employee".split()


@dataclass(frozen=True, slots=True)
class Section:
    """A section without its number: heading, paragraphs and lettered items."""

    heading: str
    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """An article without its number."""

    heading: str
    sections: tuple[Section, ...]


def dice(seed: int | str) -> random.Random:
    """Chance that is the same in every run."""
    return random.Random(seed)  # noqa: S311 - no secret is made of it


def word(rng: random.Random) -> str:
    """A word that no other sentence is likely to have."""
    return "".join(rng.choices(_SYLLABLES, k=3))


def sentence(rng: random.Random, words: int = 14) -> str:
    """A sentence half of whose words are its own."""
    chosen = [rng.choice(_JOINING) if i % 2 else word(rng) for i in range(words)]
    return " ".join(chosen).capitalize() + "."


def section(rng: random.Random, *, items: int = 0) -> Section:
    """A section with one or two sentences."""
    text = " ".join(sentence(rng) for _ in range(rng.randint(1, 2)))
    return Section(word(rng).title(), text, tuple(sentence(rng) for _ in range(items)))


def grow(seed: int, *, articles: int = 4, sections: int = 4) -> tuple[Article, ...]:
    """A contract of at most so many articles with at most so many sections each."""
    rng = dice(seed)
    return tuple(
        Article(
            " ".join(word(rng).title() for _ in range(2)),
            tuple(
                section(rng, items=rng.choice((0, 0, 2, 3)))
                for _ in range(rng.randint(2, sections))
            ),
        )
        for _ in range(rng.randint(2, articles))
    )


def numbered(articles: Sequence[Article], *, first: int = 1) -> tuple[Clause, ...]:
    """The contract's clauses, its articles numbered from ``first``."""
    drafts = []
    for number, article in enumerate(articles, start=first):
        drafts.append(Draft(f"Article {number}", article.heading, "", 1))
        for place, part in enumerate(article.sections, start=1):
            drafts.extend(_section_drafts(f"{number}.{place}", part))
    return with_paths(drafts)


def _section_drafts(label: str, part: Section) -> Iterable[Draft]:
    yield Draft(label, part.heading, part.text, 2)
    for letter, item in zip("abcdefgh", part.items, strict=False):
        yield Draft(f"{label}({letter})", "", item, 3)


def clauses(*drafts: tuple[str, str, str, int]) -> tuple[Clause, ...]:
    """Clauses from (label, heading, text, level)."""
    return with_paths(Draft(*draft) for draft in drafts)


def with_sections(
    articles: Sequence[Article], at: int, sections: Iterable[Section]
) -> list[Article]:
    """The contract with one article's sections replaced."""
    changed = list(articles)
    changed[at] = replace(changed[at], sections=tuple(sections))
    return changed


def spelled(change: Change, left_out: Op) -> str:
    """A change's old (INSERT left out) or new (DELETE left out) text, spelled by its segments."""
    return "".join(segment.text for segment in change.segments if segment.op is not left_out)


def joined(side: Sequence[Clause]) -> str:
    """The text that the segments of a change must spell."""
    return "\n".join(clause.text for clause in side)


def obeys_the_law(diff: Diff, old: Sequence[Clause], new: Sequence[Clause]) -> bool:
    """Whether both texts can be spelled back and every clause stands in exactly one change."""
    spelt = all(
        spelled(change, Op.INSERT) == joined(change.old)
        and spelled(change, Op.DELETE) == joined(change.new)
        for change in diff.changes
    )
    olds = Counter(clause for change in diff.changes for clause in change.old)
    news = Counter(clause for change in diff.changes for clause in change.new)
    return spelt and olds == Counter(old) and news == Counter(new)


grown = st.builds(grow, st.integers(0, 10_000))
"""Contracts of two to four articles."""

_line = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=60).map(
    lambda text: " ".join(text.split())
)
_said = st.sampled_from(["[CCL]", "No change", "* * *", "[Deleted]", "Delete Section 1.1"])
_text = st.lists(st.one_of(_line.filter(bool), _said), max_size=3).map("\n".join)
_label = st.sampled_from(["Article 1", "1.1", "1.2", "1.1(a)", "Preamble", "Article 2", "2.1"])
_draft = st.builds(Draft, _label, _line, _text, st.integers(1, 4), st.booleans())

wild = st.lists(_draft, max_size=8).map(with_paths)
"""Any clauses at all: repeated labels, empty texts, odd letters, tables."""

_LINES = tuple(sentence(dice(number), 9) for number in range(9))
_few = st.lists(st.sampled_from(_LINES), max_size=4).map("\n".join)
_rearranged = st.builds(
    Draft, _label, st.sampled_from(["", "Breaks", "Meals"]), _few, st.integers(1, 3)
)

rearranged = st.lists(_rearranged, min_size=1, max_size=7).map(with_paths)
"""Clauses made of the same few sentences: moves, splits and merges of every shape."""


def substantive(diff: Diff) -> tuple[Change, ...]:
    """The changes of substance, unchanged clauses too."""
    return tuple(change for change in diff.changes if change.substance)


def labels(change: Change) -> frozenset[str]:
    """Every label that a change touches, on either side."""
    return frozenset(clause.label for clause in (*change.old, *change.new))
