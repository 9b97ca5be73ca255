"""The rule on days: "effective July 1" → "effective January 1", "by May 1" → "by August 1".

The rule protected here: days are compared only where nothing else changed, and only up to a year
apart: what comes later than that is given anew and not late.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, shifted
from tracker.diff.gains.verbs import Deed
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_YEAR = 365
_ANY = 2000
"""The year of a day that is written without one."""
_DAY = late_pattern(
    r"\b(?:(?P<by>by|before|(?:no|not) later than|on or before)"
    r"|(?:effective|on|from|begin(?:s|ning)?|start(?:s|ing)?)(?: on)?) "
    rf"(?P<month>{'|'.join(_MONTHS)}) (?P<day>\d{{1,2}})(?:, (?P<year>20\d\d))?\b",
    re.IGNORECASE,
)


def given_later(case: Case) -> Iterator[Ruling]:
    """What a side is given begins on a later day, or an earlier one; what it is owed is due so."""
    texts = case.passage.old, case.passage.new
    if case.passage.one_sided or case.quantities or len(case.old) != 1:
        return
    frame = case.old[0]
    found = [list(_DAY.finditer(text)) for text in texts]
    if any(len(one) != 1 for one in found):
        return
    (before,), (after,) = found
    rest = {_DAY.sub("", text).casefold() for text in texts}
    days = _date(before), _date(after)
    if len(rest) > 1 or None in days or bool(before["year"]) != bool(after["year"]):
        return
    if frame.negative or not (before["by"] or _gives(frame)):
        return
    apart = (days[1] - days[0]).days if days[0] and days[1] else 0
    if 0 < abs(apart) <= _YEAR and frame.holder is not None:
        said = f"“{before[0]}” became “{after[0]}”"
        because = f"{said}: the day is {'later' if apart > 0 else 'earlier'}."
        sooner = (apart < 0) != (frame.right and bool(before["by"]))
        yield shifted("given later", frame.holder, sooner, because)


def _gives(frame: Frame) -> bool:
    return frame.deed in (Deed.GIVES, Deed.RECEIVES)


def _date(match: re.Match[str]) -> date | None:
    """The day that is written, None where the calendar has none such."""
    month = _MONTHS.index(match["month"].lower()) + 1
    try:
        return date(int(match["year"] or _ANY), month, int(match["day"]))
    except ValueError:
        return None
