"""How a grid cites the contract → labels as the contract spells them.

The rule protected here: a label that the contract has not is kept as it was typed; it may come with
a proposal.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.labels import spoken
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.documents.clause import Clause

BETWEEN = "; "
"""What stands between the clauses of an item."""

_SEPARATOR = late_pattern(r"[;\n]")
_COMMAS = late_pattern(r",|&|\band\b")
_NUMBER = late_pattern(r"\d+[A-Z]?|[IVXL]+")
_ARTICLE = late_pattern(r"^(art(icle)?s?\.?|sec(tion)?s?\.?|§)\s*", re.IGNORECASE)
_ARTICLES = late_pattern(r"\barticles\b", re.IGNORECASE)


class Citations:
    """The labels of a contract, each found by what people call it."""

    def __init__(self, contract: Iterable[Clause]) -> None:
        """Reduce every label once: a grid cites hundreds, and a contract has thousands."""
        self._labels: dict[str, str] = {}
        for clause in contract:
            self._labels.setdefault(spoken(clause.label), clause.label)

    def labels(self, text: str, section: str = "") -> tuple[str, ...]:
        """Give the labels that an entry names; ``section`` is a column beside the article's."""
        wholes = [label for one in _parts(_SEPARATOR, text) for label in self._named(one)]
        sections = [one for part in _parts(_SEPARATOR, section) for one in _parts(_COMMAS, part)]
        if len(wholes) == 1 and sections:
            wholes = [self._within(wholes[0], one) for one in sections]
        else:
            wholes += [label for one in sections for label in self._named(one)]
        return tuple(dict.fromkeys(wholes))

    def _named(self, text: str) -> list[str]:
        """The label that a text is, else those that it lists."""
        if known := self._first(text, f"Article {text}", _ARTICLES.sub("Article", text)):
            return [known]
        parts = _parts(_COMMAS, text)
        if len(parts) > 1:
            return [label for part in parts for label in self._named(part)]
        return [f"Article {one}" if _NUMBER.fullmatch(one) else one for one in parts]

    def _within(self, article: str, section: str) -> str:
        """A section of an article, in whichever way the contract cites it."""
        number, bare = _ARTICLE.sub("", article), _ARTICLE.sub("", section)
        inside = f"{article} Section {bare}"
        known = self._first(f"{number}.{bare}", inside, section)
        return known or (section if "." in section else inside)

    def _first(self, *names: str) -> str:
        found = (self._labels.get(spoken(name)) for name in names)
        return next(filter(None, found), "")


def _parts(separator: re.Pattern[str], text: str) -> Sequence[str]:
    return [one.strip() for one in separator.split(text) if one.strip()]
