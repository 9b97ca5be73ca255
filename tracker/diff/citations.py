"""Cross-references inside a clause's words, and whether they merely follow what they cite.

The rule protected here: "Section 9.4" that becomes "Section 9.5" is no rewording when 9.4 is now
9.5, and is one in every other case.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.place import Place, place

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER = (
    r"(?:\d+[A-Z]?(?:[.:]\d+[A-Z]?)*|[IVXLC]+\b|[A-Z]\b)(?:\s?\((?:[a-z]{1,4}|\d{1,2}|[A-Z])\))*"
)
_CITATION = re.compile(
    rf"\b(?P<word>Articles?|Sections?|Paragraphs?|Subsections?|ARTICLES?|SECTIONS?|Art\.|Sec\.|§§?)\s*"
    rf"(?P<first>{_NUMBER})(?P<more>(?:(?:,| and| or| through|,? and|-|–)\s?{_NUMBER})*)"
)
_ONE = re.compile(_NUMBER)


def masked(text: str) -> str:
    """The text with the numbers of its cross-references blanked: "Section 9.4" → "Section #"."""
    if not _mentions(text):
        return text
    return _CITATION.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return match["word"] + _ONE.sub("#", match[0][len(match["word"]) :])


def cited(text: str) -> tuple[Place, ...]:
    """The places that a text cites, in order."""
    if not _mentions(text):
        return ()
    return tuple(
        place(f"{match['word']} {number}")
        for match in _CITATION.finditer(text)
        for number in _ONE.findall(match[0][len(match["word"]) :])
    )


def follows(old: str, new: str, goes_to: Callable[[Place], frozenset[Place]]) -> bool:
    """Whether every citation that differs cites the place where the old one's clause now stands."""
    before, after = cited(old), cited(new)
    return len(before) == len(after) and all(
        one == other or other in goes_to(one) for one, other in zip(before, after, strict=True)
    )


def _mentions(text: str) -> bool:
    """A cheap look before the pattern: most clauses cite nothing."""
    lowered = text.casefold()
    return any(word in lowered for word in ("article", "section", "paragraph", "§", "art.", "sec."))
