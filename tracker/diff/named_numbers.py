"""Numbers that name something and count nothing: "Article 9", "Local 21", "July 1", "2025".

The rule protected here: a number that names is no quantity, whatever stands behind it; "Step 5
employees" are not five.
"""

from __future__ import annotations

from tracker.patterns import usual_pattern

_NAMED = (
    *("article", "section", "subsection", "paragraph", "level", "step", "grade", "tier", "class"),
    *("range", "phase", "appendix", "table", "group", "unit", "local", "council", "zone", "type"),
    *("area", "category", "schedule", "exhibit", "chapter", "title", "form", "division", "band"),
    *("district", "option", "page", "line", "item", "rule", "policy", "region", "room", "column"),
)
_NAME = usual_pattern(rf"(?:\b(?:{'|'.join(_NAMED)})s?|\bno\.|#) ?$")
_REACH = 14
_MONTH = usual_pattern(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?) $"
)
_YEAR = usual_pattern(r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?")
_MEASURED = ("hour", "minute", "mile", "pound", "feet", "point", "dollar", "percent")


def is_name(text: str, small: str, start: int, end: int, unit: str) -> bool:
    """Whether the number between two places of ``text`` names something and counts no ``unit``.

    ``small`` is the text in small letters. Of two thousand hours there is no doubt; "the 2025
    holidays" are those of a year.
    """
    if _NAME.search(small, max(0, start - _REACH), start):
        return True
    if _MONTH.search(text, max(0, start - _REACH), start):
        return True
    return bool(_YEAR.fullmatch(small, start, end)) and not unit.startswith(_MEASURED)
