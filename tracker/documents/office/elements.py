"""XML elements and their attributes, as far as no format matters.

Rule protected: a number in a file is what it says or a default, within bounds, never an error.
"""

from __future__ import annotations

from typing import Any

Element = Any
"""An lxml element; lxml is imported late and carries no types."""


def whole(text: str | None, default: int = 0, *, low: int = 0, high: int = 1_000_000) -> int:
    """A whole number of an attribute, kept between ``low`` and ``high``.

    What is no number is ``default``.
    """
    try:
        return min(max(int(text or ""), low), high)
    except ValueError:
        return default
