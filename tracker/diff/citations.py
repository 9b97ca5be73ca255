"""Cross-references inside a clause's words, and whether they merely follow what they cite.

The rule protected here: "Section 9.4" that becomes "Section 9.5" is no rewording when 9.4 is now
9.5, and is one in every other case.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.place import Place, place
from tracker.patterns import usual_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_NUMBER = (
    r"(?:\d+[A-Z]?(?:[.:]\d+[A-Z]?)*|[IVXLC]+\b|[A-Z]\b)(?:\s?\((?:[a-z]{1,4}|\d{1,2}|[A-Z])\))*"
)
_CITATION = usual_pattern(
    r"(?P<word>\b(?:Articles?|Sections?|Paragraphs?|Subsections?|ARTICLES?|SECTIONS?|Art\.|Sec\.)"
    r"|§§?)\s*"
    rf"(?P<first>{_NUMBER})(?P<more>(?:(?:,| and| or| through|,? and|-|–)\s?{_NUMBER})*)"
)
_ONE = usual_pattern(_NUMBER)


@lru_cache(maxsize=1 << 14)  # two passes of pairing ask, and then the verdict
def masked(text: str) -> str:
    """The text with the numbers of its cross-references blanked: "Section 9.4" → "Section #"."""
    if not _mentions(text):
        return text
    return _CITATION.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return match["word"] + _ONE.sub("#", match[0][len(match["word"]) :])


class Citation(NamedTuple):
    """A cited place; ``relative`` says that it may be counted within the citing article."""

    place: Place
    relative: bool = False


def cited(text: str) -> tuple[Citation, ...]:
    """What a text cites, in order."""
    if not _mentions(text):
        return ()
    return tuple(
        _citation(match["word"], number)
        for match in _CITATION.finditer(text)
        for number in _ONE.findall(match[0][len(match["word"]) :])
    )


def _citation(word: str, number: str) -> Citation:
    there = place(f"{word} {number}")
    return Citation(there, len(there) == 1 and not word.lower().startswith("art"))


def follows(
    old: str, new: str, goes_to: Callable[[Place], frozenset[Place]], within: Place
) -> bool:
    """Whether every citation that differs cites the place where the old one's clause now stands.

    ``within`` is the place of the article in which the old text stands: "Section 4" there is
    that article's Section 4 if it has one.
    """
    before, after = cited(old), cited(new)
    return len(before) == len(after) and all(
        one == other or other.place in _now(one, goes_to, within)
        for one, other in zip(before, after, strict=True)
    )


def _now(
    one: Citation, goes_to: Callable[[Place], frozenset[Place]], within: Place
) -> frozenset[Place]:
    """The places that a citation must name now, written as it was."""
    inside = goes_to((*within, *one.place)) if one.relative else frozenset()
    return frozenset(there[-1:] for there in inside) or goes_to(one.place)


def _mentions(text: str) -> bool:
    """A cheap look before the pattern: most clauses cite nothing."""
    lowered = text.casefold()
    return any(word in lowered for word in ("article", "section", "paragraph", "§", "art.", "sec."))
