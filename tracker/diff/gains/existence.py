"""What there shall be, or shall not be: layoffs, strikes, a limit to somebody's right.

The rule protected here: "there shall be no" favours a side only when what there shall not be is a
harm to one side in any agreement, and "nothing shall limit" the side whose right it names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.topics import Topic, topic
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.gains.sides import Mention

_TO_EMPLOYEES = (
    r"lay-?offs?|reductions? in (?:force|pay|hours|staff)|reductions?|loss of|furloughs?|lockouts?"
    r"|sub-?contracting|contracting out|outsourcing|mandatory|involuntary|forced|split shifts?"
    r"|discrimination|retaliation|reprisals?|interference|cameras?|surveillance|cuts?|deductions?"
    r"|charge|cost to|waiting periods?|break in (?:service|seniority)|interruption"
)
_TO_EMPLOYER = (
    r"strikes?|work stoppages?|picketing|slow-?downs?|sick-?outs?|boycotts?|sympathy|pyramiding"
    r"|duplication|carry-?over|appeal|recourse|accruals?|retroactiv\w+|payment (?:for|of)"
    r"|compensation|payout|make-?up"
)
_HARMS = late_pattern(
    r"\s+no\s+(?:(?:further|other|such|additional|more|permanent|involuntary|unpaid|paid)\s+)*"
    rf"(?:(?P<union>{_TO_EMPLOYEES})|(?P<employer>{_TO_EMPLOYER}))\b",
    re.IGNORECASE,
)
_THERE_IS = late_pattern(r"\s+(?P<no>no\s+)?(?P<thing>[^,.;]{3,60})", re.IGNORECASE)


def granted(subject: str, text: str, at: int) -> Favours | None:
    """The side for which it is good that "there shall be" a thing, or "no" thing."""
    match = _THERE_IS.match(text, at) if subject.strip(" ,").lower().endswith("there") else None
    if match is None:
        return None
    match topic(match["thing"]):
        case Topic.BENEFIT | Topic.LEAVE:
            return Favours.EMPLOYER if match["no"] else Favours.UNION
        case Topic.BURDEN | Topic.HARM:
            return Favours.UNION if match["no"] else Favours.EMPLOYER
    return None


def spared(subject: str, text: str, at: int) -> Favours | None:
    """The side that is spared when "there shall be" (which ends at ``at``) goes on with a "no"."""
    if not subject.strip(" ,").lower().endswith("there"):
        return None
    match = _HARMS.match(text, at)
    if match is None:
        return None
    return Favours.UNION if match["union"] else Favours.EMPLOYER


_SAVING = late_pattern(r"^\W*(?:nothing|no(?:thing)? provision)\b", re.IGNORECASE)
_LIMITING = late_pattern(
    r"\b(?:limit|restrict|abridge|impair|diminish|waive|infringe|deny|affect|prejudice"
    r"|interfere with|prevent|prohibit|preclude|bar)(?:ing|ed|s|d)?\b",
    re.IGNORECASE,
)
_RIGHT_OF = late_pattern(
    r"\b(?:rights?|authority|power|ability|discretion) of (?:the |an? |any )?$", re.I
)


def saved(
    subject: str, text: str, span: tuple[int, int], named: Sequence[Mention]
) -> Favours | None:
    """The side whose right a saving clause names: "nothing … shall limit the right of the Union".

    ``span`` is from the modal to the end of the statement.
    """
    if not _SAVING.match(subject):
        return None
    limit = _LIMITING.search(text, *span)
    if limit is None:
        return None
    first = next((one for one in named if limit.end() <= one.start < span[1]), None)
    if first is None:
        return None
    keeps = first.owner or _RIGHT_OF.search(text, limit.end(), first.start)
    stopped = limit[0].lower().startswith(("prevent", "prohibit", "preclude", "bar"))
    return first.camp if keeps or stopped else None
