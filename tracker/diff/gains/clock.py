"""The rule on hours of the day for which more is paid: "between 3:00 p.m. and 7:00 a.m.".

The rule protected here: a longer stretch is better for employees only where the words say that it
is paid more; of a working day nothing is concluded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.ruling import Ruling, shifted
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case

_DAY = 24 * 60
_NAMED = {"noon": 12 * 60, "midnight": 0}
_TIME = r"(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|noon|midnight)"
_WINDOW = late_pattern(
    rf"\b(?:between|from)\s+(?P<start>{_TIME})\s+(?:and|to|until)\s+(?P<end>{_TIME})",
    re.IGNORECASE,
)
_PAID_MORE = late_pattern(
    r"\b(?:differentials?|premiums?|bonus|extra pay|stipend)\b", re.IGNORECASE
)


def window_changed(case: Case) -> Iterator[Ruling]:
    """The hours for which a differential is paid became longer or shorter."""
    texts = case.passage.old, case.passage.new
    if case.passage.one_sided or not all(map(_PAID_MORE.search, texts)):
        return
    found = [list(_WINDOW.finditer(text)) for text in texts]
    if any(len(one) != 1 for one in found):
        return
    before, after = (_minutes(one[0]) for one in found)
    if before != after:
        said = f"“{found[0][0][0]}” became “{found[1][0][0]}”"
        because = f"{said}: {'more' if after > before else 'fewer'} hours are paid more."
        yield shifted("hours of the day", Favours.UNION, after > before, because)


def _minutes(match: re.Match[str]) -> int:
    """How long a stretch is; over midnight where it ends before it starts."""
    start, end = (_clock(match[name].lower()) for name in ("start", "end"))
    return (end - start) % _DAY or _DAY


def _clock(written: str) -> int:
    """Minutes since midnight."""
    if written in _NAMED:
        return _NAMED[written]
    hour, _, minute = re.sub(r"[^\d:]", "", written).partition(":")
    afternoon = 12 * 60 if "p" in written else 0
    return int(hour) % 12 * 60 + int(minute or 0) + afternoon
