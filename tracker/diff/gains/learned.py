"""The rule on what a time limit runs from: the event itself, or the day somebody learned of it.

The rule protected here: who learns late has longer where the time runs from learning; it counts
only for the side whose time it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.claims import claimant
from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.ruling import Ruling, shifted, shortened
from tracker.diff.gains.sides import mentions
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case
    from tracker.diff.model import Favours

_LEARNED = late_pattern(
    r"\b(?:(?:\w+ ){0,4}(?:learn(?:s|ed|ing)?|knew|knows|know of|knowledge|discover(?:s|ed|y)?"
    r"|(?:becomes?|became|becoming|is|was|were|being made) aware))\b[^.;,]*",
    re.IGNORECASE,
)
_WITHIN = late_pattern(
    r"\b(?:within|(?:no|not) later than|no more than)\b[^.;,]{0,50}\b(?:days?|weeks?|months?)\b"
    r"(?: (?:of|after|from|following)\b)?",
    re.IGNORECASE,
)


def runs_from_learning(case: Case) -> Iterator[Ruling]:
    """A side's time runs from when it learned of an event, no longer from the event, or back."""
    if not case.readable or not case.speaks_of("learn", "know", "knew", "aware", "discover"):
        return
    before, after = (
        _learned(text, found)
        for text, found in ((case.passage.old, case.old), (case.passage.new, case.new))
    )
    if (before is None) == (after is None) or case.quantities or len(case.aligned) != 1:
        return
    match, frame = before or after or (None, None)
    old, new = case.aligned[0]
    if match is None or frame is None or old is None or new is None or old.verb != new.verb:
        return
    whose = _whose(frame, match.string)
    knows = next((one.camp for one in mentions(match[0], case.sides)), whose)
    if whose is not None and knows is whose:
        words = shortened(match[0], 10)
        because = f"“{words}” {'came in' if after else 'is gone'}: the time runs from "
        because += "learning of it." if after else "the event itself."
        yield shifted("runs from learning", whose, after is not None, because)


def _whose(frame: Frame, text: str) -> Favours | None:
    """The side whose time it is."""
    return claimant(frame, text) or frame.agent


def _learned(text: str, found: tuple[Frame, ...]) -> tuple[re.Match[str], Frame] | None:
    """The words that tell of learning behind a time limit, with the statement that they limit."""
    within = _WITHIN.search(text)
    match = _LEARNED.search(text, within.end()) if within is not None else None
    frame = ruling_frame(found, within.start()) if within is not None else None
    return None if match is None or frame is None else (match, frame)
