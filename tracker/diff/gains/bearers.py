"""For which side more of a number is better, by its role and by who carries the duty.

The rule protected here: the same role favours one side in the other's duty, and the other side in
its own; where nobody carries the duty, more is better for nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.claims import claimant
from tracker.diff.gains.roles import Role
from tracker.diff.gains.sides import other
from tracker.diff.gains.stems import stem
from tracker.diff.gains.topics import Topic
from tracker.diff.gains.verbs import Deed
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from tracker.diff.gains.frames import Frame

_CAP = late_pattern(r"\b(?:(?:no|not) more than|at most|up to|(?:a )?maximum of)\b", re.IGNORECASE)
_OF_PAY = late_pattern(
    r"\b(?:start|begin|be (?:placed|hired)|advance)\w* (?:at|on|to) [^.;]*"
    r"\b(?:rates?|scale|wages?|salary|step|pay)\b",
    re.IGNORECASE,
)
"""Where employees start at a share of a rate, or at a rate."""
_STAFFING = late_pattern(r"\bthere (?:shall|will|must) be\b", re.IGNORECASE)
_PUTS = frozenset(
    map(stem, "schedule assign place call hold keep detain detail send order".split())
)
"""Verbs of what the employer puts upon employees, which is a burden where it has a limit."""
_SERVING = frozenset(map(stem, ("have", "complete", "work", "serve")))


def better_side(role: Role, frame: Frame, text: str) -> Favours | None:
    """The side for which more is better, None when the words do not say."""
    bound = None if frame.holder is None else other(frame.holder)
    match role:
        case Role.DEADLINE:
            return frame.agent or claimant(frame, text)
        case Role.NOTICE if frame.agent is not None:
            return other(frame.agent)
        case Role.RATIO if not _CAP.search(text):
            staffing = frame.holder is None and _STAFFING.search(text)
            return Favours.EMPLOYER if staffing else bound
        case Role.WAIT | Role.THRESHOLD:
            return frame.holder if frame.only or _is_served(frame) else bound
        case Role.LIMIT if frame.deed is Deed.EXCEEDS or frame.negative or _is_put_upon(frame):
            return _better_limit(frame)
    placed = frame.holder is None and frame.deed is Deed.IS and frame.agent is Favours.EMPLOYER
    return Favours.UNION if placed and _OF_PAY.search(text) else frame.holder


def _is_put_upon(frame: Frame) -> bool:
    """Whether one side does to the other what is neither good nor bad: "shall be scheduled for"."""
    put = frame.verb in _PUTS or frame.agent is Favours.UNION
    return frame.holder is None and frame.agent is not None and frame.deed is Deed.PLAIN and put


def _is_served(frame: Frame) -> bool:
    """Whether a time is itself what is asked: "must have completed two years"."""
    return frame.deed is Deed.BEARS and not frame.negative and frame.verb in _SERVING


def _better_limit(frame: Frame) -> Favours | None:
    """Of a limit on a burden more is worse for those who bear it; on a benefit it is better."""
    if frame.thing in (Topic.BENEFIT, Topic.LEAVE) and frame.deed in (Deed.EXCEEDS, Deed.IS):
        return Favours.UNION
    if _is_put_upon(frame):
        return frame.agent
    return None if frame.holder is None else other(frame.holder)


def worth_to(role: Role, frame: Frame) -> tuple[Favours | None, bool]:
    """The side that a number of its own counts for, and whether for the good."""
    counterpart = None if frame.agent is None else other(frame.agent)
    match role:
        case Role.DEADLINE:
            return counterpart, True
        case Role.NOTICE if frame.holder is not None:
            return counterpart or frame.holder, True
        case Role.FLOOR:
            return frame.holder, True
        case Role.WAIT | Role.THRESHOLD | Role.LIMIT if not frame.negative:
            return frame.holder, False
    return None, True
