"""The rule on multiples of pay in words: straight time, time and one-half, double time.

The rule protected here: two multiples are compared only where each text names one; the rate that
is multiplied ("twice the straight-time rate") is none.
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

_HALF = r"(?:and|&) (?:one|a)[- ]half"
_TIMES = (
    (3.0, r"triple[- ]time|three times"),
    (2.5, rf"double[- ]time {_HALF}|two {_HALF} times"),
    (2.0, r"double[- ]time|twice|two times|two \(2(?:\.0)?x?\) times|double the"),
    (
        1.5,
        (
            rf"time {_HALF}|one {_HALF} times|one {_HALF} \([^)]*\) times|1½ times|1\.5 times"
            r"|overtime rate"
        ),
    ),
    (1.25, r"time (?:and )?one[- ]quarter"),
    (1.0, r"straight[- ]time|(?:regular|normal|base|ordinary) (?:hourly )?(?:rate|pay)"),
)


groups = "|".join(rf"(?P<m{at}>{words})" for at, (_, words) in enumerate(_TIMES))
_MULTIPLES = late_pattern(rf"\b(?:{groups})\b", re.IGNORECASE)
_PAID = late_pattern(r"\b(?:paid|pays?|compensat\w+|receives?|rate|premium|earns?)\b", re.I)


def multiple_changed(case: Case) -> Iterator[Ruling]:
    """Time is paid at another multiple of the rate."""
    texts = case.passage.old, case.passage.new
    if case.passage.one_sided or not case.speaks_of("time", "twice", "double"):
        return
    if not all(map(_PAID.search, texts)):
        return
    if any(pair.old and pair.new and pair.old.unit == "times" for _, pair in case.quantities):
        return
    before, after = map(_multiple, texts)
    if before and after and before[0] != after[0]:
        more = after[0] > before[0]
        because = f"“{before[1]}” became “{after[1]}”: {'more' if more else 'less'} is paid."
        yield shifted("multiple of pay", Favours.UNION, more, because, share=0.5)


def _multiple(text: str) -> tuple[float, str] | None:
    """The multiple that a text names, with its words; None where it names none or several."""
    found = [(_TIMES[int(str(one.lastgroup)[1:])][0], one[0]) for one in _MULTIPLES.finditer(text)]
    raised = [one for one in found if one[0] != 1.0]
    named = raised or found
    return named[0] if len({value for value, _ in named}) == 1 else None
