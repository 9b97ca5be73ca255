"""Automatic numbers, as Word computes them from the numbering part.

Rule protected: a clause's number is read, not guessed. ECMA-376 part 1, 17.9: lists that share an
abstract definition share their counters; a list with a start override begins anew once; a level
starts again when a level above it (or the one that ``lvlRestart`` names) has counted. A level that
is skipped counts as begun, as in Word: after "1.1.1" right below "1.", the next level is "1.2".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.documents.word.names import (
    VAL,
    Element,
    child,
    is_on,
    value,
    w,
    whole,
)
from tracker.documents.word.numerals import padded, spelled

if TYPE_CHECKING:
    from tracker.documents.word.story import Number

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LONGEST_LINK = 8
_LONGEST_PATTERN = 100


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. ``restart``: the highest level (0-based) that restarts it, None never.

    ``pattern`` is text and, as numbers, the levels whose counters stand in it (0-based);
    ``custom`` the first numbers of a custom format.
    """

    style: str = "decimal"
    pattern: tuple[str | int, ...] = ()
    start: int = 0
    restart: int | None = None
    legal: bool = False
    paragraph_style: str = ""
    custom: str = ""

    def number(self, count: int, *, legal: bool) -> str:
        """One counter as this level spells it; plain digits inside a legal number."""
        if legal and self.style not in {"none", "decimalZero"}:
            return str(count)
        return padded(count, self.custom) if self.custom else spelled(count, self.style)


_UNSET = Level()


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list (``w:num``): the counters it shares, its levels, and where it begins anew."""

    counters: str
    levels: dict[int, Level]
    overrides: dict[int, int]

    def level(self, depth: int) -> Level:
        """The level's definition; an empty one where the list defines none."""
        return self.levels.get(depth, _UNSET)


class Numbering:
    """The numbering part of a document (may be missing)."""

    def __init__(self, root: Element | None) -> None:
        """Read every list."""
        self._abstract: dict[str, Element] = {}
        self._linked: dict[str, str] = {}
        self.lists: dict[int, NumberedList] = {}
        if root is None:
            return
        for abstract in root.iterfind(w("abstractNum")):
            abstract_id = abstract.get(w("abstractNumId")) or ""
            self._abstract[abstract_id] = abstract
            if link := value(abstract, w("styleLink")):
                self._linked[link] = abstract_id
        for num in root.iterfind(w("num")):
            self.lists[whole(num.get(w("numId")))] = self._list(num)

    def level_of_styles(self, list_id: int, chain: tuple[str, ...]) -> int | None:
        """The level of the list that names the nearest of these styles, None when none is named."""
        found = self.lists.get(list_id)
        levels = found.levels if found else {}
        named = {level.paragraph_style: n for n, level in levels.items() if level.paragraph_style}
        return next((named[style_id] for style_id in chain if style_id in named), None)

    def _list(self, num: Element) -> NumberedList:
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


@dataclass(slots=True)
class Counter:
    """The counters of one view of a document, moved on by every numbered paragraph in order."""

    numbering: Numbering
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[int, int]] = field(default_factory=set)

    def next(self, number: Number) -> str:
        """Count one paragraph and give its number as text; "" for bullets and unknown lists."""
        numbered = self.numbering.lists.get(number.list_id)
        if numbered is None:
            return ""
        counts = self._counts.setdefault(numbered.counters, {})
        self._count(numbered, number, counts)
        level = numbered.level(number.level)
        return "" if level.style == "bullet" else _text(numbered, level, counts)

    def _count(self, numbered: NumberedList, number: Number, counts: dict[int, int]) -> None:
        depth = number.level
        first = (number.list_id, depth) not in self._begun
        self._begun.add((number.list_id, depth))
        start = numbered.overrides.get(depth, numbered.level(depth).start)
        if depth not in counts or (first and depth in numbered.overrides):
            counts[depth] = start
        else:
            counts[depth] += 1
        for skipped in range(depth):
            counts.setdefault(skipped, numbered.level(skipped).start)
        for deeper in [n for n in counts if n > depth]:
            restart = numbered.level(deeper).restart
            if restart is not None and depth <= restart:
                del counts[deeper]


def _text(numbered: NumberedList, level: Level, counts: dict[int, int]) -> str:
    def place(depth: int) -> str:
        shown = numbered.level(depth)
        return shown.number(counts.get(depth, shown.start), legal=level.legal)

    text = "".join([part if isinstance(part, str) else place(part) for part in level.pattern])
    return " ".join(text.split())
