"""The rule on a cap that came to what had none: an unlimited benefit, a raise by an index.

The rule protected here: a cap takes from whoever the capped thing is good for, also where the
sentence has neither shall nor may; the thing must be known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.bounds import Bound
from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.measures import measured
from tracker.diff.gains.ruling import Ruling, shifted
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.ruling import Case
    from tracker.diff.quantities import Quantity

_CAPS = (Bound.AT_MOST, Bound.LESS_THAN)
_UNCAPPED = (
    r"(?:with(?:out|\s+no)\s+(?:any\s+)?(?:limit(?:ation)?s?|cap|maximum)|unlimited|indefinitely"
    r"|with(?:out|\s+no)\s+(?:any\s+)?(?:limit|cap|maximum) (?:on|as to) \w+)"
)
_LIMITLESS = late_pattern(rf"\W*{_UNCAPPED}\W*", re.IGNORECASE)
_RISES = late_pattern(
    r"\b(?:wages?|wage rates?|salar(?:y|ies)|pay rates?|rates of pay|base pay|pensions?|stipends?"
    r"|differentials?|allowances?)\b[^.;]{0,40}\b(?:increas|rise|raise|adjust|grow)\w*",
    re.IGNORECASE,
)
"""Pay that rises, whoever raises it."""


def capped(case: Case) -> Iterator[Ruling]:
    """A cap came to what had none, or went."""
    for term, pair in case.quantities:
        quantity = pair.new or pair.old
        if quantity is None or (pair.old and pair.new) or quantity.bound not in _CAPS:
            continue
        came = pair.new is not None
        holder = _holder(case, quantity, came=came)
        if holder is not None:
            told = "came in: there was none before" if came else "is gone: there is none now"
            because = f"The cap “{quantity.text}” {told}."
            yield shifted("cap", holder, not came, because, term=term)


def _holder(case: Case, quantity: Quantity, *, came: bool) -> Favours | None:
    """The side that is better off without a cap; None where more than the cap changed."""
    text, start, found = (
        (case.passage.new, case.passage.new_start, case.new)
        if came
        else (case.passage.old, case.passage.old_start, case.old)
    )
    at, end = quantity.start - start, quantity.end - start
    for one in case.stretches:
        words, first = (one.new, one.new_start) if came else (one.old, one.old_start)
        if not first <= at < first + len(words):
            continue
        others = one.old if came else one.new
        if _LIMITLESS.fullmatch(others):
            frame = ruling_frame(found, at)
            return measured(text, at, end) or (frame.holder if frame is not None else None)
        if not others.strip(" ,.;") and not found and _RISES.search(text, 0, first):
            return Favours.UNION
    return None
