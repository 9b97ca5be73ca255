"""Days as people type them into grids → dates.

The rule protected here: a day without a year is no date, and a date that can be read in two ways is
read month first, as it is written where the tracker's law applies, unless told otherwise.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

from tracker.patterns import late_pattern

_MONTHS = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}
_NAME = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4}|['’]?\d{2})"
_FORMS = tuple(
    late_pattern(rf"(?<![\d/.-]){form}(?![\d/])", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        rf"{_DAY}[\s-]+{_NAME},?[\s-]+{_YEAR}",
        rf"{_NAME}[\s-]+{_DAY},?[\s-]+{_YEAR}",
        r"(?P<first>\d{1,2})(?P<between>[/.-])(?P<second>\d{1,2})(?P=between)(?P<year>\d{4}|\d{2})",
    )
)
_CLOCK = late_pattern(r"(?<!\d)(\d{1,2}):(\d{2})(?!\d)")
_CENTURY = 2000


def moment_in(text: str, *, day_first: bool = False) -> tuple[date, time | None] | None:
    """Find the first day that a text names, and the time of day with it; None without any.

    ``day_first`` reads 7/8/25 as 7 August.
    """
    for form in _FORMS:
        if found := form.search(text):
            day = _day(found.groupdict(), day_first=day_first)
            return (day, _time(text[found.end() :])) if day else None
    return None


def _day(parts: dict[str, str | None], *, day_first: bool) -> date | None:
    year = int((parts["year"] or "").lstrip("'’"))
    year += 0 if year > 99 else _CENTURY
    if (first := parts.get("first")) is not None:
        numbers = int(first), int(parts["second"] or "")
        month, day = numbers[::-1] if day_first or parts["between"] == "." else numbers
        if month > 12:
            month, day = day, month
    else:
        named = (parts["month"] or "").lower()
        month, day = _MONTHS.get(named) or int(named), int(parts["day"] or "")
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(rest: str) -> time | None:
    found = _CLOCK.match(rest.lstrip(" T,at"))
    if not found:
        return None
    try:
        return datetime.strptime(found[0], "%H:%M").time()  # noqa: DTZ007 - a time of day
    except ValueError:
        return None
