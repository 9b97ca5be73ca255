"""List styles and outline numbering → the numbers that LibreOffice shows.

Rule protected: a clause's number is computed as the page shows it, never guessed. ODF 1.3, part 3,
5.3 and 19.880: a new ``text:list`` begins anew unless it continues another; an item may set its own
start. Counted by the counter of Word lists, which means the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.office.elements import whole
from tracker.documents.office.numbering import (
    LEVELS,
    Level,
    NumberedList,
    Numbering,
)
from tracker.documents.office.story import Number
from tracker.documents.opendocument.names import LIST_FORMAT, style, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.documents.office.elements import Element

_STYLES = (text("list-style"), text("outline-style"))
_OUTLINE = text("outline-style")
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}
_PLACE = re.compile(r"%(\d)%")
_LONGEST_AFFIX = 100


class ListNumbers:
    """The lists of one document: every list met gets a number of its own to be counted under."""

    def __init__(self, roots: Iterable[Element]) -> None:
        """Read the list styles of these parts."""
        self.numbering = Numbering()
        self._styles: dict[str, dict[int, Level]] = {}
        self._last: dict[str, int] = {}
        self._outline = 0
        for root in roots:
            for element in root.iter(*_STYLES):
                levels = _levels(element)
                if element.tag == _OUTLINE:
                    self._outline = self._added("outline", levels, {})
                else:
                    self._styles[element.get(style("name")) or ""] = levels

    def is_known(self, style_name: str) -> bool:
        """Whether the document defines a list style of that name."""
        return style_name in self._styles

    def begun(self, style_name: str) -> int:
        """A new list in that style, counted from its start; gives the list's id."""
        counters = f"list {len(self.numbering.lists)}"
        self._last[style_name] = self._added(counters, self._styles.get(style_name, {}), {})
        return self._last[style_name]

    def continued(self, style_name: str) -> int:
        """The last list in that style, going on; a new one when there is none."""
        return self._last.get(style_name) or self.begun(style_name)

    def resumed(self, style_name: str, list_id: int) -> int:
        """A list met before, which is now the last one in that style; gives its id."""
        self._last[style_name] = list_id
        return list_id

    def started(self, list_id: int, level: int, start: int) -> int:
        """The same list, its counter set so that the next item of ``level`` is ``start``."""
        known = self.numbering.lists[list_id]
        return self._added(known.counters, known.levels, {level: start})

    def heading(self, level: int) -> Number | None:
        """The place of a heading in the outline numbering; None when that level has no number."""
        known = self.numbering.lists.get(self._outline)
        shown = known.level(level) if known else None
        return Number(self._outline, level) if shown and shown.pattern else None

    def _added(self, counters: str, levels: dict[int, Level], overrides: dict[int, int]) -> int:
        list_id = len(self.numbering.lists) + 1
        self.numbering.lists[list_id] = NumberedList(counters, levels, overrides)
        return list_id


def _levels(element: Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for child in element:
        depth = whole(child.get(text("level")), default=1, low=1, high=LEVELS) - 1
        levels[depth] = _level(child, depth)
    return levels


def _level(element: Element, depth: int) -> Level:
    number = element.get(style("num-format"))
    if number is None:  # a bullet or a picture
        return Level(style="bullet", restart=depth - 1)
    return Level(
        style=_FORMATS.get(number, "decimal"),
        pattern=_pattern(element, depth) if number else (),
        start=whole(element.get(text("start-value")), default=1),
        restart=depth - 1,
    )


def _pattern(element: Element, depth: int) -> tuple[str | int, ...]:
    """What stands around and between the numbers: as LibreOffice spells it, else as ODF does."""
    spelled = element.get(LIST_FORMAT)
    if spelled is not None:
        parts = _PLACE.split(spelled[:_LONGEST_AFFIX])
        return tuple(int(part) - 1 if at % 2 else part for at, part in enumerate(parts))
    shown = whole(element.get(text("display-levels")), default=1, low=1, high=depth + 1)
    places: list[str | int] = []
    for level in range(depth - shown + 1, depth + 1):
        places += (".", level) if places else (level,)
    prefix, suffix = (element.get(style(f"num-{end}")) or "" for end in ("prefix", "suffix"))
    return (prefix[:_LONGEST_AFFIX], *places, suffix[:_LONGEST_AFFIX])
