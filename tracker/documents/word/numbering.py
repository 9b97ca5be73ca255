"""The numbering part of a Word file → its lists.

Rule protected: a clause's number is read, not guessed. ECMA-376 part 1, 17.9: a list may stand on
a definition that only names a numbering style, and may override single levels of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.office.elements import whole
from tracker.documents.office.numbering import LEVELS, Level, NumberedList, Numbering
from tracker.documents.word.names import VAL, child, is_on, value, w

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element

_PLACE = re.compile(r"%([1-9])")
_LONGEST_LINK = 8
_LONGEST_PATTERN = 100


def numbering_of(root: Element | None) -> Numbering:
    """Read every list; none where the document has no numbering part."""
    if root is None:
        return Numbering()
    definitions = _Definitions(root)
    lists = root.iterfind(w("num"))
    return Numbering({whole(num.get(w("numId"))): definitions.list_of(num) for num in lists})


class _Definitions:
    """The abstract definitions that lists stand on."""

    def __init__(self, root: Element) -> None:
        self._abstract: dict[str, Element] = {}
        self._linked: dict[str, str] = {}
        for abstract in root.iterfind(w("abstractNum")):
            abstract_id = abstract.get(w("abstractNumId")) or ""
            self._abstract[abstract_id] = abstract
            if link := value(abstract, w("styleLink")):
                self._linked[link] = abstract_id

    def list_of(self, num: Element) -> NumberedList:
        abstract_id = self._definition(value(num, w("abstractNumId")) or "")
        levels = _levels(self._abstract.get(abstract_id))
        overrides = {}
        for override in num.iterfind(w("lvlOverride")):
            depth = whole(override.get(w("ilvl")), high=LEVELS - 1)
            if (changed := child(override, w("lvl"))) is not None:
                levels[depth] = _level(changed, depth)
            if (start := value(override, w("startOverride"))) is not None:
                overrides[depth] = whole(start)
        return NumberedList(abstract_id, levels, overrides)

    def _definition(self, abstract_id: str) -> str:
        """The abstract definition meant, through links to a numbering style."""
        for _ in range(_LONGEST_LINK):
            link = value(self._abstract.get(abstract_id), w("numStyleLink"))
            if link is None or link not in self._linked:
                break
            abstract_id = self._linked[link]
        return abstract_id


def _levels(abstract: Element | None) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in () if abstract is None else abstract.iterfind(w("lvl")):
        depth = whole(element.get(w("ilvl")), high=LEVELS - 1)
        levels[depth] = _level(element, depth)
    return levels


def _level(element: Element, depth: int) -> Level:
    style, custom = _style(element)
    restart = value(element, w("lvlRestart"))
    legal = child(element, w("isLgl"))
    return Level(
        style=style,
        pattern=_pattern(value(element, w("lvlText")) or ""),
        start=whole(value(element, w("start"))),
        restart=depth - 1 if restart is None else min(whole(restart), depth) - 1,
        legal=legal is not None and is_on(legal),
        paragraph_style=value(element, w("pStyle")) or "",
        custom=custom,
    )


def _pattern(text: str) -> tuple[str | int, ...]:
    """ "Article %1" as its text and its places."""
    parts = _PLACE.split(text[:_LONGEST_PATTERN])
    return tuple(int(part) - 1 if index % 2 else part for index, part in enumerate(parts))


def _style(element: Element) -> tuple[str, str]:
    """The number format, and the pattern of a custom one ("001, 002, ...")."""
    for found in element.iter(w("numFmt")):
        if found.get(VAL) != "custom":
            return found.get(VAL) or "decimal", ""
        if pattern := found.get(w("format")):
            return "decimal", pattern if pattern[:1].isdigit() else ""
    return "decimal", ""
