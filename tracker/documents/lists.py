"""Where a list marker stands among the lists that are open: it goes one on, begins one, skips.

The rule protected here: letters follow each other before they begin a new list, and how far a line
is set in counts only where the letters leave a choice.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.markers import list_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.markers import Marker
    from tracker.documents.open_clauses import Open

ITEM_RANK = 20.0
"""The rank from which open clauses are list items."""
_LARGEST_GAP = 3
_SET_IN = 3
"""Columns; what is set in by less may stand at the same level."""


class Place(NamedTuple):
    """``keep``: how many open items stay open above; ``style`` and ``value``: how to go on."""

    keep: int
    style: str
    value: int


def place(items: Sequence[Open], marker: Marker, indent: int, *, certain: bool) -> Place | None:
    """Find where a typed list marker belongs, None when it fits nowhere.

    ``items`` are the open list items, outermost first; ``indent`` the marker's column; ``certain``
    says that the paragraph by itself looks like an item even out of sequence.
    """
    found = _continued(items, marker, indent) or _begun(items, marker, indent)
    return found or (_skipped(items, marker) or _lone(items, marker) if certain else None)


def _continued(items: Sequence[Open], marker: Marker, indent: int) -> Place | None:
    """The open list that this marker goes on: the one set in alike, else the innermost."""
    innermost: Place | None = None
    values = _values(marker.style, marker.number)
    for at in range(len(items) - 1, -1, -1):
        entry = items[at]
        if values.get(entry.style) == entry.value + 1:
            found = Place(at, entry.style, entry.value + 1)
            if abs(entry.indent - indent) < _SET_IN:
                return found
            innermost = innermost or found
    return innermost


@lru_cache(maxsize=1024)
def _values(style: str, number: str) -> dict[str, int]:
    """The value that a marker has in each list that it can stand in, by the list's style."""
    return {style + kind: value for kind, value in list_values(number)}


def _begun(items: Sequence[Open], marker: Marker, indent: int) -> Place | None:
    """A new list: its first marker, below the innermost open item or again at its level."""
    for style, value in _values(marker.style, marker.number).items():
        if value == 1:
            return Place(_again(items, style, indent), style, value)
    return None


def _again(items: Sequence[Open], style: str, indent: int) -> int:
    """How many items stay open above a list that begins: fewer when one like it begins again."""
    if not items:
        return 0
    inner = items[-1]
    if inner.style == style and inner.depth < 0:
        return len(items) - (indent < inner.indent + _SET_IN)
    for at, entry in enumerate(items):
        alike = entry.style == style and abs(entry.indent - indent) < _SET_IN
        if alike and indent + _SET_IN <= inner.indent:
            return at
    return len(items)


def _skipped(items: Sequence[Open], marker: Marker) -> Place | None:
    """A gap in an open list, or its last marker once more."""
    for at in range(len(items) - 1, -1, -1):
        entry = items[at]
        value = _values(marker.style, marker.number).get(entry.style)
        if value is not None and 0 <= value - entry.value <= _LARGEST_GAP:
            return Place(at, entry.style, value)
    return None


def _lone(items: Sequence[Open], marker: Marker) -> Place | None:
    """A part of a list printed alone: "(c)" in a proposal, "b." where the "a." was lost."""
    if items or not (marker.style == "()" or (marker.style == "." and marker.number.islower())):
        return None
    values = _values(marker.style, marker.number).items()
    return next((Place(0, style, value) for style, value in values), None)
