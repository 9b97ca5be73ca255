"""What people type for a moment → a date and time with its zone.

The rule protected here: bargaining time is never guessed. A moment without a zone is taken in the
zone of this computer, and a day without a time is refused where the minute matters.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from tracker.refusals import UsageRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    Localise = Callable[[datetime], datetime]
    """Gives a moment without a zone the zone that this computer had then."""

_CLOCK = re.compile(r"(?<=[ t])(?P<hour>\d{1,2})(?P<minute>:\d\d)(?: ?(?P<half>[ap])\.?m\.?)?")
_NOON = 12
_EXAMPLES = 'such as "2025-07-08 10:32", 2025-07-08T10:32-07:00, "today 10:32" or now'


def moment(text: str, now: datetime, local: Localise) -> datetime:
    """The moment that ``text`` names, with a zone; ``now`` gives today.

    Raises UsageRefused when it names none, or a day without a time.
    """
    words = text.strip().lower()
    if words == "now":
        return now.replace(microsecond=0)
    found = _parsed(_with_date(words, now), text)
    if found.time() == time() and ":" not in words:
        raise UsageRefused(f"{text!r} has no time of day; give the minute, {_EXAMPLES}")
    return found if found.tzinfo else local(found)


def end_of(text: str, now: datetime, local: Localise) -> datetime:
    """The same where a day is enough: a day without a time means its end."""
    words = text.strip().lower()
    if words == "now":
        return now
    found = _parsed(_with_date(words, now), text)
    if found.time() == time() and ":" not in words:
        found = found + timedelta(days=1) - timedelta(microseconds=1)
    return found if found.tzinfo else local(found)


def day_of(text: str, now: datetime) -> date:
    """The day that ``text`` names, where no time of day matters; raises UsageRefused for none."""
    words = text.strip().lower()
    try:
        return date.fromisoformat(_with_date(words, now))
    except ValueError:
        raise UsageRefused(
            f"{text!r} is no day; write it 2025-07-08, today, yesterday or tomorrow"
        ) from None


def _with_date(words: str, now: datetime) -> str:
    for name, back in (("today", 0), ("yesterday", 1), ("tomorrow", -1)):
        if words.startswith(name):
            day = now.date() - timedelta(days=back)
            return f"{day.isoformat()} {words.removeprefix(name).strip()}".strip()
    return words


def _parsed(words: str, text: str) -> datetime:
    try:
        spelled = _CLOCK.sub(_of_the_day, words).upper()
        return datetime.fromisoformat(spelled.replace(" ", "T", 1).replace(" ", ""))
    except ValueError:
        raise UsageRefused(f"{text!r} is no date and time; write it {_EXAMPLES}") from None


def _of_the_day(clock: re.Match[str]) -> str:
    """A clock time in twenty-four hours: "9:15" is 09:15, "2:05 pm" is 14:05."""
    hour, half = int(clock["hour"]), clock["half"]
    if half and not 1 <= hour <= _NOON:
        return clock[0]  # "14:05 pm" is no time, and is refused as such
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return f"{hour:02}{clock['minute']}"
