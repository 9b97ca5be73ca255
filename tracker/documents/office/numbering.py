"""Automatic numbers: the lists of a document, counted paragraph by paragraph.

Rule protected: a clause's number is computed as the page shows it, not guessed. ECMA-376 part 1,
17.9: lists that share an abstract definition share their counters; a list with a start override
begins anew once; a level starts again when a level above it (or the one that ``lvlRestart`` names)
has counted. A level that is skipped counts as begun, as in Word: after "1.1.1" right below "1.",
the next level is "1.2".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.office.numerals import padded, spelled

if TYPE_CHECKING:
    from tracker.documents.office.story import Number

LEVELS = 9


class Level(NamedTuple):
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


class NumberedList(NamedTuple):
    """A list: the counters it shares, its levels, and where it begins anew."""

    counters: str
    levels: dict[int, Level]
    overrides: dict[int, int]

    def level(self, depth: int) -> Level:
        """The level's definition; an empty one where the list defines none."""
        return self.levels.get(depth, _UNSET)


class Numbering:
    """The ``lists`` of a document, by their ids."""

    def __init__(self, lists: dict[int, NumberedList] | None = None) -> None:
        """Begin with these lists, or with none."""
        self.lists = {} if lists is None else lists

    def level_of_styles(self, list_id: int, chain: tuple[str, ...]) -> int | None:
        """The level of the list that names the nearest of these styles, None when none is named."""
        found = self.lists.get(list_id)
        levels = found.levels if found else {}
        named = {level.paragraph_style: n for n, level in levels.items() if level.paragraph_style}
        return next((named[style_id] for style_id in chain if style_id in named), None)


class Counter:
    """The counters of one view of a document, moved on by every numbered paragraph in order."""

    def __init__(self, numbering: Numbering) -> None:
        """Begin before the first paragraph."""
        self.numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

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
