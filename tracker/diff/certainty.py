"""How sure it is that two clauses are one: not how alike their words are.

The rule protected here: every piece of evidence leaves a share of the doubt, and what is left is
the doubt. A clause rewritten from the first word to the last is surely the same clause when label,
heading and place agree; one that is merely alike, elsewhere, is not.
"""

from __future__ import annotations

from tracker.diff.headings import Titled

LEAST = 0.5
"""Below this there is no pair: each clause has "no counterpart found"."""
SUREST = 0.99
"""Below identity: words that differ can always be another clause's."""

_BY_TITLE = {Titled.SAME: 0.1, Titled.RELATED: 0.4, Titled.SILENT: 1.0, Titled.OTHER: 2.0}
_BY_NUMBER = 0.3
_BY_NEIGHBOUR = 0.8


def certainty(
    likeness: float, title: Titled = Titled.SILENT, *, numbered: bool = False, beside: int = 0
) -> float:
    """How sure a pair is (0-1).

    ``likeness`` of their words (0-1); ``title``: how their headings relate; ``numbered``: whether
    they have the same number under the same parent; ``beside``: how many of their neighbours (0-2)
    are pairs.
    """
    doubt = (1 - likeness) ** 2 * _BY_TITLE[title] * _BY_NEIGHBOUR**beside
    if numbered:
        doubt *= _BY_NUMBER
    return round(min(SUREST, max(0.0, 1 - doubt)), 3)
