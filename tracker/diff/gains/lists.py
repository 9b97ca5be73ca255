"""Rules on lists: one thing more in what a statement says, one more of those who may do it.

The rule protected here: a list is good for whoever its statement is good for; where it lists cases
of an exception, or ways to keep a duty, one thing more is no gain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.additions import additions, told
from tracker.diff.gains.modifiers import NARROWS
from tracker.diff.gains.ruling import Ruling, shifted, shortened
from tracker.diff.gains.sides import mentions
from tracker.diff.gains.verbs import Deed
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case
    from tracker.diff.gains.stretches import Stretch

_REACH = 60
"""Letters behind an item in which the list goes on."""
_JOINT = late_pattern(r"(?:and|or|and/or)\b|,?\s*(?:as well as|in addition to|plus)\b", re.I)
_ENDS_IN_JOINT = late_pattern(r"(?:,|\b(?:and|or|and/or))\s*$", re.IGNORECASE)
_ENDS_IN_JOINT = late_pattern(r"(?:,|\b(?:and|or|and/or))\s*$", re.IGNORECASE)
_LIMITS = late_pattern(
    r"\b(?:if|when\w*|where|unless|except|other than|provided|only|who|whose|until|after"
    r"|before|without|subject to|not|than|excluding)\b",
    re.IGNORECASE,
)
"""What turns a list behind it round, or makes it one of cases."""
_CASES = late_pattern(r"\b(?:for|due to|because of|in case of)\b", re.IGNORECASE)
"""What lists in which cases, or for whom, something is given."""
_DOERS = late_pattern(r"\bby\b[^,;]*$", re.IGNORECASE)
"""Behind it those are listed who act, and not what they do."""
_TURNS = late_pattern(
    r"\b(?:whichever|half|one-half|one-quarter|lieu|instead|forfeit\w*|waive\w*|lose|lost|unpaid"
    r"|exclud\w+|deduct\w*|charge\w*|without|not|no|may|shall|will|must|better|earlier|longer"
    r"|higher|greater|additional|extra|consent|agreement|approval|concurrence|notice|outside"
    r"|external|contractors?|volunteers?|managers?|supervisors?)\b",
    re.IGNORECASE,
)
"""What is no plain item of a list."""


def joined(case: Case) -> Iterator[Ruling]:
    """A statement has one thing more in its list, or one less."""
    for stretch, frame in additions(case):
        if frame.holder is None or not _listed(stretch, frame, case):
            continue
        because = f"“{shortened(stretch.words, 12)}” {told(stretch)}: the list has "
        because += f"{'more' if stretch.came else 'less'} in it."
        yield shifted("list changed", frame.holder, stretch.came, because)


def doers_changed(case: Case) -> Iterator[Ruling]:
    """Those who may do a thing are one more, or one less: "may be filed by the Union or"."""
    for stretch, frame in additions(case):
        text = case.passage.new if stretch.came else case.passage.old
        named = [one for one in mentions(stretch.words, case.sides) if not one.owner]
        if not frame.right or frame.negative or len(named) != 1:
            continue
        if _DOERS.search(text[frame.modal : stretch.start]) and _JOINT.match(stretch.words):
            because = f"“{stretch.words}” {told(stretch)}."
            yield shifted("doers changed", named[0].camp, stretch.came, because)


def _listed(stretch: Stretch, frame: Frame, case: Case) -> bool:
    """Whether words are one more item of a list that the statement has."""
    text = case.passage.new if stretch.came else case.passage.old
    if _TURNS.search(stretch.words) or NARROWS.match(stretch.words):
        return False
    if "whichever" in case.passage.old + case.passage.new:
        return False
    raw = (stretch.new if stretch.came else stretch.old).strip()
    joint = _JOINT.match(raw.lstrip(" ,"))
    behind = text[stretch.start + len(stretch.words) :][:_REACH]
    comma = raw.startswith(",") and bool(_JOINT.match(behind.lstrip(" ,")))
    if not joint and not comma and not _ENDS_IN_JOINT.search(raw):
        return False
    before = text[frame.modal : stretch.start]
    if _LIMITS.search(before) or _DOERS.search(before):
        return False
    either = bool(re.search(r"\bor\b", raw + text[stretch.start + len(raw) :][:_REACH]))
    if either and not frame.right and not frame.negative and frame.deed is not Deed.HARMS:
        return bool(_CASES.search(before))
    return True
