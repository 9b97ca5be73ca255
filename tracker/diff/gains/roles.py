"""What role a number plays in its sentence: deadline, notice, waiting time, limit or amount.

The rule protected here: the role comes from the words around the number, and from its bound; it
does not depend on who the sentence is about.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.diff.bounds import Bound
from tracker.diff.gains.stems import stem
from tracker.diff.gains.verbs import Deed
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from tracker.diff.gains.frames import Frame
    from tracker.diff.quantities import Quantity


class Role(StrEnum):
    """What a number measures."""

    DEADLINE = "deadline"
    NOTICE = "notice"
    WAIT = "waiting time"
    THRESHOLD = "threshold"
    RATIO = "ratio"
    LIMIT = "limit"
    FLOOR = "minimum"
    AMOUNT = "amount"


_NOTICE = late_pattern(
    r"^(?:['’]s?)?\s*(?:(?:advance|written|prior|calendar|business|working)\s+)*"
    r"(?:before|prior to|in advance|ahead|notice|warning)\b",
    re.IGNORECASE,
)
_NOTICE_BEFORE = late_pattern(r"\bnotice of (?:at least |not less than )?$", re.IGNORECASE)
_WITHIN = late_pattern(
    r"\b(?:within|no later than|not later than|by no later than)\s+(?:the\s+)?(?:first\s+)?$"
    r"|\bin no more than $",
    re.IGNORECASE,
)
_WAIT = late_pattern(
    r"\b(?:after|upon|following|until|completed?|completing|completion of|employed for|worked"
    r"|served?|employees with|service of)\s+(?:(?:at least|not less than|the first|an?|more than"
    r"|their first)\s+)*$",
    re.IGNORECASE,
)
_AT = late_pattern(r"\b(?:at|upon|on reaching) $", re.IGNORECASE)
"""Where a harm is done "at ten points"."""
_HAVE = stem("have")
_TO_DO = late_pattern(r"\s+(?:in which |within which )?to\b", re.IGNORECASE)
"""Behind the days that the employer has to do something."""
_EVERY = late_pattern(
    r"\b(?:(?:for|per|to)\s+(?:each|every)\s+(?:\w+\s+)?|every\s+)$", re.IGNORECASE
)
_LAG = late_pattern(
    r"^\s+(?:after|from|following|of\s+(?:the|a|an|its|their|his|her|such|receipt|\w+ing))\b",
    re.IGNORECASE,
)
_OVER = late_pattern(r"\b(?:in excess of|over|beyond|exceeding|longer than)\s+$", re.IGNORECASE)
_WHO = late_pattern(
    r"\b(?:who (?:\w+ )?(?:work|have|has|average)|working|scheduled|employed|averaging|with"
    r"|having)\b",
    re.IGNORECASE,
)
_ELIGIBLE = late_pattern(
    r"\b(?:who|whose)(?: [\w-]+){1,4}?(?: (?:at least|more than|(?:no|not) (?:less|fewer) than"
    r"|a minimum of|an average of))?\s+$",
    re.IGNORECASE,
)
"""Before a number that tells who is meant, wherever they are named."""
_AROUND = 60


def role_of(text: str, quantity: Quantity, start: int, frame: Frame) -> Role:
    """What a quantity measures; ``start`` is where ``text`` begins in the text it was read from."""
    at, end, bound_at = quantity.start - start, quantity.end - start, quantity.bound_start - start
    before, after = text[max(0, at - _AROUND) : at], text[end : end + _AROUND]
    ahead = text[max(0, bound_at - _AROUND) : bound_at]
    at_most = quantity.bound in (Bound.AT_MOST, Bound.LESS_THAN)
    if _of_whom(text, at, frame) or (not at_most and _ELIGIBLE.search(before)):
        return Role.WAIT
    if frame.deed is Deed.HARMS and not frame.negative and _AT.search(before):
        return Role.THRESHOLD
    if frame.agent is Favours.EMPLOYER and frame.verb == _HAVE and _TO_DO.match(after):
        return Role.DEADLINE if frame.deed is not Deed.RECEIVES else Role.AMOUNT
    return _by_words(before, ahead, after) or _by_bound(quantity, before, after, frame)


def _of_whom(text: str, at: int, frame: Frame) -> bool:
    """Whether a number says who is meant: "employees working thirty hours a week receive"."""
    subject = frame.start <= at < frame.modal and frame.deed is Deed.RECEIVES
    return subject and bool(_WHO.search(text, frame.start, at))


def _by_words(before: str, ahead: str, after: str) -> Role | None:
    if _EVERY.search(before):
        return Role.RATIO
    if _WITHIN.search(before):
        return Role.DEADLINE
    if _NOTICE.search(after) or _NOTICE_BEFORE.search(before):
        return Role.NOTICE
    return Role.WAIT if _WAIT.search(before) or _WAIT.search(ahead) else None


def _by_bound(quantity: Quantity, before: str, after: str, frame: Frame) -> Role:
    if quantity.bound is Bound.MORE_THAN or _OVER.search(before):
        return Role.LIMIT if frame.negative else Role.THRESHOLD
    if quantity.bound is Bound.AT_MOST or frame.deed is Deed.EXCEEDS:
        return Role.LIMIT
    if quantity.bound is Bound.AT_LEAST:
        return Role.FLOOR
    lag = _LAG.search(after) and "day" in quantity.unit and not before.endswith(" for ")
    return Role.DEADLINE if lag else Role.AMOUNT
