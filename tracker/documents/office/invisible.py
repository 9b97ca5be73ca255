"""Characters that nobody sees.

Rule protected: characters without width split words for a search and a comparison, so they are
dropped and, where they can hide something, counted.
"""

from __future__ import annotations

SOFT_HYPHEN = "\u00ad"
"""Shows only where a line happens to break: dropped without a word."""

_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff")
_WITHOUT_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))


def without_invisible(text: str) -> str:
    """The text without characters that have no width, soft hyphens aside."""
    return text if _INVISIBLE.isdisjoint(text) else text.translate(_WITHOUT_INVISIBLE)
