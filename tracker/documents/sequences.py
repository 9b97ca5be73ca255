"""The numbers of articles and sections, as sequences that can lack one.

The rule protected here: only an agreement printed whole has numbers that can be missing; a proposal
prints what it wants to change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.documents.numerals import heading_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.documents.clause import Clause

_LABEL = re.compile(
    r"Article (?P<article>[A-Za-z0-9-]{1,20})"
    r"|(?P<holder>.*?) ?Section (?P<section>\d{1,4})"
    r"|(?P<above>\d{1,4})\.(?P<dotted>\d{1,4})"
)
_LEAST = 5
"""As many numbered articles, or sections without articles, make an agreement."""
_FILLED = 0.8
"""Share of the numbers from the first to the last that must be there."""

Numbers = dict[int, str]
"""Labels by their number."""


@dataclass(slots=True)
class Sequences:
    """The numbered articles, and the sections of each by the article's number or label."""

    articles: Numbers = field(default_factory=dict)
    sections: dict[int | str, Numbers] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether this is an agreement printed whole, with few numbers missing."""
        return is_filled(self.articles or self.sections.get("", {}), _LEAST)


def sequences(clauses: Iterable[Clause]) -> Sequences:
    """Gather the numbers from the labels; repeated ones count once."""
    found = Sequences()
    for clause in clauses:
        label = clause.label
        if label.endswith(")") or clause.table:
            continue
        match = _LABEL.fullmatch(label)
        if match is not None:
            _note(found, match, label)
    return found


def is_filled(numbers: Numbers, least: int) -> bool:
    """Whether at least so many numbers are there, from 1 or 2 on, and few between them lack."""
    if len(numbers) < least:
        return False
    return min(numbers) <= 2 and len(numbers) >= _FILLED * (max(numbers) - min(numbers) + 1)


def _note(found: Sequences, match: re.Match[str], label: str) -> None:
    if match["article"]:
        value = heading_value(match["article"])
        if value is not None:
            found.articles.setdefault(value, label)
    elif match["dotted"]:
        section = found.sections.setdefault(int(match["above"]), {})
        section.setdefault(int(match["dotted"]), label)
    else:
        section = found.sections.setdefault(match["holder"], {})
        section.setdefault(int(match["section"]), label)
